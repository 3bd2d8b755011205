import { constants, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import { MOST_IN_WORD, MOST_ON_CARD } from '../../parts/question-cards/part.ts';
import type { Leaflet } from '../leaflet.ts';
import { setUpPress } from '../press.ts';
import { layOutCards, layOutScript } from './card-sheet.ts';
import { CARD_FORMATS } from './formats.ts';
import { printSetsOf, type CardSet } from './sets.ts';

const press = setUpPress();
const leaflet: Leaflet = {
  slug: 'calm-corner', title: 'Calm corner', summary: 'A place to breathe.', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak Primary', credit: 'C is shared under CC BY 4.0.',
  address: 'https://site.example/resources/calm-corner/', version: '1.0', review: 'Autumn term 2027', reviewed: '2026-11-01', warnings: [], needsCare: true, mayBeChanged: true, grave: [], facts: [], body: { type: 'root', children: [] },
};
const read = (words: string): Root => readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree;
const cards = (...words: string[]): CardSet => ({ kind: 'cards', title: 'After a fall-out', cards: words });
const FIVE = cards('What happened?', 'What were you thinking at the time?', 'How do you feel now?', 'Who has this upset?', 'What would help to put it right?');
const format = (value: string) => CARD_FORMATS.find((one) => one.value === value)!;
const print = (set: CardSet, value: string, black = false) => press.print(layOutCards(set, format(value), leaflet, { black }));

/** The words of a PDF with where they stand, in millimetres from the top left corner, and the size of each sheet. */
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

test('cards, conversations and steps of a page are printed by themselves, and nothing else is', () => {
  const page = '<QuestionCards title="Five">\n\n- What **happened**?\n\n</QuestionCards>\n\n<Dialogue>\n\n- **Supervisor:** Hello.\n\n</Dialogue>\n\n<Steps title="Circle">\n\n1. **Welcome, 2 minutes:** Say hello.\n\n</Steps>\n\n<Scenario title="x">\n\n- a\n\n</Scenario>';
  expect(printSetsOf(read(page), 'The page')).toEqual([
    { kind: 'cards', title: 'Five', cards: ['What happened?'] },
    { kind: 'script', title: 'The page', lines: [{ lead: 'Supervisor', words: 'Hello.' }] },
    { kind: 'script', title: 'Circle', lines: [{ lead: 'Welcome, 2 minutes', words: 'Say hello.' }] },
  ]);
});

describe('lanyard cards', () => {
  test('lie eight to a sheet of A4, 86 by 54 mm each, with all of their words inside', async () => {
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

  test('say when not to use them, in letters that can be read', async () => {
    const [, back] = await measured(print(FIVE, 'lanyard'));
    expect(back!.words.map(({ text }) => text).join(' ')).toContain('Not for abuse, sexual harm');
    expect(Math.min(...back!.words.map(({ points }) => points))).toBeGreaterThanOrEqual(7.4);
  });

  test('are in one order for a set that fills more than one sheet', async () => {
    const many = cards(...Array.from({ length: 11 }, (_, index) => `Question number ${index + 1} is not short, so that all of them can never stand on one card?`));
    const sheets = await measured(print(many, 'lanyard'));
    expect(sheets).toHaveLength(4);
    expect(sheets[2]!.words.map(({ text }) => text).join(' ')).toContain('number 9');
  });
});

test('posters fill A4 and A3, and are never set smaller than can be read from afar', async () => {
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
  expect(() => print(cards('Short?', 'word '.repeat(1000)), 'lanyard')).toThrow('Card 2 has too many words to be read at its size. Make it shorter.');
});

test('whatever the check lets pass can be printed in every size', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghiklmnoprstuvwy'), minLength: 1, maxLength: MOST_IN_WORD });
  const card = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ').slice(0, MOST_ON_CARD).trim());
  fc.assert(fc.property(fc.array(card, { minLength: 1, maxLength: 10 }), (words) => {
    for (const { value } of CARD_FORMATS) print(cards(...words), value);
  }), { numRuns: 12, seed: 3 });
});

test('a script is folded once: outside and inside, and a long one takes another sheet', async () => {
  const script = (count: number) => ({ kind: 'script' as const, title: 'One ball', lines: Array.from({ length: count }, (_, index) => ({ lead: 'Supervisor', words: `This is turn ${index + 1}, and it says a little more than nothing.` })) });
  const short = await measured(press.print(layOutScript(script(6), leaflet, { black: false })));
  expect(short.map(({ width, height }) => [width, height])).toEqual([[297, 210], [297, 210]]);
  const long = await measured(press.print(layOutScript(script(60), leaflet, { black: false })));
  expect(long.length).toBeGreaterThan(2);
  expect(long.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')).toContain('turn 60');
});

test('black and white uses no colour', () => {
  expect(coloursIn(print(FIVE, 'poster', false)).size).toBeGreaterThan(0);
  expect(coloursIn(print(FIVE, 'poster', true))).toEqual(new Set());
});

/** Every colour that is set in a PDF and is neither black, grey nor white. */
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
