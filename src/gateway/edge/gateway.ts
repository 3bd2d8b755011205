/** The gateway of the published site: a Netlify Edge Function. https://docs.netlify.com/build/edge-functions/overview/ */
import { createGateway } from '../gateway.ts';
import type { Forwarded } from '../forwarded.ts';
import { identifyAccount } from '../identify-account.ts';

declare const Netlify: { env: { get(name: string): string | undefined } };

/** How long the code host may take, in milliseconds. */
const TIMEOUT = 15_000;

export const config = { path: '/api/git/*' };

export default async function answer(request: Request): Promise<Response | undefined> {
  const { origin } = new URL(request.url);
  return createGateway({ identify: (authorization) => identifyAccount(origin, authorization), forward })(request);
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
