/**
 * Who sends a request: an address that the sign-in has verified; the name that the partnership gave them, or else that address; the roles that
 * the Foundation gave them; and the slug of the school that they write for. Somebody without a school writes for themselves.
 */
export interface Person {
  email: string;
  name: string;
  roles: readonly string[];
  school?: string;
}

/** The role of those who publish, delete and change the settings. */
const FOUNDATION = 'foundation';

/** Whether this person publishes. */
export function isFoundation({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.includes(FOUNDATION);
}
