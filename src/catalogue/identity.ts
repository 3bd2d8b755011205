import type { Settings } from './catalogue.ts';

/**
 * The address in the names that things of this site have for ever, without a slash at its end: https://ours.example. It stays when the site moves to another
 * address, so that programs which know a thing by its name know it again (RFC 5545, 3.8.4.7; RFC 4287, 4.2.6).
 */
export function identityOf({ identity, address }: Pick<Settings, 'identity' | 'address'>): string {
  return (identity ?? address).replace(/\/$/, '');
}
