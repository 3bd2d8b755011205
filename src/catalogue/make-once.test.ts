import { expect, test } from 'vitest';
import { makeOnce } from './make-once.ts';

test('an answer is made once for each catalogue, even when there is nothing to tell', () => {
  const asked: string[] = [];
  const nameOf = makeOnce(({ name }: { name: string }) => {
    asked.push(name);
    return name || undefined;
  });
  const [oak, empty] = [{ name: 'oak' }, { name: '' }];
  expect([nameOf(oak), nameOf(oak), nameOf(empty), nameOf(empty), nameOf({ name: 'oak' })]).toEqual(['oak', 'oak', undefined, undefined, 'oak']);
  expect(asked).toEqual(['oak', '', 'oak']);
});
