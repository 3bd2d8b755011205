import { expect, test } from 'vitest';
import { nextFreeName } from './next-free-name.ts';
import { oneAfterAnother } from './one-after-another.ts';

test('two pictures that are added at the same moment get two names', async () => {
  const there: string[] = [];
  const add = oneAfterAnother(async (name: string) => {
    const free = nextFreeName(name, there);
    await Promise.resolve();
    there.push(free);
    return free;
  });
  expect(await Promise.all([add('image.webp'), add('image.webp')])).toEqual(['image.webp', 'image-2.webp']);
});

test('what comes after something that failed is done all the same', async () => {
  const divide = oneAfterAnother((by: number) => (by ? Promise.resolve(6 / by) : Promise.reject(new Error('by nothing'))));
  const [failed, done] = await Promise.allSettled([divide(0), divide(2)]);
  expect([failed!.status, done!.status === 'fulfilled' && done!.value]).toEqual(['rejected', 3]);
});
