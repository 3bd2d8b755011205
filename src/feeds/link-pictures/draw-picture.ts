import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { LinkPicture } from './link-picture.ts';
import { layOut, PICTURE_SIZE } from './picture-layout.ts';

/** Where pictures wait for the next build, one file for each text. */
const KEPT = '.astro/link-pictures';

/** A picture, and a short mark that changes when its content does. */
export interface Drawn {
  png: Uint8Array;
  mark: string;
}

const drawn = new Map<string, Promise<Drawn | undefined>>();

/**
 * Draws the picture for a link as a PNG, once; a picture whose text has not changed comes from the last build. Returns nothing when
 * drawing fails: the build says so once and continues, and links appear without a picture. `draw` does the drawing.
 */
export function drawPicture(picture: LinkPicture, draw = drawWithTakumi, kept = KEPT): Promise<Drawn | undefined> {
  const layout = layOut(picture);
  const mark = createHash('sha256').update(JSON.stringify([layout, DESIGN])).digest('hex').slice(0, 16);
  const key = join(kept, `${mark}.png`);
  if (!drawn.has(key)) drawn.set(key, keepOrDraw(key, () => draw(layout)).then((png) => ({ png, mark }), complain));
  return drawn.get(key)!;
}

/** Raise this when the fonts or the drawing program change, so that cached pictures are drawn again. */
const DESIGN = 1;

async function keepOrDraw(file: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const before = await readFile(file).catch(() => undefined);
  if (before) return before;
  const png = await draw();
  await mkdir(join(file, '..'), { recursive: true });
  // Two builds may draw the same picture at once; nobody ever reads half of one.
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}

let complained = false;

function complain(error: unknown): undefined {
  if (!complained) console.warn(`Pictures for links could not be drawn, so shared links show only their text. The rest is published as usual. (${(error as Error).message})`);
  complained = true;
  return undefined;
}

type Layout = ReturnType<typeof layOut>;

let pen: Promise<(layout: Layout) => Promise<Uint8Array>> | undefined;

async function drawWithTakumi(layout: Layout): Promise<Uint8Array> {
  return (await (pen ??= loadRenderer()))(layout);
}

/** Loaded only when something has to be drawn, so that a machine without such a program can still build. */
async function loadRenderer() {
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer();
  const find = createRequire(join(process.cwd(), 'package.json')).resolve;
  for (const [name, path, weight] of FONTS) await renderer.registerFont({ name, data: await readFile(find(path)), weight });
  return (layout: Layout) => renderer.render(layout as never, { ...PICTURE_SIZE, format: 'png' });
}

const FONTS = [
  ...['latin', 'latin-ext'].flatMap((letters) => [400, 700].map((weight) => ['Atkinson', `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${letters}-${weight}-normal.woff2`, weight] as const)),
  ['Vazirmatn', '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf', 700],
] as const;
