import { checkAvif } from './picture-avif.ts';
import { cleanGif } from './picture-gif.ts';
import { cleanJpeg } from './picture-jpeg.ts';
import { cleanPng } from './picture-png.ts';
import { cleanWebp } from './picture-webp.ts';

/** What may remain besides the pixels: the orientation, and the colour profile. Both remain unless they are switched off. */
export interface Keep {
  turned?: boolean;
  colours?: boolean;
}

/**
 * Returns the same picture with only what shows it: JPEG, PNG, WebP, GIF or AVIF, recognised by its first bytes and not by its name.
 * Changes no pixel. A clean picture comes back as the same bytes. Returns nothing when it is of another kind, is damaged, or (AVIF)
 * says more than it shows and cannot be cleaned.
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
    // Cut off, or wrong: a number points outside the file.
    return undefined;
  }
}
