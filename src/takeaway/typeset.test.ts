import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { findUnprintable } from './unprintable.ts';
import { readPage } from '../mdx/page.ts';
import { layOut, LOOKS } from './leaflet-sheet.ts';
import type { Leaflet } from './leaflet.ts';
import { plainTree } from '../parts/plain/plain-tree.ts';
import type { TypesettingFault } from './typesetting-fault.ts';
import { createTypesetter } from './typeset.ts';

const typesetter = createTypesetter();

function leaflet(words: string, over: Partial<Leaflet> = {}): Leaflet {
  return {
    slug: 'calm-corner', title: 'Calm corner', summary: 'A place to breathe.', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak Primary',
    credit: '“Calm corner” (version 1.0) by Oak Primary, https://site.example/resources/calm-corner/, is shared under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).',
    address: 'https://site.example/resources/calm-corner/', version: '1.0', review: 'next by the autumn term 2027', reviewed: '2026-11-01', warnings: [], brief: [], needsCare: false, mayBeChanged: true, licence: 'CC-BY-4.0' as const, serious: [], facts: [['Time', '5 minutes']],
    body: plainTree(readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree), ...over,
  };
}
const print = (words: string, over: Partial<Leaflet> = {}, look: keyof typeof LOOKS = 'usual') => typesetter.print(layOut(leaflet(words, over), LOOKS[look], {}));

/** What another program reads from a PDF: its text in order, its tags, its properties. */
async function readBack(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const tags = (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap((tree) => tagsOf(tree));
  const { text } = await extractText(document, { mergePages: true });
  const about = await document.getMetadata();
  return { tags, text: text.replace(/\s+/g, ' '), info: about.info as Record<string, unknown>, xmp: about.metadata, marked: await document.getMarkInfo(), outline: await document.getOutline(), pages: pages.length };
}

function tagsOf(node: unknown): string[] {
  const { role, children = [] } = (node ?? {}) as { role?: string; children?: unknown[] };
  return [...(role && role !== 'Root' ? [role] : []), ...children.flatMap(tagsOf)];
}

test('a leaflet is tagged, names its title, school and language, and has its headings as bookmarks', async () => {
  const pdf = print('## What you do\n\nBreathe.\n\n1. Sit\n2. Wait\n\n| Say | Not |\n| --- | --- |\n| What? | Why? |\n\n### Later');
  const { tags, info, marked, outline } = await readBack(pdf);
  expect(tags).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD']));
  expect(info).toMatchObject({ Title: 'Calm corner', Author: 'Oak Primary', Language: 'en-GB' });
  expect(marked).toMatchObject({ Marked: true });
  expect(outline[0]).toMatchObject({ title: 'Calm corner', items: [{ title: 'What you do', items: [{ title: 'Later' }] }] });
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
});

test('it says whose it is, which version, when it is due for review, and where it is kept', async () => {
  const { text } = await readBack(print('Breathe.'));
  expect(text).toContain('“Calm corner”, version 1.0. Oak Primary. CC BY 4.0');
  expect(text).toContain('site.example/resources/calm-corner/ Read through on 1 November 2026; next by the autumn term 2027.');
});

test('the same leaflet gives the same bytes', () => expect(Buffer.from(print('Breathe.')).equals(Buffer.from(print('Breathe.')))).toBe(true));

describe('what people write is text, whatever it looks like', () => {
  test.each(['#set page(fill: red)', '#import "text.typ"', '$ x^2 $', '<label> @ref', '*not bold* _nor this_', '= Not a heading', '\\u{1F600} \\', '"] #eval("1")', '/* gone */ // gone', '&lt;w:p&gt; <![CDATA['])('%s', async (words) => {
    const escaped = words.replace(/[\\*_<>#[\]`&=]/g, '\\$&');
    expect((await readBack(print(escaped))).text).toContain(words.replace(/&(lt|gt);/g, (_, name) => `&${name};`));
  });
});

test('link addresses are listed at the end, each once, with its number', async () => {
  const { text } = await readBack(print('See [one](https://example.org/one), [two](https://example.org/two) and [one](https://example.org/one) again, or [write](mailto:office@example.org).'));
  expect(text).toContain('Web addresses 1. https://example.org/one 2. https://example.org/two Use it');
});

describe.each(['usual', 'large'] as const)('tables, %s', (look) => {
  const table = (...rows: string[][]) => rows.map((row) => `| ${row.join(' | ')} |`).toSpliced(1, 0, `|${' --- |'.repeat(rows[0]!.length)}`).join('\n');
  const repeat = (count: number, words: (index: number) => string) => Array.from({ length: count }, (_, index) => words(index));

  test.each([
    ['six columns of which one has long words', table(repeat(6, (at) => `Safeguarding ${at}`), repeat(6, (at) => (at === 2 ? 'Communication, misunderstanding, responsibilities' : 'Yes')))],
    ['short cells beside a long one', table(['Who', 'Responsibilities'], ['Headteacher', 'x '.repeat(90)], ['Lunchtime supervisors', 'y'])],
    ['four columns of usual words', table(['Day', 'Afternoon', 'Representatives', 'Understanding'], ['Wednesday', 'Restorative conversation', 'Ourselves', '—'])],
    ['words in bold, links and notes', table(['Say', 'Do'], ['**Unacknowledged [responsibilities](https://example.org/a)**[^a]', 'z '.repeat(80)]) + '\n\n[^a]: A note.'],
    ['a word as wide as the sheet', table(['Name', 'Meaning'], ['Wordwithoutend'.repeat(9), 'Long'])],
    ['an address', table(['Where', 'What'], ['https://www.gloucestershire.gov.uk/media/a-very-long-name-of-a-document/2026/averyveryverylongfilenamewithoutanybreaksinitatallreally.pdf', 'Read'])],
    ['one column', table(['Word'], ['Wordwithoutend'.repeat(9)])],
    ['a line to write on', table(['Name', 'Class', 'What is said', 'When'], ['<FillIn label="the name of the child, as it is called at home" />', '<FillIn label="class" />', 'Misunderstandings', 'Later'])],
    ['a table in a list', `- First\n\n${table(['Representatives', 'Responsibilities', 'Understanding'], ['Acknowledgement', 'Communication', 'Conversation']).replace(/^/gm, '  ')}`],
    ['a table in a part', `<UseWithCare>\n\n${table(['Representatives', 'Responsibilities', 'Understanding'], ['Acknowledgement', 'Communication', 'Conversation'])}\n\n</UseWithCare>`],
    ['words outside of tables', `${'Wordwithoutend'.repeat(12)}\n\n## ${'Wordwithoutend'.repeat(6)}`],
  ])('never print text over other text, or over the edge: %s', async (_, words) => {
    expect(await collisionsIn(print(words, {}, look))).toEqual([]);
  });

  test('are written out row by row where their columns would be too narrow to read, with all of their text', async () => {
    const { text, tags } = await readBack(print(table(repeat(20, (at) => `C${at}`), repeat(20, (at) => `vC${at}`)), {}, look));
    expect(tags).not.toContain('Table');
    expect(text).toContain('C0: vC0 • C1: vC1 • C2: vC2');
  });

  test('may have links and notes in their first row, however many sheets they fill', () => {
    expect(() => print(`${table(['[x](https://example.org)', 'Say[^a]'], ...Array.from({ length: 90 }, () => ['a', 'b']))}\n\n[^a]: A note.`, {}, look)).not.toThrow();
  });

  test('stay tables where there is room', async () => {
    expect((await readBack(print(table(['Say', 'Not'], ['What happened?', 'Why did you do that?']), {}, look))).tags).toContain('Table');
  });
});

/** Text whose boxes overlap, or cross the margins of the sheet. */
async function collisionsIn(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  return (await Promise.all(pages.map(async (page) => {
    const { width } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const boxes = items.flatMap((item) => ('str' in item && item.str.trim() ? [{ str: item.str, left: item.transform[4] as number, right: (item.transform[4] as number) + item.width, low: item.transform[5] as number, high: (item.transform[5] as number) + item.height * 0.7 }] : []));
    return boxes.flatMap((a, index) => [
      ...(a.left < 50 || a.right > width - 50 ? [`${a.str} is beyond the margin`] : []),
      ...boxes.slice(index + 1).filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.high, b.high) - Math.max(a.low, b.low) > 1).map((b) => `${a.str} lies upon ${b.str}`),
    ]);
  }))).flat();
}

test('a note that is used twice is printed once', async () => {
  const { text } = await readBack(print('One[^a] and two[^a].\n\n[^a]: Said once.'));
  expect(text.match(/Said once/g)).toHaveLength(1);
});

test('Urdu is read back as it was set, from right to left', async () => {
  const { text } = await readBack(print('یہ خط اسی دن بھیجیں', { title: 'خط', language: 'ur', direction: 'rtl' }));
  expect(text.split(' ').filter((word) => ['یہ', 'خط', 'اسی', 'دن', 'بھیجیں'].includes(word)).length).toBeGreaterThanOrEqual(5);
});

test('Welsh and Polish have all their letters', () => {
  expect(() => print('Ŵ ŵ Ŷ ŷ Â â Ê ê Î î Ô ô Û û – ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ')).not.toThrow();
});

test('emoji, ticks, boxes, arrows and fractions are printed, and read back', async () => {
  const { text } = await readBack(print('✓ ☐ ☒ → ★ ½ ☎ ☺ ⇒ ❤️ 😀 👩🏽‍🏫 👍🏽 1️⃣ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇵🇱 H₂O 10⁷ ⅓ ℃', { title: 'Well done 😀 ✓' }));
  for (const character of ['✓', '☐', '☒', '→', '★', '½', '☎', '☺', '⇒', '😀', 'H₂O', '10⁷', '⅓', '℃']) expect(text).toContain(character);
});

test('letters that none of our fonts has are named, not left out', () => {
  expect(() => print('Hello ຂອບໃຈ')).toThrow('The letters "ຂອບໃຈ" cannot be printed with the fonts that we have.');
});

test('the editor and the typesetter agree on which characters can be printed', () => {
  const sheet = (letters: readonly string[]) => typesetter.print(layOut(leaflet('x', { body: { type: 'root', children: letters.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value: `x${value}` }] })) } }), LOOKS.usual, {}));
  // Up to the Indic scripts, whose marks cannot appear alone, and the symbols and accented letters beyond.
  const letters = [[0x20, 0x900], [0x1e00, 0x3100], [0x1f000, 0x1fb00]].flatMap(([from, to]) => Array.from({ length: to! - from! }, (_, at) => String.fromCodePoint(from! + at))).filter((letter) => letter === letter.normalize('NFC') && /[\p{L}\p{N}\p{P}\p{S}\p{Z}\p{Cf}]/u.test(letter));
  const missing = letters.filter((letter) => findUnprintable(letter));
  expect(() => sheet(letters.filter((letter) => !missing.includes(letter)))).not.toThrow();
  const told = faultIn(() => sheet(missing));
  expect(missing.filter((letter) => !told.includes(letter)).join('')).toBe('');
});

/** The letters that the typesetter says it lacks. */
function faultIn(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as TypesettingFault).missing;
  }
  return '';
}

test('large print is 18 points and more, and takes more sheets', async () => {
  const words = Array.from({ length: 40 }, (_, index) => `Sentence ${index} says something that is worth reading twice.`).join('\n\n');
  const [usual, large] = await Promise.all([readBack(print(words)), readBack(print(words, {}, 'large'))]);
  expect(large.pages).toBeGreaterThan(usual.pages);
  const document = await getDocumentProxy(new Uint8Array(print(words, { drafts: [{ language: 'en-GB', direction: 'ltr', words: 'A machine draft. No speaker of Polish has checked it yet.' }] }, 'large')));
  const { items } = await (await document.getPage(1)).getTextContent();
  expect(Math.min(...items.flatMap((item) => ('str' in item && item.str.trim() ? [item.height] : [])))).toBeGreaterThanOrEqual(18);
});
