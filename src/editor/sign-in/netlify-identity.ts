/**
 * Signing in with Netlify Identity, or with any service that has the same interface. We make its few requests here, without a library.
 * `@netlify/identity` 2.0.0, which Netlify recommends, writes both tokens into cookies (`nf_jwt`, `nf_refresh`) at every sign-in, cannot be
 * told not to, and signs people out if the cookie is missing. This site promises not to use cookies. `gotrue-js`, on which it is built, forgets
 * the session when a renewal fails because there is no internet, lets two tabs renew with the same token, and does not say after a failure
 * whether a link has already been used.
 */
import type { Account, Person } from './identity-provider.ts';
import { askIdentity, SignInRefused, type Tokens } from './identity-requests.ts';
import type { MailLink } from './mail-link.ts';
import { DECAP_SESSION, readSession, SESSION, type Session } from './session.ts';
import { keepSession } from './renew-session.ts';

/** What a sign-in with e-mail and password can do in addition, for the sign-in page. Each method throws what `askIdentity` throws. */
export interface PasswordAccount {
  signIn(email: string, password: string): Promise<Person>;
  /** Asks for an e-mail with a link. Does not say whether the address is known. */
  requestLink(email: string): Promise<void>;
  /** Sets a password for whoever has this link and opens a session for them. If it fails, it may be called again, even after the page has been reopened. */
  choosePassword(link: MailLink, password: string): Promise<Person>;
}

/** What the sign-in needs from the browser. */
export interface Browser {
  url: string;
  /** Throws if the browser forbids storage. */
  storage: () => Storage;
  send: typeof fetch;
  now: () => number;
  /** Does some work while no other tab does work under the same name. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** Where a used link is kept, with the session that it opened, until the password is set. */
const OPENED = 'sign-in.opened-link';

/** How long to wait for the server when somebody signs out, in milliseconds. */
const SIGN_OUT_TIMEOUT = 5000;

/** Creates the sign-in for a browser. */
export function createNetlifyIdentity({ url, storage, send, now, alone }: Browser): Account & PasswordAccount {
  const read = (key?: string) => readSession(storage, key);
  const dated = (token: Tokens) => ({ ...token, expires_at: now() + token.expires_in * 1000 });
  const userOf = (token: Tokens) => askIdentity<Partial<Session>>(send, url, '/user', { method: 'GET', accessToken: token.access_token });
  const renew = async (session: Session): Promise<Session> => ({
    ...session,
    token: dated(await askIdentity<Tokens>(send, session.url, '/token', { form: { grant_type: 'refresh_token', refresh_token: session.token.refresh_token } })),
  });

  function enter(user: Partial<Session>, token: Session['token']): Person {
    const session: Session = { user_metadata: {}, ...user, url, audience: '', email: String(user.email ?? ''), token };
    storage().setItem(SESSION, JSON.stringify(session));
    storage().removeItem(OPENED);
    return personOf(session);
  }

  /** Opens the session of a link. A link works only once, so the session is then kept here. */
  async function open({ type, token }: MailLink, password: string): Promise<{ opened: Session; isDone: boolean }> {
    const kept = read(OPENED);
    if (kept?.link === token) return { opened: kept.token.expires_at > now() + 10_000 ? kept : keep(await renew(kept)), isDone: false };
    // For an invitation, the same request sets the password. A link for a new password opens a session, in which the password is then set.
    const json: Record<string, string> = type === 'invite' ? { token, password, type: 'signup' } : { token, type: 'recovery' };
    const opened = keep({ url, link: token, email: '', token: dated(await askIdentity<Tokens>(send, url, '/verify', { json })) });
    return { opened, isDone: type === 'invite' };
  }

  function keep(opened: Session): Session {
    storage().setItem(OPENED, JSON.stringify(opened));
    return opened;
  }

  return {
    current() {
      const session = read();
      return session && personOf(session);
    },
    getToken: async (email) => keepSession({ email, storage: storage(), renew, now, alone })(),
    async signIn(email, password) {
      const token = dated(await askIdentity<Tokens>(send, url, '/token', { form: { grant_type: 'password', username: email, password } }));
      return enter(await userOf(token), token);
    },
    requestLink: (email) => askIdentity(send, url, '/recover', { json: { email } }),
    async choosePassword(link, password) {
      try {
        const { opened, isDone } = await open(link, password);
        const { token } = opened;
        const user = isDone ? await userOf(token) : await askIdentity<Partial<Session>>(send, url, '/user', { method: 'PUT', json: { password }, accessToken: token.access_token });
        return enter(user, token);
      } catch (error) {
        // The session that the link opened is over, and so is the link.
        if (!(error instanceof SignInRefused) || !read(OPENED) || ![400, 401].includes(error.status)) throw error;
        storage().removeItem(OPENED);
        throw new SignInRefused(404);
      }
    },
    async signOut() {
      let session = read();
      try {
        for (const key of [SESSION, DECAP_SESSION, OPENED]) storage().removeItem(key);
        if (!session) return true;
        if (session.token.expires_at < now() + 10_000) session = await renew(session);
        await askIdentity(send, session.url, '/logout', { accessToken: session.token.access_token, timeout: SIGN_OUT_TIMEOUT, keepalive: true });
        return true;
      } catch (error) {
        // If the server refuses, the session is over already.
        return error instanceof SignInRefused && [400, 401].includes(error.status);
      }
    },
    whenChanged(listener) {
      // A null key means that the whole storage was cleared.
      window.addEventListener('storage', ({ key }) => (key === SESSION || key === null) && listener());
    },
  };
}

function personOf({ email, app_metadata }: Session): Person {
  const roles = app_metadata?.roles;
  if (Array.isArray(roles) && roles.includes('foundation')) return { email, role: 'foundation' };
  const school = typeof app_metadata?.school === 'string' ? app_metadata.school.trim() : '';
  return { email, role: 'contributor', ...(school ? { school } : {}) };
}

/** The sign-in of the site that this page belongs to. */
export const netlifyIdentity: Account & PasswordAccount = createNetlifyIdentity({
  url: `${globalThis.location?.origin}/.netlify/identity`,
  storage: () => localStorage,
  send: (...request) => fetch(...request),
  now: Date.now,
  // Locks exist only over https and on localhost. Elsewhere, two tabs may get in each other's way.
  alone: (name, work) => (navigator.locks ? navigator.locks.request(name, work) : work()) as ReturnType<typeof work>,
});
