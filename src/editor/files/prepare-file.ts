import type { CleanFile } from '../../files/clean.ts';
import type { FileFault } from '../../files/file-fault.ts';
import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import { text } from './text.ts';
import { tidyName } from './tidy-name.ts';

/** The longest side of a picture on a page, in pixels, and its quality, from 0 to 1. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/** Pictures that a page may not show as they are. */
const OTHER_PICTURES = /^(heic|heif|svg|bmp|tiff?|jfif|jpe)$/;

/**
 * Makes a file ready to leave this computer. It gets a tidy name. A picture is made smaller and encoded again, so that nothing the camera
 * recorded is left in it. A document keeps only what people can see. Says in one line what was taken out, or in whole sentences why a file
 * is refused.
 */
export async function prepareFile(file: File, endings: readonly string[]): Promise<{ file: File; takenOut?: string } | { refused: string }> {
  const name = tidyName(file.name);
  const ending = name.split('.').at(-1)!;
  const { inspectFile } = await import('../../files/inspect.ts');
  const { cleanFile } = await import('../../files/clean.ts');
  const { faultOfPixels } = await import('../../files/pictures/picture.ts');
  const { divide } = await import('../../files/pictures/picture-parts.ts');
  // Kinds that a page may not show, but that this browser may be able to draw: a photo of a phone, a drawing.
  const isOther = OTHER_PICTURES.test(ending) && PICTURE_ENDINGS.some((one) => endings.includes(one));
  const isPicture = isOther || (PICTURE_ENDINGS as readonly string[]).includes(ending);
  // Checked before it is decoded: a small file can unpack to more than a phone has memory for.
  const bomb = isPicture ? faultOfPixels(name, new Uint8Array(await file.arrayBuffer())) : undefined;
  if (bomb) return { refused: describe([bomb]) };
  const moves = isPicture && (divide(new Uint8Array(await file.arrayBuffer()))?.moves ?? false);
  const drawn = isPicture ? await redraw(file, name).catch(() => undefined) : undefined;
  const given = drawn ?? { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  // A file that cannot be cleaned is inspected as it is.
  const { bytes, notes = [] } = await cleanFile(given).catch((): CleanFile => ({ bytes: given.bytes }));
  const ready = { name: given.name, bytes };
  const faults = await inspectFile(ready);
  // This is the editor, and it could not draw the picture.
  if (isPicture && !drawn && faults.some(({ remedy }) => /through the editor/.test(remedy))) return { refused: text.prepare.notDrawn(file.name) };
  if (faults.length) return { refused: describe(faults) };
  if (!endings.includes(ready.name.split('.').at(-1)!)) return { refused: text.prepare.wrongKind(ending, endings) };
  return { file: new File([new Uint8Array(ready.bytes)], ready.name, { type: drawn?.type ?? file.type }), ...(moves && drawn ? { takenOut: text.prepare.moves(file.name) } : notes.length && !drawn && { takenOut: text.prepare.takenOut(ready.name, notes) }) };
}

function describe(faults: FileFault[]): string {
  return faults.map(({ what, why, remedy }) => text.prepare.refused(what, why, remedy)).join('\n\n');
}

async function redraw(file: Blob, name: string): Promise<{ name: string; bytes: Uint8Array; type: string }> {
  const picture = await decode(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  if ('close' in picture) picture.close();
  // A browser that cannot write WebP writes PNG instead.
  const blob = await new Promise<Blob>((resolve, reject) => canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no picture'))), 'image/webp', QUALITY));
  return { name: name.replace(/\.[a-z0-9]+$/, `.${blob.type.split('/')[1]}`), bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type };
}

/** A picture as this browser draws it. A drawing of lines (SVG) can be drawn only as an image; nothing in it runs there. */
async function decode(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  if (!/svg/.test(file.type)) return createImageBitmap(file);
  const image = new Image();
  const address = URL.createObjectURL(file);
  try {
    image.src = address;
    await image.decode();
    // A drawing may give no size.
    if (!image.width || !image.height) [image.width, image.height] = [LONGEST_SIDE, LONGEST_SIDE];
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
