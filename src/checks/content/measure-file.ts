import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { BesideFile } from '../../catalogue/catalogue.ts';
import { PICTURE_ENDINGS } from '../../schema/fields.ts';

/** The size of a file beside a page in bytes, and of a picture in pixels. */
export async function measureFile(folder: string, name: string): Promise<BesideFile> {
  const path = join(folder, name);
  const { size } = await stat(path);
  if (!(PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!)) return { name, bytes: size };
  const { width, height } = await sharp(path).metadata();
  return { name, bytes: size, width, height };
}
