/** How long the sign-in may take to answer, in milliseconds. It is deliberately slow after many wrong guesses. */
const TIMEOUT = 30_000;

/** What the sign-in service returns when somebody signs in. */
export interface Tokens {
  access_token: string;
  refresh_token: string;
  token_type: string;
  /** In seconds. */
  expires_in: number;
}

/** A refusal by the sign-in service, with its status. */
export class SignInRefused extends Error {
  readonly status: number;
  /** How many seconds to wait before trying again, if the server says so. */
  readonly retryAfter?: number;

  constructor(status: number, retryAfter?: number) {
    super(`The sign-in answered ${status}.`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Something other than the sign-in service answered: the page of a guest network, or a filter. */
export class NotOurAnswer extends Error {}

/** A request to the sign-in service. */
export interface IdentityRequest {
  method?: string;
  /** The fields of a form, or of JSON. */
  form?: Record<string, string>;
  json?: Record<string, string>;
  accessToken?: string;
  timeout?: number;
  /** Whether the request continues when somebody leaves the page. */
  keepalive?: boolean;
}

/**
 * Sends a request to the sign-in service (GoTrue, https://github.com/netlify/gotrue) at `url`. Throws `SignInRefused`, `NotOurAnswer`, or
 * whatever `fetch` throws if there is no answer.
 */
export async function askIdentity<T>(send: typeof fetch, url: string, path: string, { method = 'POST', form, json, accessToken, timeout = TIMEOUT, keepalive = false }: IdentityRequest): Promise<T> {
  const headers = new Headers({ accept: 'application/json' });
  if (json) headers.set('content-type', 'application/json');
  if (accessToken) headers.set('authorization', `Bearer ${accessToken}`);
  const body = form ? new URLSearchParams(form) : json && JSON.stringify(json);
  const answer = await send(`${url}${path}`, { method, headers, body, cache: 'no-store', keepalive, signal: AbortSignal.timeout?.(timeout) });
  if (!answer.ok) throw new SignInRefused(answer.status, Number(answer.headers.get('retry-after')) || undefined);
  if (answer.status === 204) return undefined as T;
  if (!answer.headers.get('content-type')?.includes('json')) throw new NotOurAnswer('This is no answer of the sign-in.');
  return (await answer.json()) as T;
}
