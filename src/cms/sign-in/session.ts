import type { Surroundings } from '../form/config.ts';

/** Where the sign-in keeps who is signed in. Decap's own sign-in and `@netlify/identity` use the same key. */
export const SESSION = 'gotrue.user';

/** Where Decap keeps with which backend somebody signed in. */
export const DECAP_SESSION = 'decap-cms-user';

/**
 * What the person who is signed in may do, as far as the form should show it. It only tidies the screen: what somebody really may do,
 * the gateway decides anew for each request.
 */
export function roleOf(storage: Pick<Storage, 'getItem'>): Surroundings['role'] {
  try {
    const user = JSON.parse(storage.getItem(SESSION) ?? 'null') as { app_metadata?: { roles?: unknown } } | null;
    const roles = user?.app_metadata?.roles;
    return Array.isArray(roles) && roles.includes('foundation') ? 'foundation' : 'contributor';
  } catch {
    return 'contributor';
  }
}
