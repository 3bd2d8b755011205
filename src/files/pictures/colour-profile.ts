/** Tags of a colour profile that only describe colours (ICC.1:2022, 9.2), and the types of their values. */
const TAGS = /^([rgbk](XYZ|TRC)|wtpt|bkpt|chad|chrm|lumi|gamt|meas|view|tech|rig0|ciis|cicp|A2B[0-3]|B2A[0-3]|D2B[0-3]|B2D[0-3]|pre[0-2])$/;
const VALUES = /^(curv|para|XYZ |sf32|mft1|mft2|mAB |mBA |mpet|chrm|view|meas|sig |cicp)$/;
/** Text tags, and the texts that we know to name nobody. */
const WORDS = /^(desc|cprt|dmnd|dmdd|vued|dscm)$/;
const KNOWN = /^(Unnamed|Google\/Skia\/[\dA-F]{32}|(IEC http:\/\/www\.iec\.ch)?|c2(ci)?|u?RGB|sRGB( IEC61966-2[.-]1)?( black scaled| Default RGB Colour Space - sRGB)?|IEC 61966-2[.-]1 Default RGB colou?r space - sRGB|Reference Viewing Condition in IEC61966-2\.1|sRGB built-in|RGB built-in|sRGB2014|sRGB_v4_ICC_preference\.icc|sP3C?|[sgn]?Gr[ae]?y|nP3C?|Display P3|Adobe RGB \(1998\)|Apple RGB|Color LCD|Generic (RGB|Gray|CMYK)( Gamma 2\.2)?( Profile)?|Gray Gamma 2\.2|Dot Gain (10|15|20|25|30)%|GIMP built-in (sRGB|Grayscale.*)|Artifex (Gray|RGB|CMYK|PS sRGB|PS Gray) Profile|U\.S\. Web Coated \(SWOP\) v2|Coated FOGRA39 \(ISO 12647-2:2004\)|CC0|FB|Public Domain|No copyright, use freely|Copyright \(c\) 1998 Hewlett-Packard Company|Copyright Apple,? Inc\.,?( \d{4})?|Copyright International Color Consortium(, \d{4})?|Copyright (1999|2000) Adobe Systems Incorporated|Copyright Artifex Software( \d{4})?|Google Inc\. \d{4})$/;

interface Tag {
  name: string;
  data: Uint8Array;
}

/** A colour profile without text that may name somebody: unchanged where we know its text, or with neutral text. Nothing when it is not a profile. */
export function cleanProfile(bytes: Uint8Array): Uint8Array | undefined {
  const tags = readTags(bytes);
  if (!tags) return undefined;
  const isFit = isTight(bytes, tags) && bytes.subarray(100, 128).every((byte) => byte === 0) && tags.every(({ name, data }) => (WORDS.test(name) ? KNOWN.test(wordsOf(data)) : isColour({ name, data })));
  return isFit ? bytes : write(bytes, tags.filter(isColour));
}

function isColour({ name, data }: Tag): boolean {
  return TAGS.test(name) && VALUES.test(ascii(data, 0, 4));
}

function readTags(bytes: Uint8Array): Tag[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 132 || ascii(bytes, 36, 4) !== 'acsp' || view.getUint32(128) > 100) return undefined;
  const places = Array.from({ length: view.getUint32(128) }, (_, at) => 132 + at * 12);
  if (places.some((at) => at + 12 > bytes.length || view.getUint32(at + 4) + view.getUint32(at + 8) > bytes.length || view.getUint32(at + 8) < 8)) return undefined;
  return places.map((at) => ({ name: ascii(bytes, at, 4), data: bytes.subarray(view.getUint32(at + 4), view.getUint32(at + 4) + view.getUint32(at + 8)) }));
}

/** Whether there is nothing between the values, or after them. */
function isTight(bytes: Uint8Array, tags: Tag[]): boolean {
  const spans = tags.map(({ data }) => [data.byteOffset - bytes.byteOffset, data.byteOffset - bytes.byteOffset + data.length] as const).sort(([a], [b]) => a - b);
  let end = 132 + tags.length * 12;
  for (const [from, to] of spans) {
    if (bytes.subarray(Math.min(end, from), from).some((byte) => byte !== 0)) return false;
    end = Math.max(end, to);
  }
  return bytes.subarray(end).every((byte) => byte === 0) && bytes.length - end < 4;
}

/** The text of a value, in each of the three ways in which profiles write it. */
function wordsOf(data: Uint8Array): string {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const kind = ascii(data, 0, 4);
  try {
    if (kind === 'text') return ascii(data, 8, data.length - 8).replace(/\0+$/, '');
    if (kind === 'desc') {
      const length = view.getUint32(8);
      const rest = data.subarray(12 + length);
      // The same text again in other scripts, which only a few known profiles have.
      return rest.every((byte) => byte === 0) || rest.length <= 78 ? ascii(data, 12, length).replace(/\0+$/, '') + latin(rest) : '?';
    }
    if (kind !== 'mluc') return '?';
    const all = Array.from({ length: view.getUint32(8) }, (_, at) => {
      const [length, from] = [view.getUint32(16 + at * 12 + 4), view.getUint32(16 + at * 12 + 8)];
      return new TextDecoder('utf-16be').decode(data.subarray(from, from + length)).replace(/\0+$/, '');
    });
    const isAll = Array.from({ length: view.getUint32(8) }, (_, at) => view.getUint32(16 + at * 12 + 8) + view.getUint32(16 + at * 12 + 4)).reduce((most, end) => Math.max(most, end), 16) + 3 >= data.length;
    return isAll && all.every((one) => KNOWN.test(one)) ? all[0] ?? '' : '?';
  } catch {
    return '?';
  }
}

function latin(bytes: Uint8Array): string {
  return ascii(bytes, 0, bytes.length).replace(/\0/g, '');
}

function write(bytes: Uint8Array, colours: Tag[]): Uint8Array {
  const isNew = bytes[8]! >= 4;
  const tags = [{ name: 'desc', data: isNew ? localised('Unnamed') : description('Unnamed') }, { name: 'cprt', data: isNew ? localised('CC0') : text('CC0') }, ...colours];
  const begin = 132 + tags.length * 12;
  const sizes = tags.map(({ data }) => Math.ceil(data.length / 4) * 4);
  const whole = new Uint8Array(begin + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(whole.buffer);
  // Leave out its maker and date, in the header: bytes 4, 24, 48, 80 and on.
  whole.set(bytes.subarray(8, 24), 8);
  whole.set(bytes.subarray(36, 48), 36);
  whole.set(bytes.subarray(56, 80), 56);
  view.setUint32(0, whole.length);
  view.setUint32(128, tags.length);
  let at = begin;
  for (const [index, { name, data }] of tags.entries()) {
    whole.set([...name].map((letter) => letter.charCodeAt(0)), 132 + index * 12);
    view.setUint32(132 + index * 12 + 4, at);
    view.setUint32(132 + index * 12 + 8, data.length);
    whole.set(data, at);
    at += sizes[index]!;
  }
  return whole;
}

const codes = (words: string) => [...words].map((letter) => letter.charCodeAt(0));
const text = (words: string) => Uint8Array.from([...codes('text'), 0, 0, 0, 0, ...codes(words), 0]);
const description = (words: string) => Uint8Array.from([...codes('desc'), 0, 0, 0, 0, 0, 0, 0, words.length + 1, ...codes(words), 0, ...new Uint8Array(78)]);
const localised = (words: string) => Uint8Array.from([...codes('mluc'), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12, ...codes('enUS'), 0, 0, 0, words.length * 2, 0, 0, 0, 28, ...codes(words).flatMap((code) => [0, code])]);

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(at, at + length));
}
