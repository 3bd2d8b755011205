import type { Forwarded } from './forwarded.ts';

/** The code host's answer to one of the gateway's own requests. `value` is its JSON, or an empty object if it sent none. */
export interface HostAnswer<T = Record<string, unknown>> {
  ok: boolean;
  status: number;
  value: T;
}

/** Sends one of the gateway's own requests to the code host. `path` is relative to the repository's address and may have a query. Throws if the host cannot be reached. */
export type Call = <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<HostAnswer<T>>;

/** Forwards a request to the code host. Throws if it cannot be reached. */
export type Forward = (request: Forwarded) => Promise<Response>;

/** Makes a `Call` on behalf of whoever sent the request. */
export function callHost(forward: Forward, { person, address }: Pick<Forwarded, 'person' | 'address'>): Call {
  return async <T>(method: string, asked: string, body?: unknown) => {
    const [path = '', query] = asked.split('?');
    const answer = await forward({ method, path, query: new URLSearchParams(query), body, person, address });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, value: (text ? JSON.parse(text) : {}) as T };
  };
}

/** Returns the value of a successful answer. Throws otherwise, and the gateway turns that into a sentence. */
export function requireOk<T>({ ok, status, value }: HostAnswer<T>): T {
  if (!ok) throw new Error(`The code host answered ${status}.`);
  return value;
}

/** Passes on an answer from the code host unchanged. */
export function toResponse({ status, value }: HostAnswer<unknown>): Response {
  return status === 204 ? new Response(null, { status }) : Response.json(value, { status });
}

/** The commit at the head of a branch; undefined if there is no such branch. */
export async function headOf(call: Call, branch: string): Promise<string | undefined> {
  const refs = requireOk(await call<{ ref: string; object: { sha: string } }[]>('GET', `/git/matching-refs/heads/${branch}`));
  return refs.find(({ ref }) => ref === `refs/heads/${branch}`)?.object.sha;
}
