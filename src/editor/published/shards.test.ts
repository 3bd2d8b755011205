import { expect, test } from 'vitest';
import { makeShards, shardOf } from './shards.ts';

const table = (count: number) => new Map(Array.from({ length: count }, (_, index) => [`resources/circle-plan-${index}`, { values: { title: `Circle plan ${index}`, summary: 'Words that say what it is. '.repeat(20) } }]));

test.each([1, 41, 500, 10_000])('of %i entries, each is in the shard in which it is looked for', (entries) => {
  const { count, files } = makeShards('entries', table(entries));
  expect(files.size).toBe(count);
  for (const [key, value] of table(entries)) expect(files.get(shardOf('entries', key, count))![key]).toEqual(value);
});

test('a shard does not grow with the number of entries', () => {
  const largest = (count: number) => Math.max(...[...makeShards('entries', table(count)).files.values()].map((shard) => JSON.stringify(shard).length));
  expect([1000, 10_000, 30_000].map(largest).every((bytes) => bytes < 32_000)).toBe(true);
});

test('an empty table has one empty shard, so that a missing file always means another build', () => {
  expect(makeShards('keys', new Map())).toEqual({ count: 1, files: new Map([['keys-1/0', {}]]) });
});
