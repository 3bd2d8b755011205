/** The key under which the sign-in stores who is signed in. Decap's own sign-in uses the same key and accepts what it finds there. */
export const SESSION = 'gotrue.user';

/** The key under which Decap stores the backend with which somebody signed in. */
export const DECAP_SESSION = 'decap-cms-user';

/** A session as this browser stores it: the account as the server describes it, and its tokens. */
export interface Session {
  /** The address of the service that issued the session. */
  url: string;
  email: string;
  token: { access_token: string; refresh_token: string; token_type: string; expires_in: number; /** In milliseconds, by the clock of this computer. */ expires_at: number };
  app_metadata?: { roles?: unknown; school?: unknown };
  user_metadata?: unknown;
  [more: string]: unknown;
}

/** Reads the session of whoever is signed in. Undefined if nobody is, or if the browser forbids storage. */
export function readSession(storage: () => Pick<Storage, 'getItem'>, key = SESSION): Session | undefined {
  try {
    const session = JSON.parse(storage().getItem(key) ?? 'null') as Session | null;
    return typeof session?.email === 'string' && typeof session.token?.access_token === 'string' ? session : undefined;
  } catch {
    return undefined;
  }
}
