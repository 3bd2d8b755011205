import { Sentence } from '../sentence.ts';
import { SignInRefused } from './identity-requests.ts';
import { readSession, SESSION, type Session } from './session.ts';
import { scriptText } from './script-text.ts';

/** The message when a session is over. */
export const RUN_OUT = scriptText.session.runOut;

/** The message when there is no internet, on any page: there may be nothing to save. */
export const NOT_REACHED = scriptText.session.notReached;

const SOMEBODY_ELSE = scriptText.session.somebodyElse;

/** How long before it expires a session is renewed, in milliseconds. */
const EARLY = 60_000;

/** What is needed to keep the session of somebody who opened a page as `email`. */
export interface SessionOptions {
  email: string;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Asks for new tokens. Throws `SignInRefused` if the session is over. */
  renew: (session: Session) => Promise<Session>;
  now: () => number;
  /** Does some work while no other tab does work under the same name. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/**
 * Makes the function that returns the access token of whoever is signed in. If another tab has renewed the session or signed in again, it uses
 * that session. If the session cannot be renewed because there is no internet, it is kept. Throws a sentence if the session is over or cannot
 * be renewed just now.
 */
export function keepSession({ email, storage, renew, now, alone }: SessionOptions): () => Promise<string> {
  return async () => {
    const session = ownSession();
    if (session.token.expires_at - EARLY > now()) return session.token.access_token;
    // One tab renews and the others wait for it, because renewing twice with the same token would end the session.
    return alone(SESSION, async () => {
      const before = ownSession();
      if (before.token.expires_at - EARLY > now()) return before.token.access_token;
      try {
        const after = await renew(before);
        // Somebody may have signed out meanwhile, in this tab or another.
        if (ownSession().token.refresh_token === before.token.refresh_token) storage.setItem(SESSION, JSON.stringify(after));
        return after.token.access_token;
      } catch (error) {
        if (error instanceof SignInRefused && (error.status === 400 || error.status === 401)) {
          if (storage.getItem(SESSION) && ownSession().token.refresh_token === before.token.refresh_token) storage.removeItem(SESSION);
          throw new Sentence(RUN_OUT);
        }
        if (error instanceof Sentence) throw error;
        // It is renewed a minute early, so it may still be valid.
        if (before.token.expires_at > now()) return before.token.access_token;
        throw new Sentence(NOT_REACHED);
      }
    });
  };

  function ownSession(): Session {
    const session = readSession(() => storage);
    if (!session) throw new Sentence(RUN_OUT);
    if (session.email !== email) throw new Sentence(SOMEBODY_ELSE);
    return session;
  }
}
