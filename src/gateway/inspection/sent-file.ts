import { packedBytes, plainBytes, type FileBytes } from './file-bytes.ts';

/** A file as it was sent to be kept, and the request in the shape in which it is sent on. */
export interface SentFile {
  file: FileBytes;
  body: Uint8Array;
}

/**
 * Reads the request by which a file is kept: `{"content":"…","encoding":"base64"}`, as Decap writes it. That takes no unpacking, which a file of
 * 20 MB would need more of the processor for than the host allows. Another spelling of the same is taken only while it is short.
 */
export function readSentFile(body: Uint8Array): SentFile | undefined {
  const quote = body.indexOf(0x22, BEFORE.length);
  const isUsual = startsWith(body, BEFORE) && quote > 0 && startsWith(body.subarray(quote), AFTER) && quote + AFTER.length === body.length;
  if (isUsual) {
    const letters = body.subarray(BEFORE.length, quote);
    // A backslash would write letters of another kind; what has a length that no base64 has could be read in two ways.
    return letters.includes(BACKSLASH) || letters.length % 4 ? undefined : { file: packedBytes(letters), body };
  }
  return body.length > MOST_UNUSUAL ? undefined : readUnusual(body);
}

/** The most bytes of a request that is taken apart as JSON. */
const MOST_UNUSUAL = 1_000_000;
const BACKSLASH = 0x5c;
const BEFORE = new TextEncoder().encode('{"content":"');
const AFTER = new TextEncoder().encode('","encoding":"base64"}');

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function readUnusual(body: Uint8Array): SentFile | undefined {
  try {
    const { content, encoding, ...rest } = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>;
    if (typeof content !== 'string' || Object.keys(rest).length) return undefined;
    if (encoding === 'utf-8') return { file: plainBytes(encode(content)), body: encode(JSON.stringify({ content, encoding })) };
    const packed = content.replace(/\s/g, '');
    if (encoding !== 'base64' || packed.length % 4 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return undefined;
    return { file: packedBytes(encode(packed)), body: encode(JSON.stringify({ content: packed, encoding })) };
  } catch {
    return undefined;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
