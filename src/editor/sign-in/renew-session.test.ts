import { beforeEach, describe, expect, test } from 'vitest';
import { SignInRefused } from './identity-requests.ts';
import { SESSION, type Session } from './session.ts';
import { keepSession, NOT_REACHED, RUN_OUT, type SessionOptions } from './renew-session.ts';

const email = 'teacher@hawthorn-lane.example';
let store: Map<string, string>;
let clock: number;
let keeper: SessionOptions;
let renewals: string[];

beforeEach(() => {
  store = new Map();
  clock = 0;
  renewals = [];
  let last: Promise<unknown> = Promise.resolve();
  keeper = {
    email,
    storage: { getItem: (key) => store.get(key) ?? null, setItem: (key, value) => void store.set(key, value), removeItem: (key) => void store.delete(key) },
    renew: async (session) => {
      renewals.push(session.token.refresh_token);
      await Promise.resolve();
      return { ...session, token: { ...session.token, access_token: 'renewed', refresh_token: 'next', expires_at: clock + 3600_000 } };
    },
    now: () => clock,
    // As the browser's own lock: one after the other.
    alone: (_, work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done as ReturnType<typeof work>;
    },
  };
  save('first', 3600_000);
});

function save(access_token: string, expires_at: number, by = email): void {
  const session: Session = { url: '/.netlify/identity', email: by, token: { access_token, refresh_token: `after ${access_token}`, token_type: 'bearer', expires_in: 3600, expires_at } };
  store.set(SESSION, JSON.stringify(session));
}

function failToRenew(error: unknown): void {
  keeper.renew = () => Promise.reject(error);
}

describe('a session', () => {
  test('proves who it is until a minute before it runs out, and is renewed then', async () => {
    const prove = keepSession(keeper);
    expect(await prove()).toBe('first');
    clock = 3541_000;
    expect(await prove()).toBe('renewed');
    expect(JSON.parse(store.get(SESSION)!)).toMatchObject({ email, token: { refresh_token: 'next' } });
  });

  test('is renewed once, however many tabs ask at the same time', async () => {
    clock = 3600_000;
    expect(await Promise.all([keepSession(keeper)(), keepSession(keeper)(), keepSession(keeper)()])).toEqual(['renewed', 'renewed', 'renewed']);
    expect(renewals).toEqual(['after first']);
  });

  test('that another tab has renewed is taken up from there', async () => {
    const prove = keepSession(keeper);
    save('second', 7200_000);
    expect(await prove()).toBe('second');
  });

  test('does not come back when somebody signs out while it is renewed', async () => {
    clock = 3600_000;
    keeper.renew = async (session) => {
      store.clear();
      return { ...session, token: { ...session.token, access_token: 'renewed' } };
    };
    await expect(keepSession(keeper)()).rejects.toThrow(RUN_OUT);
    expect(store.size).toBe(0);
  });

  test('that cannot be renewed for want of internet is kept, and still proves who it is until it runs out', async () => {
    failToRenew(new TypeError('Failed to fetch'));
    clock = 3599_000;
    expect(await keepSession(keeper)()).toBe('first');
    clock = 3601_000;
    await expect(keepSession(keeper)()).rejects.toThrow(NOT_REACHED);
    expect(JSON.parse(store.get(SESSION)!)).toMatchObject({ token: { access_token: 'first' } });
  });

  test('whose renewal is refused is over, until somebody signs in again in another tab', async () => {
    failToRenew(new SignInRefused(400));
    clock = 3600_000;
    const prove = keepSession(keeper);
    await expect(prove()).rejects.toThrow(RUN_OUT);
    expect(store.has(SESSION)).toBe(false);
    await expect(prove()).rejects.toThrow(RUN_OUT);
    save('again', 7200_000);
    expect(await prove()).toBe('again');
  });

  test('of somebody else never signs what the first one wrote', async () => {
    save('other', 3600_000, 'office@foundation.example');
    await expect(keepSession(keeper)()).rejects.toThrow('Somebody else has signed in on this computer since you began. Copy what you wrote, and sign in again yourself.');
  });
});
