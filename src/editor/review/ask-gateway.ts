import { Sentence } from '../sentence.ts';
import { NOT_REACHED } from '../sign-in/renew-session.ts';
import type { Ask } from './waiting.ts';

/** A refusal of the gateway's: its sentence, and what the code host would call it. */
export class Refusal extends Sentence {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * How a page outside the editor asks the gateway. `token` gives the session of who is signed in, renewed when it has run out; where
 * it cannot, it throws a sentence, which is passed on.
 */
export function askGateway(token: () => Promise<string>): Ask {
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' };
    const answer = await fetch(`/api/git/github${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }).catch(() => {
      throw new Refusal(0, NOT_REACHED);
    });
    if (answer.status === 204) return undefined as T;
    const said = (await answer.json().catch(() => ({}))) as T & { message?: string };
    if (!answer.ok) throw new Refusal(answer.status, said.message ?? 'This could not be done. Try again.');
    return said;
  };
}
