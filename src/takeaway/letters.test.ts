import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import type { Leaflet } from './leaflet.ts';
import { layOut, LOOKS } from './leaflet-sheet.ts';
import { layOutLetter, layOutSideBySide } from './letter-sheet.ts';
import { letterAlone } from './letters.ts';
import { plainTree } from '../parts/plain/plain-tree.ts';
import { createTypesetter } from './typeset.ts';
import { takeawaysOf } from './takeaways.ts';
import { writeDocument, writeLetter } from './word/document.ts';

const typesetter = createTypesetter();
const LETTER = 'For staff.\n\n<FamilyLetter title="Hello">\n\nDear <FillIn label="name of parent" />,\n\nAll is well.\n\n<FillIn label="name of school" />\n\n</FamilyLetter>\n\n## When\n\nToday.';
const LIST = 'Dla nauczycieli.\n\n<FamilyLetter title="Witamy">\n\nSzanowni <FillIn label="imię" original="name of parent" />,\n\nWszystko dobrze.\n\n<FillIn label="szkoła" original="name of school" />\n\n</FamilyLetter>\n\n## Kiedy\n\nDzisiaj.';

function leaflet(words: string, over: Partial<Leaflet> = {}): Leaflet {
  return {
    slug: 'letter', title: 'Letter home', summary: 'A letter.', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak Primary',
    credit: '“Letter home” by Oak Primary is shared under CC BY 4.0.', address: 'https://site.example/resources/letter/', version: '1.0', review: 'next by the autumn term 2027', reviewed: '2026-11-01', warnings: [], brief: [], needsCare: false, mayBeChanged: true, licence: 'CC-BY-4.0' as const, serious: [],
    facts: [['Time', '5 minutes']], body: plainTree(readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree), ...over,
  };
}
const DRAFTS: Leaflet['drafts'] = [{ words: 'A machine draft. No speaker of Polish has checked it yet.', language: 'en-GB', direction: 'ltr' }, { words: 'Tłumaczenie maszynowe.', language: 'pl', direction: 'ltr' }];
const polish = leaflet(LIST, { title: 'List do domu', language: 'pl', languageName: { own: 'Polski (Polish)', english: 'Polish' }, drafts: DRAFTS });

async function sheetsOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((sheet) => sheet.replace(/\s+/g, ' '));
}
const xmlOf = (document: Uint8Array, name = 'word/document.xml') => strFromU8(unzipSync(document)[name]!);

describe('a letter alone', () => {
  test('is on one sheet of paper with its gaps and its source, without the page around it', async () => {
    const sheets = await sheetsOf(typesetter.print(layOutLetter(letterAlone(leaflet(LETTER), 0), {})));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatch(/^Hello Dear name of parent ?, All is well\. name of school “Letter home” by Oak Primary is shared under CC BY 4\.0\./);
    expect(sheets[0]).not.toMatch(/For staff|Today|5 minutes/);
  });

  test('is a Word document that can be filled in, even where a gap is alone on its line', async () => {
    const document = await writeLetter(letterAlone(leaflet(LETTER), 0), {});
    expect([...xmlOf(document).matchAll(/<w:alias w:val="([^"]+)"\/>/g)].map(([, label]) => label)).toEqual(['name of parent', 'name of school']);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document) });
    expect(value).toContain('Hello');
    expect(value).not.toMatch(/For staff|Today|5 minutes/);
    // When marked as plain text only, a right-to-left gap comes out of LibreOffice 7.4 three times over.
    expect(xmlOf(document)).not.toContain('<w:text/>');
  });
});

describe('a machine draft says so on every sheet', () => {
  const long = leaflet(`${LIST}\n\n${Array.from({ length: 60 }, (_, at) => `Zdanie ${at}.`).join('\n\n')}`, { drafts: DRAFTS });
  test('of a PDF, in English and in its own language', async () => {
    const sheets = await sheetsOf(typesetter.print(layOut(long, LOOKS.usual, {})));
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(sheet).toMatch(/^A machine draft\. No speaker of Polish has checked it yet\. Tłumaczenie maszynowe\./);
  });

  test('of a Word document, in its header', async () => {
    const parts = unzipSync(await writeDocument(long, {}));
    const header = Object.entries(parts).find(([path]) => /^word\/header\d\.xml$/.test(path))![1];
    expect(strFromU8(header)).toMatch(/A machine draft\..*Tłumaczenie maszynowe\./s);
  });

  test('and a checked translation has no header', async () => {
    expect(Object.keys(unzipSync(await writeDocument(leaflet(LETTER), {}))).filter((path) => path.startsWith('word/header'))).toEqual([]);
  });
});

describe('what nobody may miss', () => {
  const behind = leaflet(LETTER, { warnings: ['The English is now at version 2.0.', 'An example.'], serious: ['The English is now at version 2.0.'] });
  test('is at the head of a letter alone, and the rest in small type below', async () => {
    const [sheet] = await sheetsOf(typesetter.print(layOutLetter(letterAlone(behind, 0), {})));
    expect(sheet).toMatch(/^The English is now at version 2\.0\. Hello .*CC BY 4\.0\. An example\.$/);
  });

  test('and in the header of its Word document', async () => {
    const parts = unzipSync(await writeLetter(letterAlone(behind, 0), {}));
    const wordsOf = (name: RegExp) => Object.entries(parts).filter(([path]) => name.test(path)).map(([, bytes]) => strFromU8(bytes)).join('');
    expect(wordsOf(/^word\/header\d\.xml$/)).toContain('The English is now at version 2.0.');
    expect(wordsOf(/^word\/footer\d\.xml$/)).not.toContain('The English is now at version 2.0.');
  });
});

describe('what others may do with it', () => {
  const closed = leaflet(LETTER, { mayBeChanged: false });
  test('is on each sheet, as its licence says', async () => {
    const sheets = [layOut(closed, LOOKS.usual, {}), layOutSideBySide(closed, polish, {})];
    for (const sheet of sheets) {
      const words = (await sheetsOf(typesetter.print(sheet))).join(' ');
      expect(words).toContain('Use it and pass it on, unchanged. Keep');
      expect(words).not.toContain('change it');
    }
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocument(closed, {})) });
    expect(value).toContain('Use it and pass it on, unchanged');
    expect((await sheetsOf(typesetter.print(layOut(leaflet(LETTER), LOOKS.usual, {})))).join(' ')).toContain('Use it, change it, pass it on. Keep');
  });
});

describe('side by side', () => {
  test('the warnings of both pages are below the title, and both versions at the foot', async () => {
    const [sheet] = await sheetsOf(typesetter.print(layOutSideBySide(leaflet(LETTER, { warnings: ['It is late.', 'An example.'] }), { ...polish, version: '0.9', warnings: ['It is behind.', 'An example.'] }, {})));
    expect(sheet).toContain('English: It is late. Polish: It is behind. An example. English Polski');
    expect(sheet).toContain('“Letter home”, version 1.0.');
    expect(sheet).toContain('“List do domu”, version 0.9.');
  });

  test('each page has its own pictures, also under the same name', async () => {
    const bytes = async (background: string) => new Uint8Array(await sharp({ create: { width: 8, height: 6, channels: 3, background } }).png().toBuffer());
    const picture = async (colour: string) => ({ 'a.png': { bytes: await bytes(colour), format: 'png' as const, width: 8, height: 6 } });
    const sheet = layOutSideBySide(leaflet('![One](a.png)'), leaflet('![Jeden](a.png)'), await picture('teal'), await picture('red'));
    expect(JSON.stringify(sheet.data)).toMatch(/"url":"a\.png".*"url":"~a\.png"/);
    expect(() => typesetter.print(sheet)).not.toThrow();
  });

  test('each passage is beside its translation, under the names of the languages', async () => {
    const [sheet] = await sheetsOf(typesetter.print(layOutSideBySide(leaflet(LETTER), polish, {})));
    expect(sheet).toContain('English Polski (Polish) For staff. Dla nauczycieli. Hello Witamy Dear name of parent , Szanowni imię , All is well. Wszystko dobrze.');
    expect(sheet).toContain('When Today. Kiedy Dzisiaj.');
  });

  test('what one language lacks is named', async () => {
    const [sheet] = await sheetsOf(typesetter.print(layOutSideBySide(leaflet(`${LETTER}\n\n## More\n\nThings.`), polish, {})));
    expect(sheet).toContain('Not in the Polish version.');
  });

  test('notes with the same name in both languages stay apart', () => {
    const note = 'One[^a], two[^a].\n\n[^a]: Note.';
    expect(() => typesetter.print(layOutSideBySide(leaflet(note), leaflet(note), {}))).not.toThrow();
  });

  test('a line of Urdu in a document is read from right to left, whatever the direction of the document', async () => {
    const xml = xmlOf(await writeDocument(leaflet('یہ خط', { title: 'Letter, Urdu (خط)', language: 'ur', direction: 'rtl' }), {}));
    const [title, , , words] = xml.match(/<w:p>.*?<\/w:p>/gs)!;
    expect(title).toContain('<w:bidi w:val="false"/>');
    expect(words ?? xml).toMatch(/<w:bidi\/>/);
  });
});

test('a page with a letter offers the letter alone, and each other language beside it', () => {
  const tree = readPage(`---\ntitle: x\n---\n\n${LETTER}\n`, {}).tree;
  const resource = (slug: string, over: object) => ({ slug, title: slug, summary: '', roles: [], places: [], needs: [], phases: [], minutes: 5, size: 'one', language: 'en-GB', version: '1.0', reviewed: '2026-11-01', review: '2027-autumn', school: 'oak', added: '2026-01-01', licence: 'CC-BY-4.0', page: { file: 'x', tree, beside: [] }, ...over }) as unknown as Resource;
  const english = resource('letter', {});
  const draft = resource('letter-polish', { language: 'pl', translates: { resource: 'letter', version: '1.0', state: 'machine-draft' } });
  const catalogue = { resources: [english, draft], schools: [], trials: [], meetings: [], settings: { languages: [], terms: [] } } as unknown as Catalogue;
  const namesOf = (one: Resource) => takeawaysOf(one, catalogue, 'https://site.example').map(({ name }) => name);
  expect(namesOf(english)).toEqual(['letter.docx', 'letter.pdf', 'letter-black.pdf', 'letter-large-print.pdf', 'letter-letter.docx', 'letter-letter.pdf', 'letter-with-pl.pdf']);
  expect(namesOf(draft)).toContain('letter-polish-with-en-gb.pdf');
});
