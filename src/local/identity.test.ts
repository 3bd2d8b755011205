import { expect, test } from 'vitest';
import { createIdentity } from './identity.ts';

const people = [{ email: 'teacher@oak.example', name: 'Oak', roles: [], password: 'circle-of-chairs' }];

function open() {
  const clock = { now: 0 };
  const mails: string[] = [];
  const identity = createIdentity({ people, now: () => clock.now, lasts: 60, tell: (_, link) => mails.push(link) });
  const send = async (path: string, body: object | URLSearchParams) => {
    const answer = (await identity.answer(new Request(`http://localhost/.netlify/identity${path}`, { method: 'POST', body: body instanceof URLSearchParams ? body : JSON.stringify(body) })))!;
    return { status: answer.status, value: (await answer.json()) as Record<string, string> };
  };
  const signIn = (username: string, password: string) => send('/token', new URLSearchParams({ grant_type: 'password', username, password }));
  return { clock, mails, identity, send, signIn };
}

test('somebody who signs in is known until the session runs out, and can renew it', async () => {
  const { clock, identity, send, signIn } = open();
  const { value } = await signIn('Teacher@oak.example', 'circle-of-chairs');
  const bearer = `Bearer ${value.access_token}`;
  expect(identity.identify(bearer)?.name).toBe('Oak');
  clock.now = 61_000;
  expect(identity.identify(bearer)).toBeUndefined();
  const renewed = await send('/token', new URLSearchParams({ grant_type: 'refresh_token', refresh_token: value.refresh_token! }));
  expect(identity.identify(`Bearer ${renewed.value.access_token}`)?.name).toBe('Oak');
  expect((await send('/token', new URLSearchParams({ grant_type: 'refresh_token', refresh_token: value.refresh_token! }))).status).toBe(400);
});

test('a wrong password and an unknown mailbox are answered alike; after ten tries there is a pause', async () => {
  const { clock, signIn } = open();
  expect(await signIn('teacher@oak.example', 'x')).toEqual(await signIn('nobody@oak.example', 'x'));
  for (let count = 0; count < 9; count++) await signIn('teacher@oak.example', 'x');
  expect((await signIn('teacher@oak.example', 'circle-of-chairs')).status).toBe(429);
  clock.now = 61_000;
  expect((await signIn('teacher@oak.example', 'circle-of-chairs')).status).toBe(200);
});

test('a link for a new password works once', async () => {
  const { mails, send, signIn } = open();
  await send('/recover', { email: 'teacher@oak.example' });
  expect((await send('/recover', { email: 'nobody@oak.example' })).status).toBe(200);
  expect(mails).toHaveLength(1);
  const token = /token=(.+)$/.exec(mails[0]!)![1];
  expect((await send('/verify', { type: 'recovery', token, password: 'a-new-password' })).status).toBe(200);
  expect((await send('/verify', { type: 'recovery', token, password: 'another' })).status).toBe(404);
  expect((await signIn('teacher@oak.example', 'a-new-password')).status).toBe(200);
});

test('a forged session is nobody’s', async () => {
  const { identity, signIn } = open();
  const [head, , signature] = (await signIn('teacher@oak.example', 'circle-of-chairs')).value.access_token!.split('.');
  const body = Buffer.from(JSON.stringify({ email: 'teacher@oak.example', exp: 9e9 })).toString('base64url');
  expect(identity.identify(`Bearer ${head}.${body}.${signature}`)).toBeUndefined();
});
