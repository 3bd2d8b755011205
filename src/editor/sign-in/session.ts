/** Where the sign-in keeps who is signed in. Decap's own sign-in uses the same key, and takes up what it finds there. */
export const SESSION = 'gotrue.user';

/** Where Decap keeps with which backend somebody signed in. */
export const DECAP_SESSION = 'decap-cms-user';

/** A session as it is kept in this browser: the account as the server describes it, and what proves it. */
export interface Session {
  /** The address of the service that gave the session. */
  url: string;
  email: string;
  token: { access_token: string; refresh_token: string; token_type: string; expires_in: number; /** By the clock of this computer, in milliseconds. */ expires_at: number };
  app_metadata?: { roles?: unknown; school?: unknown };
  user_metadata?: unknown;
  [more: string]: unknown;
}

/** Who is signed in, as far as this browser knows; nothing where nobody is, or the browser may keep nothing. */
export function readSession(storage: () => Pick<Storage, 'getItem'>, key = SESSION): Session | undefined {
  try {
    const session = JSON.parse(storage().getItem(key) ?? 'null') as Session | null;
    return typeof session?.email === 'string' && typeof session.token?.access_token === 'string' ? session : undefined;
  } catch {
    return undefined;
  }
}
