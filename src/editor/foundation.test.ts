import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foundationHere } from './foundation.ts';

const page = (named: string | null) => ({ querySelector: () => ({ getAttribute: () => named }) }) as unknown as ParentNode;

test('the editor calls the body that publishes what its page calls it', () => {
  expect([page('the council'), page(''), undefined].map((one) => foundationHere(one))).toEqual(['the council', 'whoever publishes for the partnership', 'whoever publishes for the partnership']);
});

const spoken = globSync(['src/editor/**/*.ts', 'src/gateway/**/*.ts', 'src/server/**/*.ts']).filter((file) => !file.endsWith('.test.ts'));

test.each(spoken)('%s says no fixed name for the body that publishes, which each partnership calls something else', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));
  expect(lines.filter((line) => /\b[Tt]he Foundation\b/.test(line))).toEqual([]);
});
