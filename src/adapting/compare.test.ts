import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { compareWords, type Row } from './compare.ts';
import { longestCommon } from '../text/longest-common.ts';

const text = (value: string) => ({ type: 'text', value });
const paragraph = (...words: unknown[]) => ({ type: 'paragraph', children: words.map((word) => (typeof word === 'string' ? text(word) : word)) });
const heading = (words: string) => ({ type: 'heading', depth: 2, children: [text(words)] });
const list = (...items: unknown[]) => ({ type: 'list', children: items.map((item) => ({ type: 'listItem', children: [paragraph(item)] })) });
const page = (...children: unknown[]) => ({ type: 'root', children }) as unknown as Root;

/** A row as one line: words that only one side has stand in brackets. */
const show = ({ is, kind, before, after }: Row) => {
  const side = (runs: Row['before']) => runs.map((one) => (is === 'changed' && one.is !== 'same' ? `[${one.text.trim()}]` : one.text.trim())).join(' ');
  return `${is} ${kind}: ${side(before)} | ${side(after)}`;
};

test('what is the same, changed, added and taken out is shown piece by piece, and word by word where it changed', () => {
  const before = page(heading('Say this'), list('Walk with me to the fence.', 'What happened?', 'Sit down in the shade.'), paragraph('Thank them.'));
  const after = page(heading('Say this'), list('Walk with me to the door.', 'What happened?'), paragraph('Not after a fight.'), paragraph('Thank ', { type: 'strong', children: [text('them.')] }));
  expect(compareWords(before, after).map(show)).toEqual([
    'same Heading: Say this | Say this',
    'changed Line of a list: Walk with me to the [fence] . | Walk with me to the [door] .',
    'same Line of a list: What happened? | What happened?',
    'taken-out Line of a list: Sit down in the shade. | ',
    'added Paragraph:  | Not after a fight.',
    'same Paragraph: Thank them. | Thank them.',
  ]);
});

test('parts are compared as text, pictures as their descriptions', () => {
  const cards = (question: string) => ({ type: 'part', name: 'QuestionCards', values: { title: 'After a fall-out' }, children: [list(question)] });
  const picture = (description: string) => ({ type: 'part', name: 'Picture', values: { file: 'a.png', description }, children: [] });
  expect(compareWords(page(cards('What happened?'), picture('A circle')), page(cards('What happened to you?'), picture('A square'))).map(show)).toEqual([
    'same Question cards: After a fall-out | After a fall-out',
    'changed Question cards: What happened? | What happened [to you] ?',
    'changed Picture: Picture: A [circle] | Picture: A [square]',
  ]);
});

test('two pages that have nothing in common, and empty ones', () => {
  expect(compareWords(page(), page())).toEqual([]);
  expect(compareWords(page(paragraph('One thing.')), page(paragraph('Quite another.'))).map(show)).toEqual(['taken-out Paragraph: One thing. | ', 'added Paragraph:  | Quite another.']);
});

test('very long pages are compared at their beginning and end, without waiting', () => {
  const words = (start: number) => Array.from({ length: 3_000 }, (_, at) => `${start + at}`);
  const shared = longestCommon(['same', ...words(0), 'end'], ['same', ...words(9_000), 'end']);
  expect([...shared]).toEqual([[0, 0], [3_001, 3_001]]);
});
