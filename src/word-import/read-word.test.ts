import { strToU8, zipSync } from 'fflate';
import { Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type FileChild } from 'docx';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { readWord } from './read-word.ts';

async function word(children: FileChild[], more: object = {}): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ creator: 'Jane Example', lastModifiedBy: 'Jane Example', sections: [{ children }], ...more })));
}
const text = (words: string) => new Paragraph(words);
const bullet = (words: string, level = 0) => new Paragraph({ text: words, bullet: { level } });
const cell = (words: string) => new TableCell({ children: [text(words)] });

test('headings, lists, tables, links, notes and pictures become the body of a page', async () => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } }).png().toBuffer();
  const file = await word([
    new Paragraph({ text: 'Lunchtime script', heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun('Say it '), new TextRun({ text: 'slowly', bold: true }), new TextRun('.'), new FootnoteReferenceRun(1)] }),
    new Paragraph({ text: 'What to ask', heading: HeadingLevel.HEADING_1 }),
    bullet('What happened?'), bullet('And then?', 1), bullet('Who has been affected?'),
    new Paragraph({ text: 'More', heading: HeadingLevel.HEADING_3 }),
    new Table({ rows: [new TableRow({ children: [cell('Before'), cell('Now')] }), new TableRow({ children: [cell('Stop it | now'), cell('I feel …')] })] }),
    new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('A page')] })] }),
    new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation: { width: 8, height: 8 } })] }),
  ], { footnotes: { 1: { children: [text('From a course.')] } } });
  const { title, body, pictures } = await readWord(file, 'x.docx');
  expect(title).toBe('Lunchtime script');
  expect(body).toMatchInlineSnapshot(`
    "Say it **slowly**.[^1]

    ## What to ask

    - What happened?
      - And then?
    - Who has been affected?

    ### More

    | Before         | Now      |
    | -------------- | -------- |
    | Stop it \\| now | I feel … |

    [A page](https://example.org/)

    ![Write what this picture shows](picture-1.png)

    [^1]: From a course."
  `);
  expect(pictures.map(({ name, type }) => [name, type])).toEqual([['picture-1.png', 'image/png']]);
  expect(readPage(`---\n---\n\n${body}\n`, {}).faults.words).toEqual([]);
});

test('what a teacher types stays as it is, in any script', async () => {
  const { body } = await readWord(await word([text('We <3 {name}, 2 * 3 * 4 and # 1'), text('import the plan'), text('ہم سب کی بات سنتے ہیں')]), 'x.docx');
  expect(readPage(`---\n---\n\n${body}\n`, {}).faults.words).toEqual([]);
  expect(body).toContain('ہم سب کی بات سنتے ہیں');
  expect(body).toMatchInlineSnapshot(`
    "We \\<3 \\{name\\}, 2 \\* 3 \\* 4 and # 1

     import the plan

    ہم سب کی بات سنتے ہیں"
  `);
});

test('no name in the file’s properties is imported', async () => {
  expect(JSON.stringify(await readWord(await word([text('Words.')]), 'x.docx'))).not.toContain('Jane');
});

test('a page without a heading is named after its file', async () => {
  expect((await readWord(await word([text('Words.')]), 'circle-plan_year 5.docx')).title).toBe('Circle plan year 5');
  expect((await readWord(await word([text('Words.')]), 'letter home.dotx')).title).toBe('Letter home');
});

const base = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>') };

test.each([
  ['an empty file', new Uint8Array()],
  ['an old or locked Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['a PDF that is called .docx', strToU8('%PDF-1.7 hello')],
  ['a ZIP that is no Word file', zipSync({ 'a.txt': strToU8('x') })],
  ['a file that would write elsewhere', zipSync({ ...base, '../../netlify.toml': strToU8('x') })],
  ['a file far larger inside', zipSync({ ...base, 'word/big.xml': new Uint8Array(101_000_000) })],
  ['a file without words', zipSync(base)],
])('%s is refused with a message', async (_, bytes) => {
  const said = await readWord(bytes, 'x.docx').then(() => 'read', (error: Error) => error.message);
  expect(said).toMatch(/^[A-Z].*\.$/s);
  expect(said).toMatchSnapshot();
});
