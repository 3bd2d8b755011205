import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parse } from 'smol-toml';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import answer, { config } from './edge/gateway.ts';
import { config as presence } from './edge/presence.ts';
import { config as early } from './edge/sign-in.ts';
import { PRESENCE } from './presence/presence.ts';

const SITE = 'https://site.example';
const user = { email: 'teacher@hawthorn-lane.example', confirmed_at: '2026-01-01T00:00:00Z', app_metadata: { roles: [] as unknown, name: 'Hawthorn Lane' as unknown, school: 'hawthorn-lane' as unknown }, user_metadata: { full_name: 'Another School', school: 'elm' } };
const A = 'a'.repeat(40);
let settings: Record<string, string>;
let identity: () => Response | Promise<Response>;
let host: (request: Request) => Response | Promise<Response>;
let asked: Request[];

/** What Netlify gives an edge function to work with: its settings, and a `fetch` that reaches the sign-in of the site and the rest of the world. */
beforeEach(() => {
  settings = { REPOSITORY: 'partnership/site', REPOSITORY_TOKEN: 'secret-of-the-site' };
  identity = () => Response.json(user);
  host = () => Response.json({ sha: A });
  asked = [];
  vi.stubGlobal('Netlify', { env: { get: (name: string) => settings[name] } });
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    const request = new Request(address, options);
    asked.push(request);
    return address.startsWith(SITE) ? identity() : host(request);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function send(method = 'GET', path = '/github/branches/main', { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}) {
  const said = (await answer(new Request(`${SITE}/api/git${path}`, { method, headers: { authorization: 'Bearer of-the-teacher', ...headers }, body: body === undefined ? undefined : JSON.stringify(body) })))!;
  const text = await said.text();
  return { status: said.status, text, headers: said.headers, message: (text ? (JSON.parse(text) as { message?: string }) : {}).message };
}
const onward = () => asked.filter(({ url }) => !url.startsWith(SITE));

describe('on the host', () => {
  test('the settings of the site lead to it, and it answers where the editor asks', () => {
    const { build } = parse(readFileSync('netlify.toml', 'utf8')) as { build: { edge_functions: string } };
    // The host takes every file of this folder for a function, so nothing else may lie in it.
    expect(globSync(`${build.edge_functions}/*`).map((file) => file.replaceAll('\\', '/'))).toEqual(['src/gateway/edge/gateway.ts', 'src/gateway/edge/presence.ts', 'src/gateway/edge/sign-in.ts']);
    expect([config, presence, early]).toEqual([{ path: '/api/git/*' }, { path: PRESENCE }, { path: ['/sign-in', '/sign-in/*'], method: 'POST' }]);
  });

  test('it needs no package, and each file it takes is named in full, as Deno wants it', () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const source = readFileSync(file, 'utf8');
      if (/\b(?:process|Buffer|require)\b[.(]/.test(source.replace(/\/\/.*|\/(?:\\.|[^/\n])+\/|'[^']*'/g, ''))) wrong.push(file);
      for (const [, name] of source.matchAll(/^(?:import|export) (?!type\b)[^'";]*from '([^']+)'/gm)) {
        if (/^\.\.?\/[\w/.-]+\.ts$/.test(name!)) follow(posix.join(posix.dirname(file), name!));
        else wrong.push(`${file}: ${name}`);
      }
    };
    follow('src/gateway/edge/gateway.ts');
    follow('src/gateway/edge/presence.ts');
    expect(seen.size).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

test('a request goes on with the key of the site, and with nothing of the browser’s', async () => {
  expect(await send('GET', '/github/pulls?state=open', { headers: { cookie: 'nf_jwt=x', 'x-http-method-override': 'DELETE', 'x-forwarded-for': '1.2.3.4', referer: SITE } })).toMatchObject({ status: 200 });
  const [first, second] = asked as [Request, Request];
  expect(first.url).toBe(`${SITE}/.netlify/identity/user`);
  expect([...first.headers]).toEqual([['authorization', 'Bearer of-the-teacher']]);
  expect(second.method).toBe('GET');
  expect(second.url).toBe('https://api.github.com/repos/partnership/site/pulls?state=open');
  expect(Object.fromEntries(second.headers)).toEqual({
    accept: 'application/vnd.github+json', authorization: 'Bearer secret-of-the-site', 'content-type': 'application/json', 'user-agent': 'partnership-of-restorative-schools', 'x-github-api-version': '2022-11-28',
  });
});

test('the key of the site, and what the code host says of itself, never come back', async () => {
  host = (request) => Response.json({ sha: A }, { headers: { 'x-oauth-scopes': 'repo', 'set-cookie': 'a=b', 'x-echo': request.headers.get('authorization')! } });
  const said = await send();
  expect([...said.headers]).toEqual([['cache-control', 'no-store'], ['content-type', 'application/json; charset=utf-8']]);
  host = (request) => Response.json({ message: `Bad ${request.headers.get('authorization')}` }, { status: 401 });
  expect((await send()).text).not.toContain('secret');
});

test('a commit has the name of whoever is signed in', async () => {
  await send('POST', '/github/git/commits', { body: { message: 'Share', tree: A, parents: [A] } });
  expect(await onward()[0]!.json()).toEqual({ message: 'Share\n\nSchool: hawthorn-lane', tree: A, parents: [A], author: { name: 'Hawthorn Lane', email: user.email }, committer: { name: 'Hawthorn Lane', email: user.email } });
});

test('a draft is looked at with the same key before it is kept', async () => {
  host = ({ url }) => Response.json(url.includes('/compare/') ? { files: [{ filename: 'netlify.toml', status: 'modified' }] } : { tree: [], truncated: false });
  expect(await send('POST', '/github/git/refs', { body: { ref: 'refs/heads/cms/resources/a/index', sha: A } })).toMatchObject({ status: 403 });
  expect(onward().map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET https://api.github.com/repos/partnership/site/compare/main...cms%2Fresources%2Fa%2Findex', `GET https://api.github.com/repos/partnership/site/compare/main...${A}`, `GET https://api.github.com/repos/partnership/site/git/trees/${A}?recursive=1`,
  ]);
});

describe('who asks is found out by the sign-in of the site, and nobody is let through', () => {
  test.each<[string, () => Response | Promise<Response>, number]>([
    ['whose session is over', () => new Response('{}', { status: 401 }), 401],
    ['who is not known', () => new Response('{}', { status: 404 }), 401],
    ['whose mailbox nobody has confirmed', () => Response.json({ ...user, confirmed_at: null }), 401],
    ['without a mailbox', () => Response.json({ ...user, email: '' }), 401],
    ['when the sign-in is down', () => new Response('', { status: 500 }), 503],
    ['when it says half of it', () => new Response('{"email": "tea'), 503],
    ['when it takes too long', () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')), 503],
  ])('%s', async (_, says, status) => {
    identity = says;
    expect(await send()).toMatchObject({ status });
    expect(onward()).toEqual([]);
  });

  test('who shows nothing', async () => {
    expect((await answer(new Request(`${SITE}/api/git/github/branches/main`)))!.status).toBe(401);
    expect(asked).toEqual([]);
  });
});

test('roles and names are taken as the sign-in has them, whatever their shape', async () => {
  const publish = { body: { sha: A, merge_method: 'merge' } };
  identity = () => Response.json({ ...user, app_metadata: { roles: 'foundation' } });
  expect(await send('PUT', '/github/pulls/3/merge', publish)).toMatchObject({ status: 403 });
  for (const app_metadata of [undefined, {}, { name: ' ', school: ' ' }, { name: { first: 'x' }, school: ['elm'] }]) {
    // What people call themselves is nothing that anybody has verified.
    identity = () => Response.json({ ...user, app_metadata });
    await send('POST', '/github/git/commits', { body: { message: 'x', tree: A, parents: [A] } });
    expect(await onward().at(-1)!.json()).toMatchObject({ message: 'x', author: { name: user.email, email: user.email }, committer: { name: user.email, email: user.email } });
  }
});

test('a site that is not set up says so', async () => {
  settings = {};
  expect(await send()).toMatchObject({ status: 400, message: 'The editor is not set up yet: REPOSITORY and REPOSITORY_TOKEN are missing.' });
});

test('a code host that takes too long, or sends too little, is reported in a sentence', async () => {
  host = () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError'));
  expect(await send()).toMatchObject({ status: 502, message: 'The place where pages are kept cannot be reached. Your words are still here; save again in a minute.' });
  host = () => new Response('{"sha": "abc');
  expect((await send()).status).toBe(502);
});

test('each request waits only a limited time for either', async () => {
  const patience = vi.spyOn(AbortSignal, 'timeout');
  await send();
  // Left to itself, the host gives up after 40 seconds, without a sentence.
  expect(patience.mock.calls).toEqual([[15_000], [15_000]]);
  patience.mockRestore();
});

test('more than a file of 20 MB is not even read', async () => {
  const huge = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(32)) });
  const said = (await answer(new Request(`${SITE}/api/git/github/git/blobs`, { method: 'POST', headers: { authorization: 'Bearer of-the-teacher' }, body: huge, duplex: 'half' } as RequestInit)))!;
  expect([said.status, ((await said.json()) as { message: string }).message]).toEqual([413, 'This is more than can be saved at once. 20 MB is the most for a file; make it smaller, and add it again.']);
  expect(await send('POST', '/github/git/blobs', { headers: { 'content-length': '99000000' }, body: {} })).toMatchObject({ status: 413 });
  expect(onward()).toEqual([]);
});

test('a page of another site cannot use somebody’s sign-in, nor one that hides where it comes from', async () => {
  for (const origin of ['https://evil.example', 'null', 'https://site.example.evil.example', 'http://site.example']) expect(await send('GET', '/github/branches/main', { headers: { origin } })).toMatchObject({ status: 403 });
  // A cookie proves nothing here: only what the editor itself shows.
  expect((await answer(new Request(`${SITE}/api/git/github/branches/main`, { headers: { cookie: 'nf_jwt=of-the-teacher' } })))!.status).toBe(401);
  expect(asked).toEqual([]);
});
