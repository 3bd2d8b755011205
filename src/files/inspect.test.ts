import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanFile } from './clean.ts';
import { inspectFile } from './inspect.ts';
import { madePdf } from './pdf/made-pdf.ts';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const office = (more: Record<string, string | Uint8Array> = {}) => zipSync(Object.fromEntries(Object.entries({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>', ...more }).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } });
const latinBytes = (words: string) => [...words].map((character) => character.charCodeAt(0));
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
  ['a Word file that would write elsewhere', 'plan.docx', () => office({ '../../netlify.toml': 'x' })],
  ['a Word file far larger inside', 'plan.docx', () => office({ 'word/big.xml': new Uint8Array(101_000_000) })],
  ['a PDF with another file behind it', 'plan.pdf', () => Uint8Array.from([...madePdf(), ...zipSync({ 'a.txt': strToU8('x') })])],
  ['a picture with a page behind it', 'card.png', () => after(picture().png().toBuffer(), '<script>alert(1)</script>')],
  ['a photograph with an archive behind it', 'card.jpg', () => after(picture().jpeg().toBuffer(), 'PK')],
  ['a picture that moves', 'card.gif', () => frames(3).gif().toBuffer()],
  ['a WebP that moves', 'card.webp', () => frames(3).webp().toBuffer()],
  ['an AVIF with notes', 'card.avif', () => picture().avif().withExif(EXIF).toBuffer()],
  ['a picture that is a bomb', 'card.png', async () => { const bytes = new Uint8Array(await picture().png().toBuffer()); new DataView(bytes.buffer).setUint32(16, 30_000); new DataView(bytes.buffer).setUint32(20, 30_000); return bytes; }],
  ['a picture that is cut off', 'card.jpg', async () => (await picture().jpeg().toBuffer()).subarray(0, 60)],
  ['a recording that names who speaks', 'talk.mp3', () => mp3(ID3)],
  ['a Word file with a name in it twice', 'plan.docx', () => office({ 'WORD/document.xml': 'x' })],
];

test.each(BAD)('%s is refused, with what to do', async (_, name, make) => {
  const faults = await inspectFile({ name, bytes: new Uint8Array(await make()) });
  expect(faults.map(({ what, why, remedy }) => `${what} ${why} → ${remedy}`)).toMatchSnapshot();
  expect(faults).toHaveLength(1);
});

describe('a file that was cleaned', () => {
  test('of sound is the same sound without its tags', async () => {
    expect((await cleanFile({ name: 'talk.mp3', bytes: mp3(ID3) })).bytes).toEqual(mp3());
  });
});
