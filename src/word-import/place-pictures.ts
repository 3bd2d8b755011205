import { unreadPictures } from '../html-import/unread-pictures.ts';
import { cameraTurn } from './camera-turn.ts';
import { PICTURE_MARK, type PlacedPicture } from './docx/pictures.ts';
import type { Redraw, WordPicture } from './word-picture.ts';

/** The kinds of picture that a browser shows, by their ending, and their media types. */
const TYPES: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', jpe: 'image/jpeg', jfif: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };

/** A picture of a document, and how to read it. */
export type ReadablePicture = PlacedPicture & { read(): Uint8Array | undefined };

/** The HTML with its pictures in place, the pictures as a page has them, and what to tell about the rest. */
export interface Placed {
  html: string;
  pictures: WordPicture[];
  notes: string[];
  /** How many were left out because they would show what the document does not. */
  cropped: number;
}

/** Redraws the pictures of a document one after another, so that only one is in memory, and puts them where their marks are. */
export async function placePictures(html: string, found: readonly ReadablePicture[], redraw: Redraw): Promise<Placed> {
  const pictures: WordPicture[] = [];
  const notes: string[] = [];
  let cropped = 0;
  let unread = 0;
  const tags = new Map<number, string>();
  for (const mark of html.matchAll(PICTURE_MARK)) {
    const at = Number(mark[1]);
    const picture = found[at];
    if (!picture || tags.has(at)) continue;
    if (picture.isElsewhere) {
      notes.push('A picture is not in the file but somewhere else, and was not imported. Add it by hand.');
      continue;
    }
    const ending = (picture.path ?? '').split('.').at(-1)!.toLowerCase();
    const type = TYPES[ending];
    if (picture.path !== undefined && !type) {
      notes.push(`A picture of the kind ${ending.toUpperCase()} was not imported. Save it as PNG, and add it by hand.`);
      continue;
    }
    const bytes = picture.path === undefined ? undefined : picture.read();
    if (!bytes) {
      unread++;
      continue;
    }
    // Where the camera lay on its side, nobody knows from which side the document counts what is cut off.
    const isUnsure = picture.isCut || (isCropped(picture) && !picture.view!.turn && cameraTurn(bytes) > 1);
    const drawn = isUnsure ? undefined : await redraw({ name: `picture-${pictures.length + 1}.${ending === 'jpeg' ? 'jpg' : ending}`, type: type!, bytes, ...(picture.view ? { view: picture.view } : {}) }).catch(() => undefined);
    if (!drawn) {
      if (isUnsure || isCropped(picture)) cropped++;
      else unread++;
      continue;
    }
    pictures.push(drawn);
    const image = `<img src="${drawn.name}" alt="${escape(picture.alt)}">`;
    tags.set(at, picture.address ? `<a href="${escape(picture.address)}">${image}</a>` : image);
  }
  if (unread) notes.push(unreadPictures(unread));
  return { html: html.replace(PICTURE_MARK, (_, at: string) => tags.get(Number(at)) ?? ''), pictures, notes: [...new Set(notes)], cropped };
}

function isCropped({ view }: PlacedPicture): boolean {
  return view !== undefined && (view.isOval || view.left + view.top + view.right + view.bottom > 0);
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
