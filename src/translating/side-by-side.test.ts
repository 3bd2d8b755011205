import { describe, expect, it } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { textOf } from '../parts/nodes.ts';
import { gapsOf, nameGapsAfter } from '../parts/fill-in/gaps-in-page.ts';
import { pairUp } from './side-by-side.ts';

const read = (words: string) => readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree;
const words = (left: string, right: string) => pairUp(read(left), read(right)).flatMap(({ pairs }) => pairs.map((pair) => [pair.match, pair.left.map(textOf).join(' | '), pair.right.map(textOf).join(' | ')]));

describe('two pages side by side', () => {
  it('are paired block by block where they have the same structure', () => {
    expect(words('One.\n\n- a\n- b\n\nTwo.', 'Jeden.\n\n- c\n- d\n\nDwa.')).toEqual([['same', 'One.', 'Jeden.'], ['same', 'ab', 'cd'], ['same', 'Two.', 'Dwa.']]);
  });

  it('are paired as wholes between the headings that both have, where they differ', () => {
    expect(words('A.\n\nB.\n\n## When\n\nC.', 'D.\n\n## Kiedy\n\nE.')).toEqual([['whole', 'A. | B.', 'D.'], ['same', 'When', 'Kiedy'], ['same', 'C.', 'E.']]);
  });

  it('say it where one of them has nothing', () => {
    expect(words('A.\n\n<UseWithCare />\n\n## When\n\nB.', 'C.\n\n## Kiedy\n\nD.').map(([match]) => match)).toEqual(['same', 'left-only', 'same', 'same']);
  });

  it('say it of a whole section', () => {
    expect(words('A.\n\n## More\n\nB.', 'C.')).toEqual([['same', 'A.', 'C.'], ['left-only', 'More | B.', '']]);
    expect(words('A.', 'C.\n\n### Więcej\n\nD.')).toEqual([['same', 'A.', 'C.'], ['right-only', '', 'Więcej | D.']]);
  });

  it('go into a letter and keep its two titles', () => {
    const letter = (title: string, line: string) => `Before.\n\n<FamilyLetter title="${title}">\n\n${line}\n\nBye\n\n</FamilyLetter>`;
    const [before, inside] = pairUp(read(letter('Hello', 'Dear')), read(letter('Witamy', 'Szanowni')));
    expect(before!.letter).toBeUndefined();
    expect(inside!.letter).toEqual({ left: 'Hello', right: 'Witamy' });
    expect(inside!.pairs.map(({ left, right }) => [textOf(left[0]!), textOf(right[0]!)])).toEqual([['Dear', 'Szanowni'], ['Bye', 'Bye']]);
  });

  it('have nothing where both are empty', () => expect(pairUp(read(''), read(''))).toEqual([]));
});

describe('the gaps of a translation', () => {
  const english = read('<FillIn label="name" /> and <FillIn label="school" />');
  it('take the names of the original in order, when both have the same number', () => {
    expect(gapsOf(nameGapsAfter(english, read('<FillIn label="imię" /> i <FillIn label="szkoła" />')))).toEqual([{ label: 'imię', original: 'name' }, { label: 'szkoła', original: 'school' }]);
  });
  it('keep the names that their writer gave them, in whatever order', () => {
    expect(gapsOf(nameGapsAfter(english, read('<FillIn label="szkoła" original="school" /> i <FillIn label="imię" original="name" />'))).map(({ original }) => original)).toEqual(['school', 'name']);
  });
  it('are left unchanged when there are more or fewer', () => {
    expect(gapsOf(nameGapsAfter(english, read('<FillIn label="imię" />')))).toEqual([{ label: 'imię' }]);
  });
});
