import { expect, test } from 'vitest';
import { firstAnswer } from './first-answer.ts';

const fresh = new Response('fresh');
const copy = new Response('copy');
const trouble = new Response('trouble', { status: 503 });
const missing = new Response('missing', { status: 404 });
const never = new Promise<never>(() => {});
const failing = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
const findCopy = async () => copy;
const findNothing = async () => undefined;

test('the network is asked first, and what it says counts, even that there is no such page', async () => {
  expect(await firstAnswer(Promise.resolve(fresh), findCopy, never)).toEqual({ answer: fresh, kept: false });
  expect(await firstAnswer(Promise.resolve(missing), findCopy, never)).toEqual({ answer: missing, kept: false });
});

test('the copy is shown when the network fails, takes too long, or has a server in trouble', async () => {
  expect(await firstAnswer(failing(), findCopy, never)).toEqual({ answer: copy, kept: true });
  expect(await firstAnswer(never, findCopy, Promise.resolve())).toEqual({ answer: copy, kept: true });
  expect(await firstAnswer(Promise.resolve(trouble), findCopy, never)).toEqual({ answer: copy, kept: true });
});

test('without a copy the network is waited for, however long it takes', async () => {
  let arrive!: (answer: Response) => void;
  const answer = firstAnswer(new Promise((resolve) => (arrive = resolve)), findNothing, Promise.resolve());
  arrive(trouble);
  expect(await answer).toEqual({ answer: trouble, kept: false });
});

test('a device that forbids its cache is one without copies', async () => {
  expect(await firstAnswer(failing(), () => Promise.reject(new DOMException('no', 'SecurityError')), never)).toBeUndefined();
});
