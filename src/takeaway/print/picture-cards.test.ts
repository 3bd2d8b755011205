import sharp from 'sharp';
import type { Root } from 'mdast';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import { drawInGrey } from '../draw-in-grey.ts';
import type { Leaflet } from '../leaflet.ts';
import type { Picture } from '../leaflet-sheet.ts';
import { createTypesetter } from '../typeset.ts';
import { CARD_FORMATS } from './card-formats.ts';
import { layOutCards } from './card-sheet.ts';
import type { CardSet } from './card-set.ts';
import { printSetsOf } from './print-sets.ts';

const read = (words: string): Root => readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree;
const QUESTIONS = '<QuestionCards title="Three">\n\n- ![A burst.](burst.png) What happened?\n- How do you feel?\n\n</QuestionCards>';
const FACES = '## The faces\n\n### 1. Happy\n\n![A smile.](happy.png)\n\nSay: “Happy.”\n\n### 2. Sad\n\n<Picture file="sad.png" description="A tear." />\n\n## Afterwards\n\nTalk.';

test('a picture on a question is on its card', () => {
  expect(printSetsOf(read(QUESTIONS), 'The page')).toEqual([{ kind: 'cards', title: 'Three', cards: ['What happened?', 'How do you feel?'], pictures: [{ file: 'burst.png', description: 'A burst.' }, null] }]);
});

test('headings next to each other that have a picture each are cards, after everything else', () => {
  const [questions, faces, ...more] = printSetsOf(read(`${FACES}\n\n${QUESTIONS}`), 'The page') as CardSet[];
  expect([questions!.title, more]).toEqual(['Three', []]);
  expect(faces).toEqual({ kind: 'cards', title: 'The faces', cards: ['Happy', 'Sad'], pictures: [{ file: 'happy.png', description: 'A smile.' }, { file: 'sad.png', description: 'A tear.' }], ofPage: true });
});

test.each([
  ['one of them has no picture', FACES.replace('![A smile.](happy.png)', '')],
  ['one of them has two', FACES.replace('Say:', '![Another.](other.png)\n\nSay:')],
  ['there is only one', FACES.replace('### 2. Sad', '')],
  ['a heading is too long for a card', FACES.replace('Happy', 'happy '.repeat(40))],
])('they are no cards when %s', (_, words) => expect(printSetsOf(read(words), 'The page')).toEqual([]));

const leaflet: Leaflet = {
  slug: 'faces', title: 'Faces', summary: 'Six.', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak Primary', credit: 'F is shared under CC BY 4.0.',
  address: 'https://site.example/resources/faces/', version: '1.0', review: '', reviewed: '2026-11-01', warnings: [], brief: [], needsCare: true, mayBeChanged: true, licence: 'CC-BY-4.0', serious: [], facts: [], body: { type: 'root', children: [] },
};
const picture = async (width: number, height: number): Promise<Picture> => ({ bytes: await sharp({ create: { width, height, channels: 3, background: '#c02030' } }).png().toBuffer(), format: 'png', width, height });
const pictures = { 'wide.png': await picture(600, 200), 'high.png': await picture(200, 600) };
const LONG = 'What would you say to a friend who is in the same place as you were, and who asks you what to do about it now, and also much later on then?';
const set: CardSet = { kind: 'cards', title: 'Pictures', cards: ['Wide', LONG, 'None'], pictures: [{ file: 'wide.png', description: 'A wide one' }, { file: 'high.png', description: 'A high one' }, null] };
const typesetter = createTypesetter();
const { OPS } = await getResolvedPDFJS();

/** Each picture in a PDF: its sheet, and its place and size in points from the lower left corner. */
async function picturesIn(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const found: { page: number; x: number; y: number; width: number; height: number }[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
    let at = [1, 0, 0, 1, 0, 0];
    const saved: number[][] = [];
    for (const [index, does] of fnArray.entries()) {
      if (does === OPS.save) saved.push(at);
      else if (does === OPS.restore) at = saved.pop()!;
      else if (does === OPS.transform) {
        const [a, b, c, d, e, f] = argsArray[index] as number[];
        at = [at[0]! * a! + at[2]! * b!, at[1]! * a! + at[3]! * b!, at[0]! * c! + at[2]! * d!, at[1]! * c! + at[3]! * d!, at[0]! * e! + at[2]! * f! + at[4]!, at[1]! * e! + at[3]! * f! + at[5]!];
      } else if (does === OPS.paintImageXObject) found.push({ page, x: at[4]!, y: Math.min(at[5]!, at[5]! + at[3]!), width: Math.abs(at[0]!), height: Math.abs(at[3]!) });
    }
  }
  return found;
}

test.each(CARD_FORMATS.map((format) => [format.value, format] as const))('%s: the pictures are printed whole, in their own shape and as large as the eye needs, on their own cards', async (_, format) => {
  const pdf = typesetter.print(layOutCards(set, format, leaflet, { black: false }, pictures));
  const found = await picturesIn(pdf);
  expect(found.length).toBeGreaterThanOrEqual(2);
  const [wide, high] = [found.filter(({ width, height }) => width > height), found.filter(({ width, height }) => width < height)];
  expect(wide.length).toBeGreaterThanOrEqual(1);
  expect(high.length).toBeGreaterThanOrEqual(1);
  const paper = format.paper === 'a4' ? { wide: 210, high: 297 } : { wide: 297, high: 420 };
  const mm = 25.4 / 72;
  for (const { x, y, width, height } of found) {
    expect(Math.max(width / height, height / width)).toBeCloseTo(3, 1);
    expect(Math.max(width, height) * mm).toBeGreaterThan(20);
    const left = (paper.wide - format.columns * format.card.width) / 2;
    const below = (paper.high - format.rows * format.card.height) / 2;
    const [from, to] = [x, x + width].map((points) => Math.floor((points * mm - left) / format.card.width));
    const [low, top] = [y, y + height].map((points) => Math.floor((points * mm - below) / format.card.height));
    expect([from, low]).toEqual([to, top]);
  }
  const text = Buffer.from(pdf).toString('latin1');
  for (const description of ['A wide one', 'A high one']) expect(text).toContain(`/Alt (${description})`);
});

test('without colour, a picture is grey', async () => {
  const { 'wide.png': grey } = await drawInGrey(pictures);
  const { channels } = await sharp(grey!.bytes).stats();
  expect(new Set(channels.slice(0, 3).map(({ mean }) => mean)).size).toBe(1);
  expect(grey).toMatchObject({ width: 600, height: 200, format: 'png' });
});
