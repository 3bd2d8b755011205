import { beforeEach, expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

let clock: { now: number };
let guess: ReturnType<typeof createRateLimit>;

beforeEach(() => {
  clock = { now: 0 };
  guess = createRateLimit({ now: () => clock.now, wait: async (milliseconds) => void (clock.now = Math.max(clock.now, clock.now + milliseconds)) });
});

const by = (client: string, email: string) => [{ key: `${client} ${email}`, free: 5 }, { key: client, free: 20 }];
const wrong = (client: string, email: string) => guess(by(client, email), () => false);
const right = (client: string, email: string) => guess(by(client, email), () => true);

test('ten wrong guesses make whoever guesses wait, and the right password is taken afterwards', async () => {
  for (let count = 0; count < 5; count++) expect(await wrong('stranger', 'office')).toBe('wrong');
  expect(clock.now).toBe(0);
  for (let count = 0; count < 5; count++) expect(await wrong('stranger', 'office')).toBe('wrong');
  expect(clock.now).toBeGreaterThan(4000);
  const before = clock.now;
  expect(await right('stranger', 'office')).toBe('right');
  expect(clock.now - before).toBeLessThan(3000);
});

test('somebody at another computer does not notice that a stranger guesses', async () => {
  for (let count = 0; count < 30; count++) await wrong('stranger', 'office');
  const before = clock.now;
  expect(await right('owner', 'office')).toBe('right');
  expect(clock.now).toBe(before);
});

test('the right password makes a few slips forgotten', async () => {
  for (let count = 0; count < 4; count++) await wrong('owner', 'office');
  await right('owner', 'office');
  for (let count = 0; count < 5; count++) await wrong('owner', 'office');
  expect(clock.now).toBe(0);
});

test('five hundred mailboxes tried at once from one computer are looked at slowly, and most not at all', async () => {
  const still = createRateLimit({ now: () => 0, wait: () => Promise.resolve() });
  const answers = await Promise.all(Array.from({ length: 500 }, (_, index) => still(by('stranger', `school-${index}`), () => false)));
  expect(answers.filter((answer) => answer === 'wrong').length).toBeLessThan(30);
  expect(answers.at(-1)).toEqual({ retryAfter: expect.any(Number) });
});

test('no mailbox is locked for good: after five quiet minutes everything is forgotten', async () => {
  for (let count = 0; count < 100; count++) await wrong('stranger', 'office');
  const before = (clock.now += 5 * 60_000 + 5000);
  await wrong('stranger', 'office');
  await wrong('stranger', 'office');
  expect(clock.now).toBe(before);
});
