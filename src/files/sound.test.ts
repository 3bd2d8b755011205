import { expect, test } from 'vitest';
import { cleanFile } from './clean.ts';
import { inspectFile } from './inspect.ts';
import { joinBytes } from './join-bytes.ts';
import { findInSound } from './sound.ts';

const SECRET = 'Zebedee Quux';
const latin = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
/** A frame of MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes. */
const frame = (inside: Uint8Array = new Uint8Array()) => { const bytes = new Uint8Array(417); bytes.set([0xff, 0xfb, 0x90, 0x64]); bytes.set(inside, 36); return bytes; };
/** The same for MPEG 2, 64 kbit/s, 22.05 kHz, mono: 208 bytes, as phones record. */
const small = () => { const bytes = new Uint8Array(208); bytes.set([0xff, 0xf3, 0x80, 0xc4]); return bytes; };
const frames = joinBytes([frame(), frame(), frame()]);
const tag = (version: number, words: Uint8Array) => joinBytes([latin('ID3'), [version, 0, 0, 0, 0, 0, words.length + 10], latin('TPE1'), [0, 0, 0, words.length, 0, 0], words]);
const end = (name: string) => { const bytes = new Uint8Array(128); bytes.set(latin(`TAG${name}`)); return bytes; };
const ape = (words: string, isTop = false) => { const size = words.length + 32; const foot = joinBytes([latin('APETAGEX'), [0xd0, 7, 0, 0, size, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, isTop ? 0xa0 : 0, 0, 0, 0, 0, 0, 0, 0, 0]]); return isTop ? joinBytes([foot, latin(words)]) : joinBytes([latin(words), foot]); };
const info = (name: string) => frame(joinBytes([latin(name), [0, 0, 0, 0x0f, 0, 0, 0, 3, 0, 0, 4, 0xe3], new Uint8Array(100).fill(7), [0, 0, 0, 50], latin(SECRET)]));

test.each<[string, Uint8Array, Uint8Array]>([
  ['a tag before it', joinBytes([tag(3, latin(SECRET)), frames]), frames],
  ['a tag in UTF-16', joinBytes([tag(4, latin(SECRET.replace(/./g, "$&\0"))), frames]), frames],
  ['two tags before it', joinBytes([tag(3, latin(SECRET)), tag(4, latin(SECRET)), frames]), frames],
  ['a tag behind it', joinBytes([frames, end(SECRET)]), frames],
  ['a tag of the newer kind behind it', joinBytes([frames, ape(SECRET), end(SECRET)]), frames],
  ['a tag of the newer kind before it', joinBytes([ape(SECRET, true), frames]), frames],
  ['lyrics', joinBytes([frames, latin(`LYRICSBEGIN${SECRET}000023LYRICS200`), end('')]), frames],
  ['a tag of the first kind behind it', joinBytes([frames, tag(4, latin(SECRET))]), frames],
  ['words between its frames', joinBytes([frame(), frame(), latin(SECRET), frame()]), frames],
  ['padding and words behind it', joinBytes([frames, new Uint8Array(50), latin(SECRET)]), frames],
  ['a frame that is cut off', joinBytes([frames, frame(latin(SECRET)).subarray(0, 100)]), frames],
])('a recording loses %s', async (_, bytes, expected) => {
  expect(findInSound('talk.mp3', bytes)).toMatchObject([{ what: '"talk.mp3" has notes in it.' }]);
  const { bytes: clean, notes } = await cleanFile({ name: 'talk.mp3', bytes });
  expect([clean, notes]).toEqual([expected, ['the notes in the recording']]);
  expect(await inspectFile({ name: 'talk.mp3', bytes: clean })).toEqual([]);
});

test.each(['Xing', 'Info'])('a recording keeps its length, and not who made it (%s)', async (name) => {
  const { bytes: clean } = await cleanFile({ name: 'talk.mp3', bytes: joinBytes([info(name), frames]) });
  expect(new TextDecoder('latin1').decode(clean)).not.toContain('Zebedee');
  expect(clean.subarray(36, 156)).toEqual(info(name).subarray(36, 156));
  expect((await cleanFile({ name: 'talk.mp3', bytes: clean })).bytes).toBe(clean);
});

test.each([['of music', frames], ['of a phone', joinBytes([small(), small(), small()])]])('an ordinary recording %s passes unchanged', async (_, bytes) => {
  expect(await inspectFile({ name: 'talk.mp3', bytes })).toEqual([]);
  expect((await cleanFile({ name: 'talk.mp3', bytes })).bytes).toBe(bytes);
});

test('a file without sound is refused', () => {
  expect(findInSound('talk.mp3', tag(3, latin(SECRET)))).toMatchObject([{ what: '"talk.mp3" cannot be played.' }]);
});
