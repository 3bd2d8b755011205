import { describe, expect, test } from 'vitest';
import { createIdentity } from './identity.ts';

const people = [{ email: 'teacher@oak.example', name: 'Oak', roles: [], password: 'circle-of-chairs' }];

function open() {
  const clock = { now: 0 };
  const mails: string[] = [];
  const identity = createIdentity({ people, now: () => clock.now, lasts: 60, wait: async (milliseconds) => void (clock.now += milliseconds), tell: (_, path) => mails.push(path) });
  const send = async (path: string, body?: object | string, { method = 'POST', bearer = '' } = {}) => {
    const request = new Request(`http://evil.example/.netlify/identity${path}`, { method, headers: bearer ? { authorization: `Bearer ${bearer}` } : {}, body: body instanceof URLSearchParams || typeof body === 'string' ? body : body && JSON.stringify(body) });
    const answer = (await identity.answer(request))!;
    return { status: answer.status, value: (answer.status === 204 ? {} : await answer.json()) as Record<string, string> };
  };
  const signIn = (username: string, password: string) => send('/token', new URLSearchParams({ grant_type: 'password', username, password }));
  const renew = (token = '') => send('/token', new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token }));
  const isKnown = (token = '') => identity.identify(`Bearer ${token}`) !== undefined;
  const openLink = async () => {
    await send('/recover', { email: people[0]!.email });
    return send('/verify', { type: 'recovery', token: /token=(.+)$/.exec(mails.at(-1)!)![1] });
  };
  return { clock, mails, identity, send, signIn, renew, isKnown, openLink };
}

describe('a session', () => {
  test('is known until it runs out, and can be renewed', async () => {
    const { clock, identity, signIn, renew, isKnown } = open();
    const { value } = await signIn(' Teacher@oak.example ', 'circle-of-chairs');
    expect(identity.identify(`Bearer ${value.access_token}`)?.name).toBe('Oak');
    clock.now = 61_000;
    expect(isKnown(value.access_token)).toBe(false);
    const renewed = await renew(value.refresh_token);
    expect(isKnown(renewed.value.access_token)).toBe(true);
    expect(isKnown((await renew(renewed.value.refresh_token)).value.access_token)).toBe(true);
  });

  test('ends when a renewal comes a second time, for then somebody has copied it', async () => {
    const { signIn, renew, isKnown } = open();
    const { value } = await signIn('teacher@oak.example', 'circle-of-chairs');
    const renewed = await renew(value.refresh_token);
    expect((await renew(value.refresh_token)).status).toBe(400);
    expect(isKnown(renewed.value.access_token)).toBe(false);
    expect((await renew(renewed.value.refresh_token)).status).toBe(400);
  });

  test('cannot be ended by a renewal that was never given', async () => {
    const { signIn, renew, isKnown } = open();
    const { value } = await signIn('teacher@oak.example', 'circle-of-chairs');
    const [session, , signature] = value.refresh_token!.split('.');
    expect((await renew(`${session}.7.${signature}`)).status).toBe(400);
    expect(isKnown(value.access_token)).toBe(true);
  });

  test('is over after signing out: both its tokens', async () => {
    const { send, signIn, renew, isKnown } = open();
    const { value } = await signIn('teacher@oak.example', 'circle-of-chairs');
    const other = await signIn('teacher@oak.example', 'circle-of-chairs');
    expect((await send('/logout', undefined, { bearer: value.access_token })).status).toBe(204);
    expect(isKnown(value.access_token)).toBe(false);
    expect((await send('/user', undefined, { method: 'GET', bearer: value.access_token })).status).toBe(401);
    expect((await renew(value.refresh_token)).status).toBe(400);
    expect((await send('/logout', undefined, { bearer: value.access_token })).status).toBe(401);
    expect(isKnown(other.value.access_token)).toBe(true);
  });

  test('that is forged is nobody’s', async () => {
    const { signIn, isKnown } = open();
    const [head, , signature] = (await signIn('teacher@oak.example', 'circle-of-chairs')).value.access_token!.split('.');
    const body = Buffer.from(JSON.stringify({ email: 'teacher@oak.example', exp: 9e9 })).toString('base64url');
    expect(isKnown(`${head}.${body}.${signature}`)).toBe(false);
  });
});

test('a wrong password and an unknown mailbox are answered alike, and no password is not one', async () => {
  const { signIn } = open();
  expect(await signIn('teacher@oak.example', 'x')).toEqual(await signIn('nobody@oak.example', 'x'));
  expect((await signIn('nobody@oak.example', '')).status).toBe(400);
});

test('ten wrong passwords slow down whoever guesses, and do not lock out the owner', async () => {
  const { clock, signIn } = open();
  for (let count = 0; count < 10; count++) expect((await signIn('teacher@oak.example', 'x')).status).toBe(400);
  expect(clock.now).toBeGreaterThan(4000);
  expect((await signIn('teacher@oak.example', 'circle-of-chairs')).status).toBe(200);
});

describe('a link for a new password', () => {
  test('is a path of our own, whatever address the request was for', async () => {
    const { mails, send } = open();
    await send('/recover', { email: 'teacher@oak.example' });
    expect((await send('/recover', { email: 'nobody@oak.example' })).status).toBe(200);
    expect(mails).toEqual([expect.stringMatching(/^\/sign-in\/#recovery_token=[\w-]{22}$/)]);
  });

  test('signs in once; the password is set by a second request, and other sessions are then over', async () => {
    const { mails, send, signIn, isKnown, openLink } = open();
    const before = (await signIn('teacher@oak.example', 'circle-of-chairs')).value.access_token;
    const bearer = (await openLink()).value.access_token!;
    expect((await send('/verify', { type: 'recovery', token: /token=(.+)$/.exec(mails[0]!)![1] })).status).toBe(404);
    expect((await signIn('teacher@oak.example', 'circle-of-chairs')).status).toBe(200);
    expect((await send('/user', { password: 'a-new-password' }, { method: 'PUT', bearer })).status).toBe(200);
    expect((await signIn('teacher@oak.example', 'a-new-password')).status).toBe(200);
    expect((await signIn('teacher@oak.example', 'circle-of-chairs')).status).toBe(400);
    expect([isKnown(before), isKnown(bearer)]).toEqual([false, true]);
  });

  test('is too old after an hour, and gives way to a newer one', async () => {
    const { clock, mails, send } = open();
    for (let count = 0; count < 2; count++) await send('/recover', { email: 'teacher@oak.example' });
    const [older, newer] = mails.map((path) => /token=(.+)$/.exec(path)![1]);
    expect((await send('/verify', { type: 'recovery', token: older })).status).toBe(404);
    clock.now = 60 * 60_000 + 1;
    expect((await send('/verify', { type: 'recovery', token: newer })).status).toBe(404);
  });

  test('sets no password that is empty, short or longer than the host can keep', async () => {
    const { send, openLink } = open();
    const bearer = (await openLink()).value.access_token!;
    const statuses = await Promise.all(['', 'short', 'x'.repeat(73), 12].map((password) => send('/user', { password }, { method: 'PUT', bearer })));
    expect(statuses.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  });
});

test.each(['/verify', '/recover', '/token'])('%s takes a request that is not written as it should be for an empty one', async (path) => {
  const { send } = open();
  for (const body of ['', 'x', '[', 'null', '[1]', '{"token":{},"email":[]}']) expect([200, 400, 404]).toContain((await send(path, body)).status);
});
