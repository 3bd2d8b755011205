import { unzlibSync, zlibSync } from 'fflate';
import { cleanProfile } from './colour-profile.ts';
import { joinBytes } from '../join-bytes.ts';
import { readOrientation, writeOrientation } from './orientation.ts';

/** The chunks that show a picture (PNG, third edition, 11), and the most bytes of each; data may be as long as it needs. */
const CHUNKS: Record<string, number> = { IHDR: 13, PLTE: 768, IDAT: Infinity, IEND: 0, tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, bKGD: 6, pHYs: 9, cICP: 4, mDCV: 24, cLLI: 8, acTL: 8, fcTL: 26, fdAT: Infinity };
/** The most that a colour profile may unpack to, in bytes. */
const MOST_PROFILE = 4_000_000;

/** A PNG with only the chunks that show it. Throws when it is damaged. */
export function cleanPng(bytes: Uint8Array, { turned, colours }: { turned: boolean; colours: boolean }): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  let last = '';
  for (let at = 8; last !== 'IEND'; ) {
    const size = view.getUint32(at);
    const to = at + 12 + size;
    if (to > bytes.length) throw new Error('cut off');
    last = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, to - 4);
    if (last === 'iCCP' && colours) kept.push(...profile(bytes.subarray(at, to), data));
    else if (last === 'eXIf' && turned && readOrientation(data) > 1) kept.push(chunk('eXIf', writeOrientation(readOrientation(data))));
    else if (Object.hasOwn(CHUNKS, last) && size <= CHUNKS[last]!) kept.push(bytes.subarray(at, to));
    at = to;
  }
  return joinBytes(kept);
}

function profile(whole: Uint8Array, data: Uint8Array): Uint8Array[] {
  const named = data.indexOf(0);
  try {
    const given = unzlibSync(data.subarray(named + 2), { out: new Uint8Array(MOST_PROFILE) });
    const cleaned = cleanProfile(Uint8Array.from(given));
    if (!cleaned) return [];
    const name = String.fromCharCode(...data.subarray(0, named));
    const again = joinBytes([[...'ICC'].map((letter) => letter.charCodeAt(0)), [0, 0], zlibSync(cleaned, { level: 6 })]);
    const isKnown = /^(ICC( [Pp]rofile)?|icc|sRGB( IEC61966-2[.-]1)?|Display P3|Photoshop ICC profile|kCGColorSpace\w{1,30})$/.test(name) && cleaned.length === given.length && cleaned.every((byte, at) => byte === given[at]) && data.length - named < again.length + 200;
    return [isKnown ? whole : chunk('iCCP', again)];
  } catch {
    return [];
  }
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set([...name].map((letter) => letter.charCodeAt(0)), 4);
  whole.set(data, 8);
  view.setUint32(data.length + 8, checksum(whole.subarray(4, data.length + 8)));
  return whole;
}

/** The checksum of PNG (annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
