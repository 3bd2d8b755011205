/** The gateway of the published site: a Netlify Edge Function. https://docs.netlify.com/build/edge-functions/overview/ */
import { createGateway } from '../gateway.ts';
import type { Forwarded } from '../forwarded.ts';
import type { Person } from '../person.ts';

declare const Netlify: { env: { get(name: string): string | undefined } };

/** How long the sign-in and the code host may take, in milliseconds. */
const TIMEOUT = 15_000;

export const config = { path: '/api/git/*' };

export default async function answer(request: Request): Promise<Response | undefined> {
  const { origin } = new URL(request.url);
  return createGateway({ identify: (authorization) => identify(origin, authorization), forward })(request);
}

/** Asks the host's own sign-in service whose session it is, and whether it is still valid. */
async function identify(origin: string, authorization: string | null): Promise<Person | undefined> {
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

async function forward({ method, path, query, body, raw }: Forwarded): Promise<Response> {
  const [repository, key] = [Netlify.env.get('REPOSITORY'), Netlify.env.get('REPOSITORY_TOKEN')];
  if (!repository || !key) return new Response('{"message":"The editor is not set up yet: REPOSITORY and REPOSITORY_TOKEN are missing."}', { status: 400 });
  return fetch(`https://api.github.com/repos/${repository}${path}${query.size ? `?${query}` : ''}`, {
    method,
    headers: { authorization: `Bearer ${key}`, accept: raw ? 'application/vnd.github.raw+json' : 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', 'content-type': 'application/json', 'user-agent': 'partnership-of-restorative-schools' },
    body: body === undefined || body instanceof Uint8Array ? (body as BodyInit | undefined) : JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT),
  });
}
