import type { Account } from './identity-provider.ts';
import { netlifyIdentity } from './netlify-identity.ts';

/** The way in which people sign in. */
export const account: Account = netlifyIdentity;
