import { base64Bytes, plainBytes, type FileBytes } from './file-bytes.ts';

/** A file that was sent to be kept, and the body of the request as it is forwarded. */
export interface SentFile {
  file: FileBytes;
  body: Uint8Array;
}

/**
 * Reads the request that stores a file: `{"content":"…","encoding":"base64"}`, exactly as Decap writes it. Nothing has to be decoded, which
 * for a file of 20 MB would take more processor time than the host allows. The same JSON in another layout is accepted only if it is short.
 */
export function readSentFile(body: Uint8Array): SentFile | undefined {
  const quote = body.indexOf(0x22, BEFORE.length);
  const isUsual = startsWith(body, BEFORE) && quote > 0 && startsWith(body.subarray(quote), AFTER) && quote + AFTER.length === body.length;
  if (isUsual) {
    const letters = body.subarray(BEFORE.length, quote);
    // A backslash would be an escape in JSON. A length that base64 cannot have could be read in two ways.
    return letters.includes(BACKSLASH) || letters.length % 4 ? undefined : { file: base64Bytes(letters), body };
  }
  return body.length > MOST_UNUSUAL ? undefined : readUnusual(body);
}

/** The largest request that is parsed as JSON, in bytes. */
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
    return { file: base64Bytes(encode(packed)), body: encode(JSON.stringify({ content: packed, encoding })) };
  } catch {
    return undefined;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
