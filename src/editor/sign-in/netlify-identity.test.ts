import { beforeEach, describe, expect, test } from 'vitest';
import { createIdentity } from '../../server/local/identity.ts';
import type { MailLink } from './mail-link.ts';
import { createNetlifyIdentity } from './netlify-identity.ts';
import { DECAP_SESSION, SESSION } from './session.ts';

const email = 'teacher@oak.example';
const password = 'circle-of-chairs';
let clock: number;
let store: Map<string, string>;
let link: MailLink;
let asked: string[];
/** Answers in place of the server, or throws as when there is no network; `after` the server has done what it was asked, or before. */
let trouble: { at: string; after?: boolean; instead: () => Response | never } | undefined;
let identity: ReturnType<typeof createIdentity>;

beforeEach(() => {
  clock = 0;
  asked = [];
  trouble = undefined;
  store = new Map();
  identity = createIdentity({ people: [{ email, name: 'Oak', roles: ['foundation'], password }], now: () => clock, wait: () => Promise.resolve(), tell: (_, path) => (link = { type: 'recovery', token: path.split('=')[1]! }) });
});

const storage = { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value), removeItem: (key: string) => void store.delete(key) } as unknown as Storage;

/** The sign-in as a page has it that was opened just now. */
const open = () => createNetlifyIdentity({
  url: 'https://site.example/.netlify/identity',
  storage: () => storage,
  now: () => clock,
  alone: (_, work) => work(),
  send: async (address, options) => {
    const request = new Request(address, options);
    const what = `${request.method} ${new URL(request.url).pathname.slice('/.netlify/identity'.length)}`;
    asked.push(what);
    const inTheWay = trouble?.at === what ? trouble : undefined;
    if (inTheWay && !inTheWay.after) return inTheWay.instead();
    const answer = (await identity.answer(request))!;
    return inTheWay ? inTheWay.instead() : answer;
  },
});

const noNetwork = () => {
  throw new TypeError('Failed to fetch');
};

test.each([
  [{ roles: [], school: 'oak' }, { role: 'contributor', school: 'oak' }],
  [{ roles: ['foundation'], school: 'oak' }, { role: 'foundation' }],
  [undefined, { role: 'contributor' }],
  [{ school: ' ' }, { role: 'contributor' }],
  [{ school: ['oak'] }, { role: 'contributor' }],
])('the school of an account is the one that the partnership gave it, and the Foundation has none: %o', (app_metadata, person) => {
  store.set(SESSION, JSON.stringify({ url: 'https://ours.example/.netlify/identity', email, token: { access_token: 'a', refresh_token: 'b', token_type: 'bearer', expires_in: 3600, expires_at: clock + 3_600_000 }, app_metadata }));
  expect(open().current()).toEqual({ email, ...person });
});

test('who signs in is kept as Decap expects it, without a password and without a cookie', async () => {
  const page = open();
  expect(await page.signIn(email, password)).toEqual({ email, role: 'foundation' });
  expect(page.current()).toEqual({ email, role: 'foundation' });
  expect(JSON.parse(store.get(SESSION)!)).toMatchObject({ url: 'https://site.example/.netlify/identity', email, user_metadata: {}, token: { access_token: expect.any(String), refresh_token: expect.any(String), expires_at: 3600_000 } });
  expect([...store.values()].join()).not.toContain(password);
  expect(identity.identify(`Bearer ${await page.getToken(email)}`)?.email).toBe(email);
});

test('a wrong password is told by its status, and nobody is signed in', async () => {
  await expect(open().signIn(email, 'wrong')).rejects.toMatchObject({ status: 400 });
  expect(open().current()).toBeUndefined();
});

test('the page of a guest network is not taken for an answer', async () => {
  trouble = { at: 'POST /token', instead: () => new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } }) };
  await expect(open().signIn(email, password)).rejects.toThrow('This is no answer of the sign-in.');
});

describe('a link for a new password', () => {
  beforeEach(() => open().requestLink(email));

  test('sets it and signs in', async () => {
    expect(await open().choosePassword(link, 'a-new-password')).toEqual({ email, role: 'foundation' });
    expect([...store.keys()]).toEqual([SESSION]);
    expect(await open().signIn(email, 'a-new-password')).toMatchObject({ email });
  });

  test.each([['is lost on its way there', false], ['is lost on its way back', true]])('works at the second press when the second half of the first %s', async (_, after) => {
    trouble = { at: 'PUT /user', after, instead: noNetwork };
    const page = open();
    await expect(page.choosePassword(link, 'a-new-password')).rejects.toThrow(TypeError);
    expect(page.current()).toBeUndefined();
    trouble = undefined;
    expect(await page.choosePassword(link, 'another-password')).toMatchObject({ email });
    expect(await open().signIn(email, 'another-password')).toMatchObject({ email });
  });

  test('works when it is opened again after that, also hours later', async () => {
    trouble = { at: 'PUT /user', instead: noNetwork };
    await expect(open().choosePassword(link, 'a-new-password')).rejects.toThrow(TypeError);
    trouble = undefined;
    clock = 5 * 3600_000;
    expect(await open().choosePassword(link, 'a-new-password')).toMatchObject({ email });
    expect(await open().signIn(email, 'a-new-password')).toMatchObject({ email });
  });

  test('works when its first half did not arrive', async () => {
    trouble = { at: 'POST /verify', instead: noNetwork };
    const page = open();
    await expect(page.choosePassword(link, 'a-new-password')).rejects.toThrow(TypeError);
    trouble = undefined;
    expect(await page.choosePassword(link, 'a-new-password')).toMatchObject({ email });
  });

  test('that somebody else has used is told of as such', async () => {
    await open().choosePassword(link, 'a-new-password');
    await expect(open().choosePassword(link, 'a-new-password')).rejects.toMatchObject({ status: 404 });
  });

  test('that was half used is forgotten when somebody signs in or out', async () => {
    trouble = { at: 'PUT /user', instead: noNetwork };
    await expect(open().choosePassword(link, 'a-new-password')).rejects.toThrow(TypeError);
    await open().signOut();
    expect([...store.keys()]).toEqual([]);
    await expect(open().choosePassword(link, 'a-new-password')).rejects.toMatchObject({ status: 404 });
  });

  test('that was half used is over with the session that it opened', async () => {
    trouble = { at: 'PUT /user', instead: () => Response.json({}, { status: 401 }) };
    await expect(open().choosePassword(link, 'a-new-password')).rejects.toMatchObject({ status: 404 });
    expect([...store.keys()]).toEqual([]);
  });
});

describe('an invitation', () => {
  const invite: MailLink = { type: 'invite', token: 'invited-1' };
  const accept = async () => Response.json({ ...(await (await identity.answer(new Request('https://site.example/.netlify/identity/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username: email, password }) })))!.json() as object) });

  test('sets the password and signs in', async () => {
    const answer = await accept();
    trouble = { at: 'POST /verify', instead: () => answer };
    expect(await open().choosePassword(invite, password)).toMatchObject({ email });
    expect(asked).toEqual(['POST /verify', 'GET /user']);
  });

  test('survives a request that fails after it was taken: the second press sets what is typed then', async () => {
    const answer = await accept();
    const instead = (): Response => {
      trouble = { at: 'GET /user', instead: noNetwork };
      return answer;
    };
    trouble = { at: 'POST /verify', instead };
    await expect(open().choosePassword(invite, 'a-new-password')).rejects.toThrow(TypeError);
    trouble = undefined;
    expect(await open().choosePassword(invite, 'another-password')).toMatchObject({ email });
    expect(await open().signIn(email, 'another-password')).toMatchObject({ email });
  });
});

describe('signing out', () => {
  const session = () => JSON.parse(store.get(SESSION)!) as { token: { access_token: string } };

  test('ends the session on the server, and leaves nothing here', async () => {
    await open().signIn(email, password);
    const { token } = session();
    store.set(DECAP_SESSION, '{}');
    expect(await open().signOut()).toBe(true);
    expect(identity.identify(`Bearer ${token.access_token}`)).toBeUndefined();
    expect([...store.keys()]).toEqual([]);
  });

  test('ends it also when it has to be renewed first', async () => {
    await open().signIn(email, password);
    clock = 2 * 3600_000;
    expect(await open().signOut()).toBe(true);
    expect(asked.slice(2)).toEqual(['POST /token', 'POST /logout']);
  });

  test('leaves nothing here when the server cannot be reached, and says so', async () => {
    await open().signIn(email, password);
    trouble = { at: 'POST /logout', instead: noNetwork };
    expect(await open().signOut()).toBe(false);
    expect([...store.keys()]).toEqual([]);
  });
});

test('where the browser may keep nothing, nobody is signed in, and nothing is thrown', async () => {
  const blocked = createNetlifyIdentity({ url: '', storage: () => { throw new DOMException('no', 'SecurityError'); }, send: fetch, now: () => 0, alone: (_, work) => work() });
  expect([blocked.current(), await blocked.signOut()]).toEqual([undefined, false]);
});
