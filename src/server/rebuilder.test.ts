import { expect, test } from 'vitest';
import { createRebuilder } from './rebuilder.ts';

/** A rebuilder whose time passes, and whose builds end, when a test says so. */
function makeRebuilder() {
  const failures: unknown[] = [];
  const builds: { resolve: () => void; reject: (error: Error) => void }[] = [];
  let waiting: { run: () => void; milliseconds: number } | undefined;
  const rebuilder = createRebuilder({
    build: () => new Promise((resolve, reject) => builds.push({ resolve, reject })),
    fail: (error) => failures.push(error),
    quiet: 300,
    after: (milliseconds, run) => {
      const own = (waiting = { run, milliseconds });
      return () => {
        if (waiting === own) waiting = undefined;
      };
    },
  });
  const isWaiting = () => waiting?.milliseconds;
  const passTime = () => {
    const { run } = waiting!;
    waiting = undefined;
    run();
  };
  const finish = () => new Promise((resolve) => setImmediate(resolve));
  return { rebuilder, builds, failures, isWaiting, passTime, finish };
}

test('many changes close together lead to one build, once all is quiet', () => {
  const { rebuilder, builds, isWaiting, passTime } = makeRebuilder();
  for (let change = 0; change < 20; change++) rebuilder.changed();
  expect([builds.length, isWaiting()]).toEqual([0, 300]);
  passTime();
  expect([builds.length, isWaiting()]).toEqual([1, undefined]);
});

test('what changes during a build leads to one more after it, never to two at once', async () => {
  const { rebuilder, builds, isWaiting, passTime, finish } = makeRebuilder();
  rebuilder.changed();
  passTime();
  rebuilder.changed();
  rebuilder.changed();
  expect([builds.length, isWaiting()]).toEqual([1, undefined]);
  builds[0]!.resolve();
  await finish();
  passTime();
  expect(builds.length).toBe(2);
  builds[1]!.resolve();
  await finish();
  expect([builds.length, isWaiting()]).toEqual([2, undefined]);
});

test('a build that fails is reported, and the next change builds again', async () => {
  const { rebuilder, builds, failures, passTime, finish } = makeRebuilder();
  rebuilder.changed();
  passTime();
  builds[0]!.reject(new Error('The disk is full.'));
  await finish();
  expect(failures).toEqual([new Error('The disk is full.')]);
  rebuilder.changed();
  passTime();
  expect(builds.length).toBe(2);
});

test('stopping cancels the next build, and waits for the one in progress', async () => {
  const { rebuilder, builds, isWaiting, passTime, finish } = makeRebuilder();
  rebuilder.changed();
  passTime();
  rebuilder.changed();
  let stopped = false;
  const stopping = rebuilder.stop().then(() => (stopped = true));
  await finish();
  expect(stopped).toBe(false);
  builds[0]!.resolve();
  await stopping;
  rebuilder.changed();
  expect([builds.length, isWaiting()]).toEqual([1, undefined]);
});
