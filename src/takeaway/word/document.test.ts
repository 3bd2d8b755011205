import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import type { Leaflet } from '../leaflet.ts';
import { plainTree } from '../../parts/plain/plain-tree.ts';
import { inspectFile } from '../../files/inspect.ts';
import { writeDocument, writeLetter } from './document.ts';

function leaflet(words: string, over: Partial<Leaflet> = {}): Leaflet {
  return {
    slug: 'calm-corner', title: 'Calm corner', summary: 'A place to breathe.', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak Primary',
    credit: '“Calm corner” (version 1.0) by Oak Primary, https://site.example/resources/calm-corner/, is shared under CC BY 4.0.',
    address: 'https://site.example/resources/calm-corner/', version: '1.0', review: 'Autumn term 2027', reviewed: '2026-11-01', warnings: [], brief: [], needsCare: false, mayBeChanged: true, licence: 'CC-BY-4.0' as const, serious: [], facts: [['Time', '5 minutes']],
    body: plainTree(readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree), ...over,
  };
}
const picture = { 'card.png': { bytes: new Uint8Array(await sharp({ create: { width: 8, height: 6, channels: 3, background: 'teal' } }).png().toBuffer()), format: 'png' as const, width: 8, height: 6 } };
const write = (words: string, over: Partial<Leaflet> = {}) => writeDocument(leaflet(words, over), picture);
/** What a program that knows nothing about our documents reads in one, as HTML. */
const readBack = async (document: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(document) })).value;
const xmlOf = (document: Uint8Array, name = 'word/document.xml') => strFromU8(unzipSync(document)[name]!);

test('headings, lists, tables, notes, links and pictures are Word’s own', async () => {
  const html = await readBack(await write('## What you do\n\nBreathe **slowly**.[^a]\n\n1. Sit\n2. Wait\n\n   - and wait\n\n| Say | Not |\n| --- | --- |\n| What? | Why? |\n\n![A card](card.png)\n\nSee [the page](/resources/other/).\n\n[^a]: In and out.'));
  expect(html).toContain('<h1>What you do</h1>');
  expect(html).toContain('<ol><li>Sit</li><li>Wait<ul><li>and wait</li></ul></li></ol>');
  expect(html).toMatch(/<table><thead><tr><th>.*Say.*<\/thead><tbody><tr><td>/);
  expect(html).toMatch(/<img alt="A card" src="data:image\/png/);
  expect(html).toContain('<a href="https://site.example/resources/other/">the page</a>');
  expect(html).toMatch(/<sup><a href="#footnote-\d+"/);
  expect(html).toContain('In and out.');
});

test('a list after a list begins again at one', async () => {
  const xml = xmlOf(await write('1. a\n2. b\n\nWords.\n\n1. c'));
  const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
  expect(new Set(numbers).size).toBe(2);
});

test('a list that begins at four says four, at any level', async () => {
  const document = await write('4. four\n5. five\n\n   - and\n\n     7. seven\n\nWords.\n\n1. one');
  const [text, numbering] = [xmlOf(document), xmlOf(document, 'word/numbering.xml')];
  const firstOf = (words: string) => {
    const [, level, id] = new RegExp(`<w:ilvl w:val="(\\d)"/><w:numId w:val="(\\d+)"/>(?:(?!<w:p>).)*?${words}`).exec(text.slice(text.lastIndexOf('<w:p>', text.indexOf(`>${words}<`))))!;
    const instance = new RegExp(`<w:num w:numId="${id}".*?</w:num>`).exec(numbering)![0];
    const override = new RegExp(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(instance)?.[1];
    const [, shared] = /<w:abstractNumId w:val="(\d+)"/.exec(instance)!;
    const levels = new RegExp(`<w:abstractNum w:abstractNumId="${shared}".*?</w:abstractNum>`).exec(numbering)![0];
    return Number(override ?? new RegExp(`<w:lvl w:ilvl="${level}".*?<w:start w:val="(\\d+)"`).exec(levels)![1]);
  };
  expect(['four', 'seven', 'one'].map(firstOf)).toEqual([4, 7, 1]);
});

test('a table that would be too narrow to read is written out row by row, as on paper', async () => {
  const row = (name: string, count: number) => `| ${Array.from({ length: count }, (_, at) => `${name} ${at}`).join(' | ')} |`;
  const table = (count: number) => `${row('Head', count)}\n|${' --- |'.repeat(count)}\n${row('Something said in cell', count)}`;
  const wide = await readBack(await write(table(20)));
  expect(wide).not.toContain('<table>');
  expect(wide).toContain('<li><strong>Head 19: </strong>Something said in cell 19</li>');
  expect(await readBack(await write(table(3)))).toContain('<table>');
});

test('its author is the school, and no person', async () => {
  const core = xmlOf(await write('Words.'), 'docProps/core.xml');
  expect(core).toContain('<dc:creator>Oak Primary</dc:creator>');
  expect(core).toContain('<cp:lastModifiedBy>Oak Primary</cp:lastModifiedBy>');
});

test('gaps of a letter are content controls, each with an id of its own', async () => {
  const xml = xmlOf(await write('<FamilyLetter title="Hello">\n\nDear <FillIn label="name & more" />, from <FillIn label="school" />\n\n</FamilyLetter>'));
  expect([...xml.matchAll(/<w:alias w:val="([^"]+)"\/>/g)].map(([, label]) => label)).toEqual(['name &amp; more', 'school']);
  expect(new Set([...xml.matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id)).size).toBe(2);
});

test('the title of a part stays on the page of the part', async () => {
  const xml = xmlOf(await write('<Scenario title="The ball">\n\nTwo children want it.\n\n</Scenario>\n\n<QuestionCards title="Five" source="Ours">\n\n- What happened?\n\n</QuestionCards>\n\n<UseWithCare topic="anger" />\n\nThe end.'));
  const kept = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([one]) => one).filter((one) => one.includes('<w:keepNext/>')).map((one) => one.replace(/<[^>]+>/g, ''));
  expect(kept).toEqual(['The ball', 'Five', 'Use with care: anger', 'The end.']);
});

test('the end of the text is on the page of the credit', async () => {
  for (const end of ['The end.', '- One\n- The end.', '<Scenario title="The ball">\n\nThe end.\n\n</Scenario>']) {
    const xml = xmlOf(await write(`The beginning.\n\n${end}`));
    const last = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([one]) => one).find((one) => one.includes('The end.'));
    expect(last).toContain('<w:keepNext/>');
  }
});

test('a gap has the room that its answer takes: a line for a name, three for what people agreed', async () => {
  const xml = xmlOf(await write('<FamilyLetter title="Hello">\n\nDear <FillIn label="name of parent" />,\n\nThey agreed: <FillIn label="what they agreed" />.\n\n</FamilyLetter>'));
  const [name, agreed] = [...xml.matchAll(/<w:u w:val="single"\/><\/w:rPr><w:t xml:space="preserve">\[[^\]]+\](\u00a0*)<\/w:t>/g)].map(([, spaces]) => spaces!.length * 1.18);
  expect(name).toBeGreaterThan(30);
  expect(name).toBeLessThan(85);
  expect(agreed).toBeGreaterThan(400);
});

test('our own English in a document of another language is marked as English, and nothing else is', async () => {
  const over = { language: 'pl', warnings: ['An example.'], facts: [['Time', '5 minutes'], ['You need', 'Dwa krzesła']] as [string, string][], drafts: [{ words: 'A machine draft.', language: 'en-GB', direction: 'ltr' as const }, { words: 'Tłumaczenie maszynowe.', language: 'pl', direction: 'ltr' as const }] };
  const file = await write('Dzień dobry.\n\n<UseWithCare topic="gniew">\n\nPo polsku.\n\n</UseWithCare>\n\n<QuestionCards title="Pytania" source="Nasze własne">\n\n- Co?\n\n</QuestionCards>', over);
  const runsIn = (name: string) => [...xmlOf(file, name).matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map(([one]) => [one.replace(/<[^>]+>/g, ''), one.includes('<w:lang w:val="en-GB"/>')] as const).filter(([text]) => text.trim());
  const english = (name: string) => runsIn(name).filter(([, isEnglish]) => isEnglish).map(([text]) => text).join('');
  const other = (name: string) => runsIn(name).filter(([, isEnglish]) => !isEnglish).map(([text]) => text).join('');
  expect(english('word/document.xml')).toMatch(/An example\..*Time: 5 minutes.*You need: .*tell your designated|Keep this line with it/s);
  expect(english('word/document.xml')).not.toMatch(/Dzień dobry|Po polsku|krzesła|gniew|Pytania|Nasze/);
  expect(english('word/document.xml')).toContain('Source: ');
  expect(english('word/document.xml')).toContain('Use with care: ');
  expect(other('word/document.xml')).toMatch(/Dwa krzesła.*Dzień dobry.*Po polsku/s);
  expect([english('word/header1.xml'), other('word/header1.xml')]).toEqual(['A machine draft.', 'Tłumaczenie maszynowe.']);
  expect(other('word/footer1.xml')).toBe('PAGENUMPAGES');
  expect(xmlOf(await write('Words.'))).not.toContain('<w:lang');
});

test('a table says what its columns are to whoever cannot see it', async () => {
  expect(xmlOf(await write('| Say | Instead of |\n| - | - |\n| a & b | c |'))).toContain('<w:tblCaption w:val="Say, Instead of"/><w:tblDescription w:val="Columns: Say, Instead of. Rows: 1."/></w:tblPr>');
});

test('an item to tick has its box and no bullet', async () => {
  const numbering = xmlOf(await write('- [ ] Chairs\n- [x] Water'), 'word/numbering.xml');
  const kind = /<w:num w:numId="2"><w:abstractNumId w:val="(\d+)"/.exec(numbering)![1];
  const abstract = numbering.slice(numbering.indexOf(`<w:abstractNum w:abstractNumId="${kind}"`));
  expect(/<w:lvlText w:val="([^"]*)"/.exec(abstract)![1]).toBe('');
});

describe('text written from right to left', () => {
  test('is marked so in sections, paragraphs and runs, and comes with a font that has its letters', async () => {
    const document = await write('یہ خط اسی دن بھیجیں\n\n- ایک', { language: 'ur', direction: 'rtl' });
    const xml = xmlOf(document);
    expect(xml).toMatch(/<w:bidi\/>/);
    expect(xml).toMatch(/<w:rtl\/>/);
    expect(xmlOf(document, 'word/styles.xml')).toContain('w:bidi="ur-PK"');
    expect(Object.keys(unzipSync(document)).some((name) => name.endsWith('.odttf'))).toBe(true);
  });
});

test('the same leaflet gives the same bytes, whatever was written before it', async () => {
  const once = async () => Buffer.from(await write('![A card](card.png)')).toString('base64');
  expect(await once()).toBe(await once());
});

test('the same leaflet gives the same bytes, with or without fonts of its own', async () => {
  for (const over of [{}, { language: 'ur', direction: 'rtl' as const }]) {
    const words = 'See [a](https://example.org/a).';
    expect(Buffer.from(await write(words, over)).equals(Buffer.from(await write(words, over)))).toBe(true);
  }
});

test('a credit is never divided between two sheets', async () => {
  const styles = strFromU8(unzipSync(await write('One.'))['word/styles.xml']!);
  expect(/<w:style [^>]*w:styleId="PRSCredit".*?<\/w:style>/s.exec(styles)![0]).toContain('<w:keepLines/>');
});

test('text that looks like XML is text', async () => {
  expect(await readBack(await write('\\<w:p> &amp; \\]\\]>'))).toContain('&lt;w:p&gt; &amp; ]]&gt;');
});

test.each([['ltr', 'en-GB'], ['rtl', 'ur']] as const)('a document may be added to a page unchanged: it has no hidden content (%s)', async (direction, language) => {
  const about = leaflet('## What you do\n\nBreathe.[^a]\n\n- Sit\n\n![A card](card.png)\n\nDear <Gap label="name of parent" />, hello.\n\n[^a]: In and out.', { direction, language, school: 'Alder Lane Centre', credit: '“Calm corner” (version 1.0) by Alder Lane Centre is shared under CC BY 4.0.' });
  for (const bytes of [await writeDocument(about, picture), await writeLetter(about, picture)]) expect(await inspectFile({ name: 'plan.docx', bytes })).toEqual([]);
});
