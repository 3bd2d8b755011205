import { Sentence } from '../sentence.ts';
import { NOT_REACHED } from '../sign-in/renew-session.ts';
import type { Ask } from './waiting.ts';
import { scriptText } from './script-text.ts';

/** A refusal by the gateway: its sentence, and its HTTP status. */
export class Refusal extends Sentence {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Makes the function with which pages outside the editor send requests to the gateway. `token` returns the access token of whoever is signed
 * in, and renews it once it has expired. If it cannot, it throws a sentence, which is passed on.
 */
export function askGateway(token: () => Promise<string>): Ask {
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' };
    const answer = await fetch(`/api/git/github${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }).catch(() => {
      throw new Refusal(0, NOT_REACHED);
    });
    if (answer.status === 204) return undefined as T;
    const said = (await answer.json().catch(() => ({}))) as T & { message?: string };
    if (!answer.ok) throw new Refusal(answer.status, said.message ?? scriptText.failed);
    return said;
  };
}
