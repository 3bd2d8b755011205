import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isCached } from '../../files/cache/is-cached.ts';
import { sweepCache } from '../../files/cache/sweep-cache.ts';
import type { LinkPicture } from './link-picture.ts';
import { layOut, PICTURE_SIZE } from './picture-layout.ts';

/** Where pictures wait for the next build, one file for each text: beside the files that people download, since a host keeps this folder. */
const keptFolder = () => `${process.env.TAKEAWAY_CACHE ?? join(process.cwd(), 'node_modules/.cache/takeaway')}-link-pictures`;

const require = createRequire(join(process.cwd(), 'package.json'));

/** Where a picture is, and a short mark that changes when its content does. */
export interface Drawn {
  file: string;
  mark: string;
}

const drawn = new Map<string, Promise<Drawn | undefined>>();

/**
 * Draws the picture for a link as a PNG, once; a picture whose text has not changed comes from the last build. Returns nothing when
 * drawing fails: the build says so once and continues, and links appear without a picture. `draw` does the drawing.
 */
export function drawPicture(picture: LinkPicture, draw = drawWithTakumi, kept = keptFolder()): Promise<Drawn | undefined> {
  const layout = layOut(picture);
  const mark = hash('sha256', JSON.stringify([layout, design()]), 'hex').slice(0, 16);
  const key = join(kept, `${mark}.png`);
  if (!drawn.has(key)) drawn.set(key, keepOrDraw(key, () => draw(layout)).then(() => ({ file: key, mark }), complain));
  return drawn.get(key)!;
}

let drawnWith: string[] | undefined;

/** What else a picture depends on: the version of the drawing program, and the fonts. Without them, nothing can be drawn. */
function design(): string[] {
  return (drawnWith ??= [require('./package.json').dependencies['@takumi-rs/core'] as string, ...FONTS.map(([, path]) => hash('sha256', fontBytes(path), 'hex'))]);
}

function fontBytes(path: string): Buffer {
  try {
    return readFileSync(require.resolve(path));
  } catch {
    return Buffer.of();
  }
}

const swept = new Set<string>();

async function keepOrDraw(file: string, draw: () => Promise<Uint8Array>): Promise<void> {
  const folder = dirname(file);
  if (!swept.has(folder)) sweepCache(folder);
  swept.add(folder);
  if (isCached(file)) return;
  const png = await draw();
  await mkdir(folder, { recursive: true });
  // Two builds may draw the same picture at once; nobody ever reads half of one.
  await writeFile(`${file}.${process.pid}.half`, png);
  await rename(`${file}.${process.pid}.half`, file);
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
  for (const [name, path, weight] of FONTS) await renderer.registerFont({ name, data: await readFile(require.resolve(path)), weight });
  return (layout: Layout) => renderer.render(layout as never, { ...PICTURE_SIZE, format: 'png' });
}

const FONTS = [
  ...['latin', 'latin-ext'].flatMap((letters) => [400, 700].map((weight) => ['Atkinson', `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${letters}-${weight}-normal.woff2`, weight] as const)),
  ['Vazirmatn', '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf', 700],
] as const;
