import { Sentence } from '../sentence.ts';
import { SESSION } from './session.ts';

/** Somebody who is signed in, as gotrue-js keeps them. `jwt` gives what proves it, and renews it shortly before it runs out. */
export interface SignedIn {
  email: string;
  token: { access_token: string; expires_at: number } | null;
  jwt(): Promise<string>;
}

/** What somebody reads whose session is over. */
export const RUN_OUT = 'Your sign-in has run out. Leave this page open, sign in again in another tab, and save here.';

/** What somebody reads who cannot be answered for want of internet, wherever they are: there may be nothing to save. */
export const NOT_REACHED = 'We could not be reached; perhaps you have no internet at the moment. Nothing is lost; try again in a minute.';

const SOMEBODY_ELSE = 'Somebody else has signed in on this computer since you began. Copy what you wrote, and sign in again yourself.';

/**
 * Gives what proves who is signed in, and holds on to the session where gotrue-js would let it go: that one forgets it when a renewal
 * fails, even for a moment without internet, and does not see that another tab has renewed it or signed in again.
 * Throws a sentence when there is no session any more, or it cannot be renewed just now.
 */
export function keepSession(user: SignedIn, storage: Pick<Storage, 'getItem' | 'setItem'>, now: () => number = Date.now): () => Promise<string> {
  const renew = user.jwt.bind(user);
  return async () => {
    const saved = storage.getItem(SESSION);
    const session = read(saved);
    if (!saved || !session?.token) throw new Sentence(RUN_OUT);
    if (session.email !== user.email) throw new Sentence(SOMEBODY_ELSE);
    user.token = session.token;
    try {
      return await renew();
    } catch (error) {
      const { status } = error as { status?: number };
      if (status === 400 || status === 401) throw new Sentence(RUN_OUT);
      user.token = session.token;
      if (!storage.getItem(SESSION)) storage.setItem(SESSION, saved);
      // It is renewed a minute before it has to be.
      if (session.token.expires_at > now()) return session.token.access_token;
      throw new Sentence(NOT_REACHED);
    }
  };
}

function read(saved: string | null): Pick<SignedIn, 'email' | 'token'> | undefined {
  try {
    return JSON.parse(saved ?? 'null') as Pick<SignedIn, 'email' | 'token'>;
  } catch {
    return undefined;
  }
}
