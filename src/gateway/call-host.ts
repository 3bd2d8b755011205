import type { Forwarded } from './forwarded.ts';

/** What the code host answered to a request of the gateway's own. `value` is its JSON, or an empty object when it sent none. */
export interface Called<T = Record<string, unknown>> {
  ok: boolean;
  status: number;
  value: T;
}

/** Asks the code host for something of the gateway's own. `path` is below the repository's address, and may have a query. Throws when the host cannot be reached. */
export type Call = <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<Called<T>>;

/** Sends a request on to the code host. Throws when it cannot be reached. */
export type Forward = (request: Forwarded) => Promise<Response>;

/** Calls the code host in the name of whoever sent `asked`. */
export function callHost(forward: Forward, { person, address }: Pick<Forwarded, 'person' | 'address'>): Call {
  return async <T>(method: string, asked: string, body?: unknown) => {
    const [path = '', query] = asked.split('?');
    const answer = await forward({ method, path, query: new URLSearchParams(query), body, person, address });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, value: (text ? JSON.parse(text) : {}) as T };
  };
}

/** The value of an answer that must be there. Throws otherwise, which the gateway tells as a sentence. */
export function must<T>({ ok, status, value }: Called<T>): T {
  if (!ok) throw new Error(`The code host answered ${status}.`);
  return value;
}

/** An answer of the code host's, to be passed on as it came. */
export function passed({ status, value }: Called<unknown>): Response {
  return status === 204 ? new Response(null, { status }) : Response.json(value, { status });
}

/** The commit that a branch is at; nothing when there is no such branch. */
export async function headOf(call: Call, branch: string): Promise<string | undefined> {
  const refs = must(await call<{ ref: string; object: { sha: string } }[]>('GET', `/git/matching-refs/heads/${branch}`));
  return refs.find(({ ref }) => ref === `refs/heads/${branch}`)?.object.sha;
}
