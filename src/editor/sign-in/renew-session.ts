import { Sentence } from '../sentence.ts';
import { SignInRefused } from './identity-requests.ts';
import { readSession, SESSION, type Session } from './session.ts';

/** What somebody reads whose session is over. */
export const RUN_OUT = 'Your sign-in has run out. Leave this page open, sign in again in another tab, and save here.';

/** What somebody reads who cannot be answered for want of internet, wherever they are: there may be nothing to save. */
export const NOT_REACHED = 'We could not be reached; perhaps you have no internet at the moment. Nothing is lost; try again in a minute.';

const SOMEBODY_ELSE = 'Somebody else has signed in on this computer since you began. Copy what you wrote, and sign in again yourself.';

/** How long before it runs out a session is renewed, in milliseconds. */
const EARLY = 60_000;

/** What keeps the session of somebody who began a page as `email`. */
export interface Keeper {
  email: string;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Asks for new tokens. Throws `SignInRefused` when the session is over. */
  renew: (session: Session) => Promise<Session>;
  now: () => number;
  /** Does some work while no other tab does any under the same name. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/**
 * Gives what proves who is signed in. A session that another tab has renewed or begun again is taken up from there; one that cannot be
 * renewed for want of internet is kept. Throws a sentence when there is no session any more, or it cannot be renewed just now.
 */
export function keepSession({ email, storage, renew, now, alone }: Keeper): () => Promise<string> {
  return async () => {
    const session = mine();
    if (session.token.expires_at - EARLY > now()) return session.token.access_token;
    // One tab renews, the others wait for it: a renewal that comes twice would end the session.
    return alone(SESSION, async () => {
      const before = mine();
      if (before.token.expires_at - EARLY > now()) return before.token.access_token;
      try {
        const after = await renew(before);
        // Somebody may have signed out meanwhile, in this tab or another.
        if (mine().token.refresh_token === before.token.refresh_token) storage.setItem(SESSION, JSON.stringify(after));
        return after.token.access_token;
      } catch (error) {
        if (error instanceof SignInRefused && (error.status === 400 || error.status === 401)) {
          if (storage.getItem(SESSION) && mine().token.refresh_token === before.token.refresh_token) storage.removeItem(SESSION);
          throw new Sentence(RUN_OUT);
        }
        if (error instanceof Sentence) throw error;
        // It is renewed a minute before it has to be.
        if (before.token.expires_at > now()) return before.token.access_token;
        throw new Sentence(NOT_REACHED);
      }
    });
  };

  function mine(): Session {
    const session = readSession(() => storage);
    if (!session) throw new Sentence(RUN_OUT);
    if (session.email !== email) throw new Sentence(SOMEBODY_ELSE);
    return session;
  }
}
