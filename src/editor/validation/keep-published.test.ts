import { expect, test } from 'vitest';
import { keepPublished } from './keep-published.ts';

const SAYS = 'The checks could not be fetched; perhaps you have no internet at the moment. Your words are still here; save again in a minute.';
const whole = { today: '2026-11-23', entries: [] };
let asked: number;

/** Answers one after the other; the last again and again. */
function answerWith(...answers: (() => Response)[]): () => Promise<Response> {
  asked = 0;
  return async () => answers[Math.min(asked++, answers.length - 1)]!();
}

test('what is published is fetched once, at once, for all who ask', async () => {
  const published = keepPublished(answerWith(() => Response.json(whole)));
  expect(asked).toBe(1);
  expect(await Promise.all([published(), published()])).toEqual([whole, whole]);
  await published();
  expect(asked).toBe(1);
});

test.each<[string, () => Response]>([
  ['does not arrive', () => { throw new TypeError('Failed to fetch'); }],
  ['is refused', () => Response.json({ entries: [] }, { status: 503 })],
  ['arrives in half', () => new Response('{"today": "2026-11-2')],
  ['is something else', () => Response.json({ message: 'Sign in to the wireless network' })],
])('when it %s, a sentence says so, and it is fetched again', async (_, fail) => {
  const published = keepPublished(answerWith(fail, fail, () => Response.json(whole)));
  await expect(published()).rejects.toThrow(SAYS);
  await expect(published()).rejects.toThrow(SAYS);
  expect(await published()).toEqual(whole);
  expect(asked).toBe(3);
});
