import { zlibSync } from 'fflate';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPicture } from './clean-picture.ts';
import { cleanFile } from '../clean.ts';
import { inspectFile } from '../inspect.ts';
import { joinBytes } from '../join-bytes.ts';
import { cleanJpeg2000 } from './jpeg-2000.ts';
import { writeOrientation } from './orientation.ts';

const SECRET = 'Zebedee Quux';
const latin = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const wide = (words: string) => latin([...words].map((letter) => `\0${letter}`).join(''));
const drawing = () => sharp(Buffer.from(Array.from({ length: 24 * 16 * 3 }, (_, at) => (at * 37) % 255)), { raw: { width: 24, height: 16, channels: 3 } });
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());
const jpeg = () => bytesOf(drawing().jpeg());
const png = () => bytesOf(drawing().png());
const webp = () => bytesOf(drawing().webp({ lossless: true }));
const gif = () => bytesOf(drawing().gif());
const avif = () => bytesOf(drawing().avif());

const insert = (bytes: Uint8Array, at: number, piece: Uint8Array) => joinBytes([bytes.subarray(0, at), piece, bytes.subarray(at)]);
const segment = (marker: number, data: Uint8Array) => joinBytes([[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data]);
const inJpeg = async (marker: number, data: Uint8Array) => insert(await jpeg(), 2, segment(marker, data));
const chunk = (name: string, data: Uint8Array) => joinBytes([[0, 0, data.length >> 8, data.length & 255], latin(name), data, [0, 0, 0, 0]]);
const inPng = async (name: string, data: Uint8Array) => insert(await png(), 33, chunk(name, data));
const inWebp = async (name: string, data: Uint8Array) => {
  const whole = joinBytes([await bytesOf(drawing().ensureAlpha(0.5).webp()), latin(name), [data.length, 0, 0, 0], data, data.length % 2 ? [0] : []]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
};
const blocks = (...words: string[]) => joinBytes([...words.flatMap((one) => [[one.length], latin(one)]), [0]]);
const inGif = async (block: Uint8Array) => { const bytes = await gif(); return insert(bytes, bytes.length - 1, block); };
const box = (name: string, data: Uint8Array) => joinBytes([[0, 0, 0, data.length + 8], latin(name), data]);
const EXIF = { IFD0: { Artist: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 0/1 0/1' } };
/** A second picture after the first, as phones write it for brighter screens, and the list that declares it. */
const withSecond = async () => joinBytes([insert(await jpeg(), 2, segment(0xe2, latin(`MPF\0MM\0*${SECRET}`))), await inJpeg(0xfe, latin(SECRET))]);
const profile = (words: string, isWide = false) => {
  const value = isWide ? joinBytes([latin('mluc'), [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12], latin('enUS'), [0, 0, 0, words.length * 2, 0, 0, 0, 28], wide(words)]) : joinBytes([latin('desc'), [0, 0, 0, 0, 0, 0, 0, words.length + 1], latin(words), [0], new Uint8Array(78)]);
  const bytes = new Uint8Array(144 + value.length);
  bytes.set([0, 0, bytes.length >> 8, bytes.length & 255], 0);
  bytes.set([isWide ? 4 : 2], 8);
  bytes.set(latin('mntrRGB XYZ '), 12);
  bytes.set(latin('acsp'), 36);
  bytes.set([0, 0, 0, 1], 128);
  bytes.set(latin('desc'), 132);
  bytes.set([0, 0, 0, 144, 0, 0, value.length >> 8, value.length & 255], 136);
  bytes.set(value, 144);
  return bytes;
};

const SPEAKING: [string, string, () => Promise<Uint8Array>][] = [
  ['EXIF of a JPEG', 'a.jpg', () => bytesOf(drawing().jpeg().withExif(EXIF))],
  ['XMP of a JPEG', 'a.jpg', () => inJpeg(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<dc:creator>${SECRET}</dc:creator>`))],
  ['more XMP of a JPEG', 'a.jpg', () => inJpeg(0xe1, latin(`http://ns.adobe.com/xmp/extension/\0${SECRET}`))],
  ['IPTC of a JPEG', 'a.jpg', () => inJpeg(0xed, latin(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02P\0\x0c${SECRET}`))],
  ['a comment in a JPEG', 'a.jpg', () => inJpeg(0xfe, latin(SECRET))],
  ['a comment in UTF-16 in a JPEG', 'a.jpg', () => inJpeg(0xfe, wide(SECRET))],
  ['a small picture in APP0', 'a.jpg', async () => { const bytes = await jpeg(); return joinBytes([bytes.subarray(0, 2), segment(0xe0, joinBytes([latin('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 2, 2], latin(SECRET)])), bytes.subarray(2)]); }],
  ['a small picture in a second APP0', 'a.jpg', () => inJpeg(0xe0, latin(`JFXX\0\x10${SECRET}`))],
  ['words in APP2', 'a.jpg', () => inJpeg(0xe2, latin(`FPXR\0${SECRET}`))],
  ['words in APP14', 'a.jpg', () => inJpeg(0xee, latin(`Adobe\0d\0\0\0\0\0${SECRET}`))],
  ['words in APP11, where content credentials are', 'a.jpg', () => inJpeg(0xeb, latin(`JP\0\x01jumb${SECRET}`))],
  ['words under a reserved marker', 'a.jpg', () => inJpeg(0xf4, latin(SECRET))],
  ['a profile that names somebody', 'a.jpg', () => inJpeg(0xe2, joinBytes([latin('ICC_PROFILE\0\x01\x01'), profile(SECRET)]))],
  ['a profile that names somebody in UTF-16', 'a.jpg', () => inJpeg(0xe2, joinBytes([latin('ICC_PROFILE\0\x01\x01'), profile(SECRET, true)]))],
  ['a second picture and its list', 'a.jpg', withSecond],
  ['a film behind the picture', 'a.jpg', async () => joinBytes([await jpeg(), box('ftyp', latin(`mp42${SECRET}`))])],
  ['a phone’s trailer', 'a.jpg', async () => joinBytes([await jpeg(), latin(`Image_UTC_Data${SECRET}SEFT`)])],
  ['EXIF of a PNG', 'a.png', () => bytesOf(drawing().png().withExif(EXIF))],
  ['words in place of a count of colours in a PNG', 'a.png', () => inPng('hIST', latin(SECRET))],
  ['text of a PNG', 'a.png', () => inPng('tEXt', latin(`Author\0${SECRET}`))],
  ['packed text of a PNG', 'a.png', () => inPng('zTXt', joinBytes([latin('Author\0\0'), zlibSync(latin(SECRET))]))],
  ['text of a PNG in other letters', 'a.png', () => inPng('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`))],
  ['the time of a PNG', 'a.png', () => inPng('tIME', Uint8Array.from([7, 234, 1, 2, 3, 4, 5]))],
  ['content credentials of a PNG', 'a.png', () => inPng('caBX', latin(SECRET))],
  ['a program’s own chunk', 'a.png', () => inPng('zzZz', latin(SECRET))],
  ['a chunk of colours that is too long', 'a.png', () => inPng('gAMA', latin(SECRET))],
  ['the name of a profile', 'a.png', () => inPng('iCCP', joinBytes([latin(`${SECRET}\0\0`), zlibSync(profile('sRGB'))]))],
  ['what a profile says', 'a.png', () => inPng('iCCP', joinBytes([latin('ICC\0\0'), zlibSync(profile(SECRET))]))],
  ['a suggested palette with a name', 'a.png', () => inPng('sPLT', latin(`${SECRET}\0\x08`))],
  ['EXIF of a WebP', 'a.webp', () => bytesOf(drawing().webp().withExif(EXIF))],
  ['XMP of a WebP', 'a.webp', () => inWebp('XMP ', latin(SECRET))],
  ['a program’s own chunk of a WebP', 'a.webp', () => inWebp('ZZZZ', latin(SECRET))],
  ['a profile of a WebP', 'a.webp', () => inWebp('ICCP', profile(SECRET))],
  ['something behind a WebP', 'a.webp', async () => joinBytes([await webp(), latin(SECRET)])],
  ['a comment in a GIF', 'a.gif', () => inGif(joinBytes([[0x21, 0xfe], blocks(SECRET)]))],
  ['XMP of a GIF', 'a.gif', () => inGif(joinBytes([[0x21, 0xff], blocks('XMP DataXMP', SECRET)]))],
  ['a program’s own block of a GIF', 'a.gif', () => inGif(joinBytes([[0x21, 0xff], blocks('ZZZZZZZZ1.0', SECRET)]))],
  ['words of a GIF', 'a.gif', () => inGif(joinBytes([[0x21, 0x01], blocks('\0'.repeat(12), SECRET)]))],
];

describe('a picture keeps only what shows it, and loses', () => {
  test.each(SPEAKING)('%s', async (what, name, make) => {
    const bytes = await make();
    expect(await inspectFile({ name, bytes })).toHaveLength(1);
    const { bytes: clean } = await cleanFile({ name, bytes });
    for (const letters of ['latin1', 'utf-16be', 'utf-16le']) expect(new TextDecoder(letters).decode(clean) + new TextDecoder(letters).decode(clean.subarray(1))).not.toMatch(/Zebedee|Quux|GPS|xmpmeta/);
    expect(await inspectFile({ name, bytes: clean })).toEqual([]);
    expect((await cleanFile({ name, bytes: clean })).bytes).toBe(clean);
    // A profile changes the meaning of the same pixels, so we compare only the pixels themselves.
    if (!/profile|reserved/.test(what)) expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  });
});

const ORDINARY: [string, string, () => Promise<Uint8Array>][] = [
  ['JPEG', 'a.jpg', jpeg],
  ['progressive JPEG', 'a.jpg', () => bytesOf(drawing().jpeg({ progressive: true }))],
  ['tightly packed JPEG', 'a.jpeg', () => bytesOf(drawing().jpeg({ mozjpeg: true }))],
  ['grey JPEG', 'a.jpg', () => bytesOf(drawing().grayscale().jpeg())],
  ['JPEG for print', 'a.jpg', () => bytesOf(drawing().toColourspace('cmyk').jpeg())],
  ['JPEG with the profile of screens', 'a.jpg', () => bytesOf(drawing().jpeg().withIccProfile('srgb'))],
  ['JPEG with the profile of newer screens', 'a.jpg', () => bytesOf(drawing().jpeg().withIccProfile('p3'))],
  ['PNG', 'a.png', png],
  ['PNG with few colours', 'a.png', () => bytesOf(drawing().png({ palette: true }))],
  ['transparent PNG', 'a.png', () => bytesOf(drawing().ensureAlpha(0.5).png())],
  ['PNG with a profile', 'a.png', () => bytesOf(drawing().png().withIccProfile('srgb'))],
  ['PNG of 16 bits', 'a.png', () => bytesOf(drawing().toColourspace('rgb16').png())],
  ['WebP', 'a.webp', webp],
  ['transparent WebP', 'a.webp', () => bytesOf(drawing().ensureAlpha(0.5).webp())],
  ['WebP with a profile', 'a.webp', () => bytesOf(drawing().webp().withIccProfile('srgb'))],
  ['GIF', 'a.gif', gif],
  ['AVIF', 'a.avif', avif],
  ['transparent AVIF', 'a.avif', () => bytesOf(drawing().ensureAlpha(0.5).avif())],
];

test.each(ORDINARY)('an ordinary %s passes unchanged', async (_, name, make) => {
  const bytes = await make();
  expect(await inspectFile({ name, bytes })).toEqual([]);
  expect((await cleanFile({ name, bytes })).bytes).toBe(bytes);
});

test.each([
  ['notes', () => bytesOf(drawing().avif().withExif(EXIF))],
  ['a box of its own', async () => joinBytes([await avif(), box('free', latin(SECRET))])],
  ['something among its data that no part is', async () => { const bytes = await avif(); const at = new TextDecoder('latin1').decode(bytes).indexOf('mdat'); const whole = joinBytes([bytes, latin(SECRET)]); new DataView(whole.buffer).setUint32(at - 4, whole.length - at + 4); return whole; }],
] as const)('an AVIF with %s is refused, since it cannot be cleaned in place', async (_, make) => {
  const bytes = await make();
  expect((await cleanFile({ name: 'a.avif', bytes })).bytes).toBe(bytes);
  expect(await inspectFile({ name: 'a.avif', bytes })).toHaveLength(1);
});

test('a photograph keeps its orientation, and nothing else that the camera recorded', async () => {
  for (const picture of [drawing().jpeg(), drawing().png(), drawing().webp()]) {
    const bytes = await bytesOf(picture.withMetadata({ orientation: 6 }).withExifMerge(EXIF));
    const clean = cleanPicture(bytes)!.bytes;
    expect((await sharp(clean).metadata()).orientation).toBe(6);
    expect(new TextDecoder('latin1').decode(clean)).not.toMatch(/Zebedee/);
    expect((await sharp(cleanPicture(bytes, { turned: false })!.bytes).metadata()).orientation).toBeUndefined();
  }
});

test('notes that say more than the orientation are not kept under that name', async () => {
  const bytes = insert(await jpeg(), 2, segment(0xe1, joinBytes([latin('Exif\0\0'), writeOrientation(6), latin(SECRET)])));
  expect(new TextDecoder('latin1').decode(cleanPicture(bytes)!.bytes)).not.toMatch(/Zebedee/);
});

test('a file that is damaged or not a picture gives nothing', async () => {
  expect(cleanPicture(latin('%PDF-1.7'))).toBeUndefined();
  expect(cleanPicture(latin('RIFF\0\0\0\0WAVE'))).toBeUndefined();
  for (const picture of [await png(), await webp(), await gif(), await avif()]) expect(cleanPicture(picture.subarray(0, 40))).toBeUndefined();
  expect(cleanPicture((await jpeg()).subarray(0, 40))).toBeUndefined();
});

test('a picture in JPEG 2000 loses its comments and notes', () => {
  const code = joinBytes([[0xff, 0x4f, 0xff, 0x51, 0, 4, 1, 2], segment(0x64, latin(SECRET)), [0xff, 0x90, 0, 2, 7, 7, 0xff, 0xd9]]);
  const file = joinBytes([box('jP  ', Uint8Array.from([13, 10, 0x87, 10])), box('xml ', latin(SECRET)), box('uuid', latin(SECRET)), box('jp2c', code), latin('')]);
  const clean = cleanJpeg2000(file)!;
  expect(new TextDecoder('latin1').decode(clean)).not.toMatch(/Zebedee/);
  expect(cleanJpeg2000(clean)).toEqual(clean);
  expect(cleanJpeg2000(code)).toEqual(joinBytes([code.subarray(0, 8), [0xff, 0x90, 0, 2, 7, 7, 0xff, 0xd9]]));
  expect(cleanJpeg2000(latin(SECRET))).toBeUndefined();
});
