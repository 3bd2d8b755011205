import sharp from 'sharp';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { plainTree } from '../parts/plain/plain-tree.ts';
import type { Leaflet } from './leaflet.ts';
import { layOut, LOOKS } from './leaflet-sheet.ts';
import { layOutLetter } from './letter-sheet.ts';
import { createTypesetter } from './typeset.ts';

const typesetter = createTypesetter();
const leaflet = (words: string): Leaflet => ({
  slug: 'letter', title: 'Letter home', summary: 'A letter.', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak Primary',
  credit: '“Letter home” by Oak Primary is shared under CC BY 4.0.', address: 'https://site.example/resources/letter/', version: '1.0', review: '', reviewed: '2026-11-01', warnings: [], brief: [], needsCare: false, mayBeChanged: true, licence: 'CC-BY-4.0', serious: [],
  facts: [['Time', '5 minutes']], body: plainTree(readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree),
});
const { OPS } = await getResolvedPDFJS();
const GAPS = 'Dear <FillIn label="name of parent or carer" />,\n\nThe children agreed on this: <FillIn label="what they agreed" />.\n\nOn <FillIn label="date" /> we meet.';

/** A part with a picture to each item, with text before it or below. */
const WITH_PICTURES = '<QuestionCards title="Faces" source="Our own">\n\n- ![A face.](face.png) How do you feel, and how did you feel when it had only just happened and nobody had yet come to help?\n- ![A face.](face.png) What next?\n- ![A face.](face.png) Who else?\n- ![A face.](face.png) And then?\n\n</QuestionCards>';
const FACE = await sharp({ create: { width: 700, height: 600, channels: 3, background: '#77aaff' } }).png().toBuffer();
const FACES = { 'face.png': { bytes: new Uint8Array(FACE), format: 'png', width: 700, height: 600 } } as const;

/** How far the pieces of text reach down a sheet, by the number of the sheet, in points from its foot. */
async function placesIn(pdf: Uint8Array): Promise<{ text: string; sheet: number; x: number; y: number }[]> {
  const contents = await Promise.all((await pagesOf(pdf)).map((page) => page.getTextContent()));
  return contents.flatMap(({ items }, at) => items.flatMap((item) => ('str' in item && item.str.trim() ? [{ text: item.str, sheet: at + 1, x: item.transform[4] as number, y: item.transform[5] as number }] : [])));
}

async function pagesOf(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return Promise.all(Array.from({ length: document.numPages }, async (_, at) => document.getPage(at + 1)));
}

/** The text of a PDF, and the size of each piece in points. */
async function textIn(pdf: Uint8Array): Promise<{ text: string; points: number; y: number }[]> {
  const contents = await Promise.all((await pagesOf(pdf)).map((page) => page.getTextContent()));
  return contents.flatMap(({ items }) => items.flatMap((item) => ('str' in item && item.str.trim() ? [{ text: item.str, points: Math.hypot(item.transform[2] as number, item.transform[3] as number), y: item.transform[5] as number }] : [])));
}

/** How long the straight lines on the first sheet are, in millimetres, from top to bottom. */
async function linesIn(pdf: Uint8Array): Promise<number[]> {
  const [page] = await pagesOf(pdf);
  const { fnArray, argsArray } = await page!.getOperatorList();
  return fnArray.flatMap((does, at) => {
    if (does !== OPS.constructPath) return [];
    const box = (argsArray[at] as unknown[])[2] as ArrayLike<number> | undefined;
    return box && box[3]! - box[1]! < 0.1 && box[2]! - box[0]! > 0 ? [Math.round(((box[2]! - box[0]!) * 25.4) / 72)] : [];
  });
}

test('a line to write on is as long as its answer: a name, full lines for what people agreed, a date', async () => {
  expect(await linesIn(typesetter.print(layOutLetter(leaflet(GAPS), {})))).toEqual([85, 162, 162, 162, 45]);
});

test('what follows lines of their own is only a full stop, and is not printed', async () => {
  expect((await textIn(typesetter.print(layOutLetter(leaflet(GAPS), {})))).map(({ text }) => text.trim())).not.toContain('.');
});

test('in large print everything is 18 points and more: labels, notes, and the numbers of links and notes', async () => {
  const words = `<FamilyLetter title="Hello">\n\n${GAPS}\n\n</FamilyLetter>\n\nSee [the page](https://other.example/)[^one].\n\n- [ ] Done\n\n| A | B |\n| - | - |\n| c | d |\n\n[^one]: A note.`;
  const small = (await textIn(typesetter.print(layOut(leaflet(words), LOOKS.large, {})))).filter(({ points }) => points < 17.9);
  expect(small).toEqual([]);
});

test('a quotation of a step is nearer to its own step than to the next', async () => {
  const words = '1. Say this:\n\n   > Stop and breathe.\n\n2. Then wait.\n\n   > Ready?\n\n3. Go on.';
  const found = await textIn(typesetter.print(layOut(leaflet(words), LOOKS.usual, {})));
  const at = (text: string) => found.find((piece) => piece.text.includes(text))!.y;
  expect(at('Say this') - at('Stop and breathe')).toBeLessThan(0.8 * (at('Stop and breathe') - at('Then wait')));
  expect(at('Then wait') - at('Ready?')).toBeLessThan(0.8 * (at('Ready?') - at('Go on')));
});

test.each([['in the usual size', LOOKS.usual], ['in large print', LOOKS.large]])('a part that is higher than a sheet continues on the next, %s', async (_, look) => {
  const foot = look.size === 18 ? 100 : 76;
  const words = Array.from({ length: 70 }, (_, at) => `- Why ${at}?`).join('\n');
  for (const part of [WITH_PICTURES, `<QuestionCards title="Many">\n\n${words}\n\n</QuestionCards>`]) {
    const places = await placesIn(typesetter.print(layOut(leaflet(part), look, FACES)));
    const asked = places.filter(({ text }) => text.includes('?') && !text.startsWith('“'));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter(({ y }) => y < foot)).toEqual([]);
  }
});

test('text beside a picture is below it', async () => {
  const places = await placesIn(typesetter.print(layOut(leaflet(WITH_PICTURES), LOOKS.usual, FACES)));
  const starts = ['How do you feel', 'What next?', 'Who else?', 'And then?'].map((asked) => places.find(({ text }) => text.startsWith(asked))?.x);
  expect(new Set(starts.map((x) => Math.round(x!))).size).toBe(1);
  expect(starts[0]).toBeLessThan(100);
});

test.each([['in the usual size', LOOKS.usual], ['in large print', LOOKS.large]])('the title of a part that goes over the end of a sheet is on the sheet of what is below it, %s', async (_, look) => {
  const long = `<Scenario title="Two friends">\n\n${'They had fallen out over a ball, and neither wanted to say how it began. '.repeat(15)}\n\n</Scenario>`;
  for (let count = 5; count < 40; count++) {
    const places = await placesIn(typesetter.print({ ...layOut(leaflet(`${Array.from({ length: count }, (_, at) => `Line ${at}.`).join('\n\n')}\n\n${long}`), look, {}), tighter: undefined }));
    expect({ count, sheet: places.find(({ text }) => text.startsWith('Two friends'))?.sheet }).toEqual({ count, sheet: places.find(({ text }) => text.startsWith('They had'))?.sheet });
  }
});

test('text is set a little tighter where that saves a last sheet with next to nothing on it, and nowhere else', async () => {
  const saved: number[] = [];
  for (let count = 24; count < 50; count++) {
    const { tighter, ...loose } = layOut(leaflet(Array.from({ length: count }, (_, at) => `Line ${at}.`).join('\n\n')), LOOKS.usual, {});
    const [before, after] = [typesetter.print(loose), typesetter.print({ ...loose, tighter: tighter! })];
    const [pagesBefore, pagesAfter] = [(await pagesOf(before)).length, (await pagesOf(after)).length];
    if (pagesAfter < pagesBefore) saved.push(count);
    else expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
  }
  // The credit stays in one piece, so a sheet is saved for no more than these few lengths of the text.
  expect(saved.length).toBeGreaterThan(0);
  expect(saved.length).toBeLessThan(6);
});
