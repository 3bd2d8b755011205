import { describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { base64Bytes, plainBytes, type FileBytes } from './file-bytes.ts';
import { refuseFile, refuseNamed } from './refuse-file.ts';
import { readSentFile } from './sent-file.ts';

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const packed = (bytes: Uint8Array) => base64Bytes(ascii(Buffer.from(bytes).toString('base64')));
const both = (bytes: Uint8Array) => [refuseFile(plainBytes(bytes)), refuseFile(packed(bytes))];
const plain = sharp({ create: { width: 20, height: 10, channels: 3, background: 'teal' } });
const noted = plain.clone().withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '53/1 0/1 0/1' } });
const entry = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, ascii('x')])));

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('as %s without notes is kept', async (format) => {
    const bytes = await plain.clone().toFormat(format).toBuffer();
    expect(both(bytes)).toEqual([undefined, undefined]);
    expect(refuseNamed(`a.${format}`, packed(bytes))).toBeUndefined();
    expect(refuseNamed('a.pdf', packed(bytes))).toMatch(/^“a\.pdf” is not what its name says/);
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('as %s with a place and a name in it is not', async (format) => {
    const bytes = await noted.clone().toFormat(format).toBuffer();
    for (const message of both(bytes)) expect(message).toMatch(/^This picture says more than it shows/);
  });

  test('with a comment or XMP is not', async () => {
    const jpeg = await plain.clone().jpeg().toBuffer();
    const with_ = (marker: number, words: string) => Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker, 0, words.length + 2]), ascii(words), jpeg.subarray(2)]);
    for (const bytes of [with_(0xfe, 'By Jane'), with_(0xe1, 'http://ns.adobe.com/xap/1.0/\0'), with_(0xed, 'Photoshop 3.0\0')]) expect(both(bytes)[1]).toMatch(/^This picture/);
    const gif = await plain.clone().gif().toBuffer();
    const comment = Buffer.concat([gif.subarray(0, -1), Buffer.from([0x21, 0xfe, 3]), ascii('Jan'), Buffer.from([0, 0x3b])]);
    expect(both(comment)[1]).toMatch(/^This picture/);
  });

  test('that is made to keep a reader busy, or is cut off, is looked at in a few thousand places', () => {
    let looks = 0;
    const count = (file: FileBytes): FileBytes => ({ ...file, at: (from, to) => (looks++, file.at(from, to)) });
    for (const head of ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBP', 'GIF89a', '\0\0\0\x1cftypavif']) {
      for (const rest of ['', '\0', '\xff'.repeat(100_000), '\0'.repeat(100_000)]) {
        looks = 0;
        refuseFile(count(plainBytes(ascii(head + rest))));
        expect(looks).toBeLessThan(6000);
      }
    }
  });
});

describe('a document', () => {
  test('of an office program is kept, and another zip is not', () => {
    for (const names of [['[Content_Types].xml', '_rels/.rels', 'word/document.xml'], ['_rels/.rels', 'ppt/presentation.xml', '[Content_Types].xml'], ['mimetype', 'content.xml']]) expect(both(entry(...names))).toEqual([undefined, undefined]);
    for (const names of [['a.exe'], ['[Content_Types].xml'], ['word/document.xml']]) expect(both(entry(...names))[1]).toMatch(/^This is a zip, or a document that did not arrive whole/);
    expect(both(entry('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'))[1]).toMatch(/^This document holds macros/);
    expect(both(entry('[Content_Types].xml', 'word/document.xml').subarray(0, 60))[1]).toMatch(/^This is a zip/);
  });
});

describe('a request to keep a file', () => {
  const read = (text: string) => readSentFile(new TextEncoder().encode(text));
  const bytesIn = (text: string) => { const sent = read(text); return sent && new TextDecoder().decode(sent.file.at(0, 99)); };

  test('is read as Decap writes it, and in another spelling', () => {
    expect(bytesIn('{"content":"aGk=","encoding":"base64"}')).toBe('hi');
    expect(bytesIn('{ "encoding": "base64", "content": "aG\\nk=" }')).toBe('hi');
    expect(bytesIn('{"content":"hi","encoding":"utf-8"}')).toBe('hi');
    expect(new TextDecoder().decode(read('{ "content": "aGk=", "encoding": "base64" }')!.body)).toBe('{"content":"aGk=","encoding":"base64"}');
  });

  test.each(['', '[]', 'null', '{"content":"aGk","encoding":"base64"}', '{"content":"aGk=","encoding":"base64","sha":"x"}', '{"content":"aGk=","encoding":"base64"}{}', '{"content":"a\\u0047k=","encoding":"base64"}', '{"content":"a-k=","encoding":"base64" }', '{"content":["aGk="],"encoding":"base64"}', `{ "content":"${'a'.repeat(1_000_000)}","encoding":"base64"}`])('%.60s is not understood', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('every stretch of a packed file is what it was', () => {
    for (const size of [0, 1, 2, 3, 4, 100]) {
      const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 37) % 256);
      const file = packed(bytes);
      expect(file.size).toBe(size);
      for (let from = 0; from <= size; from++) for (let to = from; to <= size + 2; to++) expect([...file.at(from, to)]).toEqual([...bytes.subarray(from, to)]);
    }
  });
});
