import { constants, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import { MOST_IN_WORD, MOST_ON_CARD } from '../../parts/question-cards/part.ts';
import type { Leaflet } from '../leaflet.ts';
import { createTypesetter } from '../typeset.ts';
import { layOutCards, layOutScript } from './card-sheet.ts';
import { CARD_FORMATS } from './card-formats.ts';
import type { CardSet } from './card-set.ts';
import { printSetsOf } from './print-sets.ts';

const typesetter = createTypesetter();
const leaflet: Leaflet = {
  slug: 'calm-corner', title: 'Calm corner', summary: 'A place to breathe.', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak Primary', credit: 'C is shared under CC BY 4.0.',
  address: 'https://site.example/resources/calm-corner/', version: '1.0', review: 'Autumn term 2027', reviewed: '2026-11-01', warnings: [], brief: [], needsCare: true, mayBeChanged: true, licence: 'CC-BY-4.0' as const, serious: [], facts: [], body: { type: 'root', children: [] },
};
const read = (words: string): Root => readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree;
const cards = (...words: string[]): CardSet => ({ kind: 'cards', title: 'After a fall-out', cards: words });
const FIVE = cards('What happened?', 'What were you thinking at the time?', 'How do you feel now?', 'Who has been upset?', 'What would help to put it right?');
const format = (value: string) => CARD_FORMATS.find((one) => one.value === value)!;
const print = (set: CardSet, value: string, black = false) => typesetter.print(layOutCards(set, format(value), leaflet, { black }));

/** The text of a PDF with its position, in millimetres from the top left corner, and the size of each sheet. */
async function measured(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const mm = (points: number) => (points / 72) * 25.4;
  return Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
    const page = await document.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [{ text: item.str, x: mm(item.transform[4] as number), y: mm(height - (item.transform[5] as number)), wide: mm(item.width), points: Math.hypot(item.transform[2] as number, item.transform[3] as number) }] : []));
    return { width: Math.round(mm(width)), height: Math.round(mm(height)), words };
  }));
}

test('cards, conversations and steps of a page are printed on their own, and nothing else is', () => {
  const page = '<QuestionCards title="Five">\n\n- What **happened**?\n\n</QuestionCards>\n\n<Dialogue>\n\n- **Supervisor:** Hello.\n\n</Dialogue>\n\n<Steps title="Circle">\n\n1. **Welcome, 2 minutes:** Say hello.\n\n</Steps>\n\n<Scenario title="x">\n\n- a\n\n</Scenario>';
  expect(printSetsOf(read(page), 'The page')).toEqual([
    { kind: 'cards', title: 'Five', cards: ['What happened?'] },
    { kind: 'script', title: 'The page', lines: [{ lead: 'Supervisor', words: 'Hello.' }] },
    { kind: 'script', title: 'Circle', lines: [{ lead: 'Welcome, 2 minutes', words: 'Say hello.' }] },
  ]);
});

describe('lanyard cards', () => {
  test('are eight to a sheet of A4, 86 by 54 mm each, with all of their text inside', async () => {
    const [front] = await measured(print(FIVE, 'lanyard'));
    expect(front).toMatchObject({ width: 210, height: 297 });
    const [left, top] = [(210 - 2 * 86) / 2, (297 - 4 * 54) / 2];
    for (const { text, x, y, wide } of front!.words) {
      const column = Math.floor((x - left) / 86);
      const row = Math.floor((y - top) / 54);
      expect([text, column >= 0 && column < 2, row >= 0 && row < 4, x + wide <= left + (column + 1) * 86]).toEqual([text, true, true, true]);
    }
  });

  test('have their backs on the next sheet, at the same places', async () => {
    const sheets = await measured(print(FIVE, 'lanyard'));
    expect(sheets).toHaveLength(2);
    const backs = sheets[1]!.words.filter(({ text }) => text.includes('Calm corner')).map(({ x, y }) => `${Math.floor((x - 19) / 86)},${Math.floor((y - 40.5) / 54)}`);
    expect(backs.sort()).toEqual(['0,0', '0,1', '0,2', '0,3', '1,0', '1,1', '1,2', '1,3']);
  });

  test('say when not to use them, in legible type', async () => {
    const [, back] = await measured(print(FIVE, 'lanyard'));
    expect(back!.words.map(({ text }) => text).join(' ')).toContain('Not for abuse, domestic abuse, sexual harm');
    expect(Math.min(...back!.words.map(({ points }) => points))).toBeGreaterThanOrEqual(7.4);
    const care = back!.words.filter(({ text }) => /Not for abuse|tell your designated|free to say no/.test(text));
    expect(care.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...care.map(({ points }) => points))).toBeGreaterThanOrEqual(9);
  });

  test('keep their order in a set that fills more than one sheet', async () => {
    const many = cards(...Array.from({ length: 11 }, (_, index) => `Question number ${index + 1} is not short, so that all of them can never stand on one card?`));
    const sheets = await measured(print(many, 'lanyard'));
    expect(sheets).toHaveLength(4);
    expect(sheets[2]!.words.map(({ text }) => text).join(' ')).toContain('number 9');
  });
});

test('posters fill A4 and A3, and are never too small to read from a distance', async () => {
  for (const [value, width, least] of [['poster', 210, 24], ['poster-a3', 297, 34]] as const) {
    const [sheet, ...more] = await measured(print(FIVE, value));
    expect([sheet!.width, more.length]).toEqual([width, 0]);
    expect(Math.min(...sheet!.words.filter(({ text }) => FIVE.cards.some((words) => words.startsWith(text.slice(0, 8)))).map(({ points }) => points))).toBeGreaterThanOrEqual(least);
  }
});

test('questions that would be too small together each get a poster of their own', async () => {
  const long = 'What would you say to a friend who is in the same place as you were, and who asks you what to do about it now and later on?';
  expect(await measured(print(cards(...Array<string>(9).fill(long)), 'poster'))).toHaveLength(9);
});

test('a card with too many words is named, not cut off', () => {
  expect(() => print(cards('Short?', 'word '.repeat(1000)), 'lanyard')).toThrow('Card 2 has too much text to be legible at its size. Make it shorter.');
});

describe('whatever a page says about itself, nothing crosses the cutting line of a card', () => {
  const WARNINGS = [
    { words: 'It was due to be reviewed by the autumn term 2027, and has not been. Ask the school whether it is still right.', brief: 'Its review is late.' },
    { words: `This page is retired. ${'The questions were hard for younger pupils to answer on the spot, so it was put together anew. '.repeat(3)}`, brief: 'Retired.' },
    { words: 'It was made from version 1.0. The English is now at version 1.2, so this may say something else.', brief: 'Behind its original.' },
    { words: 'An example. It was made up to show how the site works.', brief: 'An example, made up.' },
  ];
  const DRAFTS: Leaflet['drafts'] = [{ words: 'A machine draft. No speaker of Polish has checked it yet.', language: 'en-GB', direction: 'ltr' }];
  const title = fc.constantFrom('Calm corner', 'Talking with a worried parent or carer after a fall-out at the end of lunchtimes', 'W'.repeat(80), 'misunderstanding '.repeat(5).slice(0, 80).trim());
  const about = fc.record({
    title, set: title, school: fc.constantFrom('Oak Primary', 'St Mary and St Joseph Catholic Voluntary Academy and Nursery'),
    slug: fc.constantFrom('calm', 'talking-with-a-worried-parent-or-carer-after-a-fall-out-on-the-playground-at-lunch', 'w'.repeat(80)),
    warnings: fc.subarray(WARNINGS), isDraft: fc.boolean(),
  });
  const all = { title: 'Talking with a worried parent or carer after a fall-out at the end of lunchtimes', set: 'Talking with a worried parent or carer after a fall-out at the end of lunchtimes', school: 'St Mary and St Joseph Catholic Voluntary Academy and Nursery', slug: 'talking-with-a-worried-parent-or-carer-after-a-fall-out-on-the-playground-at-lunch', warnings: WARNINGS, isDraft: true };
  const page = ({ title, school, slug, warnings, isDraft }: typeof all): Leaflet => ({
    ...leaflet, title, school, warnings: warnings.map(({ words }) => words), brief: warnings.map(({ brief }) => brief), drafts: isDraft ? DRAFTS : [],
    credit: '“C” is shared under CC BY-NC-SA 4.0 (https://creativecommons.org/).', version: '12.3', address: `https://restorative-schools.example.org/resources/${slug}/`, review: 'next by the autumn term 2027',
  });

  test.each(['lanyard', 'pocket', 'poster', 'poster-a3'])('%s', async (value) => {
    const { card, columns, rows } = format(value);
    await fc.assert(fc.asyncProperty(about, async (one) => {
      for (const sheet of await measured(typesetter.print(layOutCards({ ...FIVE, title: one.set }, format(value), page(one), { black: false })))) {
        const [left, top] = [(sheet.width - columns * card.width) / 2, (sheet.height - rows * card.height) / 2];
        const outside = sheet.words.filter(({ x, y, wide, points }) => {
          const [right, below] = [((x - left) % card.width) + wide, (y - top) % card.height];
          return x < left + 4 || right > card.width - 4 || below < 4 + 0.2 * points || below > card.height - 4;
        });
        expect(outside.map(({ text, x, y }) => `${text} at ${x},${y}`)).toEqual([]);
      }
    }), { numRuns: 14, seed: 5, examples: [[all]] });
  });

  test('where there is no room, the web address is dropped first, and the warnings are shortened', async () => {
    const backOf = async (over: Partial<typeof all>) => (await measured(typesetter.print(layOutCards(FIVE, format('lanyard'), page({ ...all, title: 'Calm corner', slug: 'calm', warnings: [], isDraft: false, ...over }), { black: false }))))[1]!.words.map(({ text }) => text).join(' ').replace(/\s+/g, ' ');
    expect(await backOf({})).toMatch(/restorative-schools\.example\.org\/resources\/ ?calm\/.*Version 12\.3\. St Mary and St Joseph Catholic Voluntary Academy and Nursery\. CC BY-NC-SA 4\.0/);
    const some = await backOf({ warnings: WARNINGS.slice(0, 1), isDraft: true, slug: all.slug });
    expect(some).toContain('Ask the school whether it is still right.');
    expect(some).not.toContain('example.org');
    expect(await backOf(all)).toContain('A machine draft, not checked. Its review is late. Retired. Behind its original. An example, made up.');
  });

  test('text that cannot fit at all is reported, not cut off', () => {
    expect(() => typesetter.print(layOutCards(FIVE, format('lanyard'), page({ ...all, school: 'School '.repeat(60) }), { black: false }))).toThrow('There is no room for the credit and the warnings');
  });
});

test('whatever passes the check can be printed in every size', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghiklmnoprstuvwy'), minLength: 1, maxLength: MOST_IN_WORD });
  const card = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ').slice(0, MOST_ON_CARD).trim());
  fc.assert(fc.property(fc.array(card, { minLength: 1, maxLength: 10 }), fc.constantFrom('Five', 'Five questions to ask each other after a fall-out at the end of lunch in the hall'), (words, title) => {
    for (const { value } of CARD_FORMATS) print({ ...cards(...words), title }, value);
  }), { numRuns: 12, seed: 3 });
});

describe('a script', () => {
  const line = (words: string) => ({ lead: 'Supervisor', words });
  const script = (...lines: string[]) => ({ kind: 'script' as const, title: 'One ball', lines: lines.map(line) });
  const turns = (count: number) => script(...Array.from({ length: count }, (_, index) => `This is turn ${index + 1}, and it says a little more than nothing.`));
  const fold = async (it: ReturnType<typeof script>, over: Partial<Leaflet> = {}) => measured(typesetter.print(layOutScript(it, { ...leaflet, ...over }, { black: false })));
  type Sheets = Awaited<ReturnType<typeof fold>>;
  /** The text of each page in the order in which people turn them, once the sheets are printed on both sides, folded and nested. */
  const leafed = (sheets: Sheets, isRightToLeft = false) => {
    const halves = sheets.map(({ words }) => [words.filter(({ x }) => x < 148.5), words.filter(({ x }) => x >= 148.5)].map((half) => half.map(({ text }) => text).join(' ')));
    const ordered = halves.map(([left, right]) => (isRightToLeft ? [right!, left!] : [left!, right!]));
    const first = ordered.map(([before, after], side) => (side % 2 ? before! : after!));
    return [...first, ...ordered.map(([before, after], side) => (side % 2 ? after! : before!)).reverse()];
  };
  const numbersIn = (pages: string[]) => pages.flatMap((page) => [...page.matchAll(/turn (\d+)/g)].map(([, number]) => Number(number)));

  test('is folded once: cover and back outside, the text inside', async () => {
    const sheets = await fold(turns(6));
    expect(sheets.map(({ width, height }) => [width, height])).toEqual([[297, 210], [297, 210]]);
    const pages = leafed(sheets);
    expect(pages[0]).toContain('One ball');
    expect(pages[1]).toContain('turn 1');
    expect(pages[3]).toContain('site.example');
  });

  test.each([20, 40, 60, 100])('of %i turns reads on from page to page when it is folded', async (count) => {
    const sheets = await fold(turns(count));
    expect(sheets.length % 2).toBe(0);
    const pages = leafed(sheets);
    expect(numbersIn(pages)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(pages[0]).toContain('One ball');
    expect(pages.at(-1)).toContain('site.example');
  });

  test('from right to left opens at the other side', async () => {
    const pages = leafed(await fold(turns(60), { language: 'ur', direction: 'rtl' }), true);
    expect(pages[0]).toContain('One ball');
    expect(numbersIn(pages)[0]).toBe(1);
    expect(pages.at(-1)).toContain('site.example');
  });

  test('never crosses the edge of the paper, however long its turns are; a turn too long for a page is named', async () => {
    const long = (count: number) => script('Short.', Array.from({ length: count }, (_, index) => `thing${index + 1}`).join(' '), 'Wordwithoutend'.repeat(9));
    for (const sheet of await fold(long(100), { summary: 'A long summary. '.repeat(12), warnings: Array<string>(5).fill('It says what to know. '.repeat(20)), brief: ['Late.'] })) {
      expect(sheet.words.filter(({ x, y, wide }) => y > 197 || y < 13 || x < 13 || x + wide > 284 || (x < 148 && x + wide > 140))).toEqual([]);
    }
    await expect(fold(long(400))).rejects.toThrow('Item 2 of the script has too many words for half a sheet. Split it into two.');
  });
});

test('black and white uses no colour', () => {
  expect(coloursIn(print(FIVE, 'poster', false)).size).toBeGreaterThan(0);
  expect(coloursIn(print(FIVE, 'poster', true))).toEqual(new Set());
});

/** Every colour set in a PDF other than black, grey and white. */
function coloursIn(pdf: Uint8Array): Set<string> {
  const found = new Set<string>();
  const text = Buffer.from(pdf).toString('latin1');
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const begin = index + /^stream\r?\n/.exec(text.slice(index))![0].length;
    const content = (() => { try { return inflateSync(Buffer.from(text.slice(begin, text.indexOf('endstream', begin)), 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'); } catch { return ''; } })();
    for (const [, r, g, b] of content.matchAll(/(?<![\d.])([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b/g)) if (r !== g || g !== b) found.add(`${r} ${g} ${b}`);
  }
  return found;
}
