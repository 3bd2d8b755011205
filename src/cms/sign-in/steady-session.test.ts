import { beforeEach, describe, expect, test } from 'vitest';
import { SESSION } from './session.ts';
import { keepSession, NOT_REACHED, RUN_OUT, type SignedIn } from './steady-session.ts';

const email = 'teacher@hawthorn-lane.example';
let shelf: Map<string, string>;
let storage: Pick<Storage, 'getItem' | 'setItem'>;
let user: SignedIn;

beforeEach(() => {
  shelf = new Map();
  storage = { getItem: (key) => shelf.get(key) ?? null, setItem: (key, value) => void shelf.set(key, value) };
  user = { email, token: { access_token: 'first', expires_at: 1000 }, jwt() { return Promise.resolve(this.token!.access_token); } };
  save('first', 1000);
});

const save = (access_token: string, expires_at: number, by = email) => shelf.set(SESSION, JSON.stringify({ email: by, token: { access_token, expires_at } }));

/** As gotrue-js does: whatever goes wrong with a renewal, the session is forgotten. */
function failToRenew(error: unknown): void {
  user.jwt = () => {
    shelf.delete(SESSION);
    user.token = null;
    return Promise.reject(error);
  };
}

describe('a session', () => {
  test('that another tab has renewed is taken up from there', async () => {
    const prove = keepSession(user, storage);
    save('second', 2000);
    expect(await prove()).toBe('second');
  });

  test('that cannot be renewed for want of internet is kept, and still proves who it is until it runs out', async () => {
    failToRenew(new TypeError('Failed to fetch'));
    const prove = keepSession(user, storage, () => 999);
    expect(await prove()).toBe('first');
    expect(shelf.has(SESSION)).toBe(true);
  });

  test('that has run out meanwhile is kept too, and what to do is said', async () => {
    failToRenew(new TypeError('Failed to fetch'));
    await expect(keepSession(user, storage, () => 1001)()).rejects.toThrow(NOT_REACHED);
    expect(JSON.parse(shelf.get(SESSION)!)).toMatchObject({ token: { access_token: 'first' } });
  });

  test('whose renewal is refused is over, until somebody signs in again in another tab', async () => {
    failToRenew(Object.assign(new Error('Invalid Refresh Token'), { status: 400 }));
    const prove = keepSession(user, storage);
    await expect(prove()).rejects.toThrow(RUN_OUT);
    await expect(prove()).rejects.toThrow(RUN_OUT);
  });

  test('goes on after signing in again in another tab', async () => {
    const prove = keepSession(user, storage);
    shelf.delete(SESSION);
    await expect(prove()).rejects.toThrow(RUN_OUT);
    save('again', 3000);
    expect(await prove()).toBe('again');
  });

  test('of somebody else never signs what the first one wrote', async () => {
    save('other', 3000, 'office@foundation.example');
    await expect(keepSession(user, storage)()).rejects.toThrow('Somebody else has signed in on this computer since you began. Copy what you wrote, and sign in again yourself.');
  });
});
