/** The bytes of a file. Any range of them can be read without decoding the rest. */
export interface FileBytes {
  /** The size of the file in bytes, or of the part that was read. */
  size: number;
  /** Whether the whole file was read. */
  isWhole: boolean;
  /** The bytes from one offset up to another, or fewer if the file ends before that. */
  at(from: number, to: number): Uint8Array;
}

/** A file as it is. */
export function plainBytes(bytes: Uint8Array, isWhole = true): FileBytes {
  return { size: bytes.length, isWhole, at: (from, to) => bytes.subarray(from, to) };
}

/** A file in base64, as ASCII and without line breaks. A range that is not base64 reads as empty. https://www.rfc-editor.org/rfc/rfc4648#section-4 */
export function base64Bytes(letters: Uint8Array): FileBytes {
  const padding = letters.at(-1) === EQUALS ? (letters.at(-2) === EQUALS ? 2 : 1) : 0;
  const size = Math.max(0, Math.floor((letters.length * 3) / 4) - padding);
  const at = (from: number, to: number) => {
    const first = Math.floor(from / 3);
    const piece = ASCII.decode(letters.subarray(first * 4, Math.ceil(Math.min(to, size) / 3) * 4));
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(piece)) return new Uint8Array();
    const text = atob(piece);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
    return bytes.subarray(from - first * 3, to - first * 3);
  };
  return { size, isWhole: true, at };
}

const EQUALS = 0x3d;
const ASCII = new TextDecoder('latin1');
