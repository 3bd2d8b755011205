import type { Person } from './person.ts';

/** How long the host's sign-in service may take, in milliseconds. */
const TIMEOUT = 15_000;

/** Asks the host's own sign-in service whose session it is, and whether it is still valid. `origin` is the address of the site. */
export async function identifyAccount(origin: string, authorization: string | null): Promise<Person | undefined> {
  if (!authorization) return undefined;
  const answer = await fetch(`${origin}/.netlify/identity/user`, { headers: { authorization }, signal: AbortSignal.timeout(TIMEOUT) });
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) return undefined;
  if (!answer.ok) throw new Error('The sign-in does not answer.');
  const user = (await answer.json()) as { email: string; confirmed_at?: string; app_metadata?: { roles?: unknown; name?: unknown; school?: unknown } };
  if (!user.email || !user.confirmed_at) return undefined;
  // Anybody can write what they like into their own `user_metadata`, even another school's name. Only an administrator can change `app_metadata`.
  const { roles, name, school } = user.app_metadata ?? {};
  const textOf = (value: unknown) => (typeof value === 'string' && value.trim()) || undefined;
  return { email: user.email, name: textOf(name) ?? user.email, roles: Array.isArray(roles) ? roles.map(String) : [], school: textOf(school) };
}
