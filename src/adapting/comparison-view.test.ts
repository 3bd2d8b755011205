import { expect, test } from 'vitest';
import type { Row } from './compare.ts';
import { viewComparison } from './comparison-view.ts';

const run = (text: string, is: 'same' | 'taken-out' | 'added' = 'same') => ({ text, is });
const row = (is: Row['is'], kind: string, before: Row['before'], after: Row['after']): Row => ({ is, kind, before, after });
const same = (kind: string, text: string) => row('same', kind, [run(text)], [run(text)]);

test('several pieces in a row that are the same are folded away, one alone is shown on both sides', () => {
  expect(viewComparison([same('Heading', 'Say this'), same('Paragraph', 'Walk.')])).toEqual([{ is: 'same', folded: ['Say this', 'Walk.'] }]);
  expect(viewComparison([same('Heading', 'Say this')])).toEqual([{ is: 'same', before: [{ kind: 'Heading', runs: [run('Say this')] }], after: [{ kind: 'Heading', runs: [run('Say this')] }] }]);
});

test('what was taken out is beside its replacement, and a kind is named once for pieces of one kind', () => {
  const out = (text: string) => row('taken-out', 'Line of a list', [run(text, 'taken-out')], []);
  const added = (kind: string, text: string) => row('added', kind, [], [run(text, 'added')]);
  expect(viewComparison([out('a'), out('b'), added('Line of a list', 'c'), added('Paragraph', 'd')])).toEqual([{
    is: 'replaced',
    before: [{ kind: 'Line of a list', runs: [run('a')] }, { runs: [run('b')] }],
    after: [{ kind: 'Line of a list', runs: [run('c')] }, { kind: 'Paragraph', runs: [run('d')] }],
  }]);
});

test('each changed piece is a line of its own, and only there the text that differs is marked', () => {
  const changed = row('changed', 'Paragraph', [run('to the '), run('fence', 'taken-out')], [run('to the '), run('door', 'added')]);
  const line = { is: 'changed', before: [{ kind: 'Paragraph', runs: changed.before }], after: [{ kind: 'Paragraph', runs: changed.after }] };
  expect(viewComparison([changed, changed])).toEqual([line, line]);
  expect(viewComparison([row('added', 'Paragraph', [], [run('new', 'added')])])).toEqual([{ is: 'added', before: [], after: [{ kind: 'Paragraph', runs: [run('new')] }] }]);
});
