import type { Account } from './identity-provider.ts';
import { netlifyIdentity } from './netlify-identity.ts';

/** How people sign in. */
export const account: Account = netlifyIdentity;
