import { expect, test } from 'vitest';
import type { Row } from './compare.ts';
import { viewComparison } from './comparison-view.ts';

const stretch = (words: string, is: 'same' | 'taken-out' | 'added' = 'same') => ({ words, is });
const row = (is: Row['is'], kind: string, before: Row['before'], after: Row['after']): Row => ({ is, kind, before, after });
const same = (kind: string, words: string) => row('same', kind, [stretch(words)], [stretch(words)]);

test('several pieces in a row that are the same are folded away, one alone is shown on both sides', () => {
  expect(viewComparison([same('Heading', 'Say this'), same('Paragraph', 'Walk.')])).toEqual([{ is: 'same', folded: ['Say this', 'Walk.'] }]);
  expect(viewComparison([same('Heading', 'Say this')])).toEqual([{ is: 'same', before: [{ kind: 'Heading', stretches: [stretch('Say this')] }], after: [{ kind: 'Heading', stretches: [stretch('Say this')] }] }]);
});

test('what was taken out is beside what came in its place, and a kind is said once for pieces of one kind', () => {
  const out = (words: string) => row('taken-out', 'Line of a list', [stretch(words, 'taken-out')], []);
  const added = (kind: string, words: string) => row('added', kind, [], [stretch(words, 'added')]);
  expect(viewComparison([out('a'), out('b'), added('Line of a list', 'c'), added('Paragraph', 'd')])).toEqual([{
    is: 'replaced',
    before: [{ kind: 'Line of a list', stretches: [stretch('a')] }, { stretches: [stretch('b')] }],
    after: [{ kind: 'Line of a list', stretches: [stretch('c')] }, { kind: 'Paragraph', stretches: [stretch('d')] }],
  }]);
});

test('each changed piece is a line of its own, and only there the text that differs is marked', () => {
  const changed = row('changed', 'Paragraph', [stretch('to the '), stretch('fence', 'taken-out')], [stretch('to the '), stretch('door', 'added')]);
  const line = { is: 'changed', before: [{ kind: 'Paragraph', stretches: changed.before }], after: [{ kind: 'Paragraph', stretches: changed.after }] };
  expect(viewComparison([changed, changed])).toEqual([line, line]);
  expect(viewComparison([row('added', 'Paragraph', [], [stretch('new', 'added')])])).toEqual([{ is: 'added', before: [], after: [{ kind: 'Paragraph', stretches: [stretch('new')] }] }]);
});
