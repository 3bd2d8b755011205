import { checkAvif } from './picture-avif.ts';
import { cleanGif } from './picture-gif.ts';
import { cleanJpeg } from './picture-jpeg.ts';
import { cleanPng } from './picture-png.ts';
import { cleanWebp } from './picture-webp.ts';

/** What may remain besides the picture: which way up it is shown, and how its colours are meant. Both remain unless they are switched off. */
export interface Keep {
  turned?: boolean;
  colours?: boolean;
}

/**
 * The same picture with nothing in it but what shows it, judged by its first bytes and not by its name: JPEG, PNG, WebP, GIF or AVIF. Not a dot of it changes.
 * A clean picture comes back as the same bytes. Nothing comes back when it is of another kind, is damaged, or (AVIF) says more than it shows and cannot be cleaned.
 */
export function cleanPicture(bytes: Uint8Array, keep: Keep = {}): { bytes: Uint8Array } | undefined {
  const { turned = true, colours = true } = keep;
  const word = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  try {
    const cleaned = bytes[0] === 0xff && bytes[1] === 0xd8 ? cleanJpeg(bytes, { turned, colours })
      : word(1, 3) === 'PNG' ? cleanPng(bytes, { turned, colours })
        : word(0, 4) === 'RIFF' && word(8, 4) === 'WEBP' ? cleanWebp(bytes, { turned, colours })
          : word(0, 3) === 'GIF' ? cleanGif(bytes)
            : word(4, 4) === 'ftyp' && checkAvif(bytes) ? bytes : undefined;
    if (!cleaned) return undefined;
    return { bytes: cleaned.length === bytes.length && cleaned.every((byte, at) => byte === bytes[at]) ? bytes : cleaned };
  } catch {
    // Cut off, or told wrongly: a number lies outside the file.
    return undefined;
  }
}
