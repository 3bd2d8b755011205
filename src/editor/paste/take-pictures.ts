import type { Element } from 'hast';
import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import { nextFreeName } from '../files/next-free-name.ts';
import { attribute } from './clean/elements.ts';
import type { PasteContext, PastedFile } from './clip.ts';
import { text } from './text.ts';

/** The pictures that came along, and sentences about those that did not. */
export interface TakenPictures {
  pictures: PastedFile[];
  notes: string[];
}

const ENDING: Record<string, string> = { jpeg: 'jpg', 'svg+xml': 'svg', pjpeg: 'jpg', 'x-png': 'png', 'x-icon': 'ico' };

/**
 * Makes files of the pictures in a clipboard, in the same way as an upload, and gives each element the name of its file. One that cannot come
 * gets no address. Nothing is fetched from another site: that would tell it who is writing.
 */
export async function takePictures(images: readonly Element[], data: readonly string[], context: PasteContext): Promise<TakenPictures> {
  const taken = new Set(context.taken);
  const pictures: PastedFile[] = [];
  const refusals: string[] = [];
  const names = new Map<string, string>();
  let [remote, local] = [0, 0];
  for (const image of images) {
    const src = attribute(image, 'src');
    const known = names.get(src);
    image.properties.src = known ?? '';
    if (known !== undefined) continue;
    const file = await fileOf(src, data, context).catch(() => undefined);
    if (!file) {
      if (/^(https?:)?\/\//i.test(src)) remote++;
      else local++;
      continue;
    }
    const made = await addFile(file, PICTURE_ENDINGS, taken, context);
    if ('refused' in made) refusals.push(made.refused);
    else {
      pictures.push(made.added);
      if (made.note) refusals.push(made.note);
      names.set(src, made.added.name);
      image.properties.src = made.added.name;
    }
  }
  return {
    pictures,
    notes: [
      ...(remote ? [text.pictures.remote(remote)] : []),
      ...(local ? [text.pictures.local(local)] : []),
      ...new Set(refusals),
    ],
  };
}

/** Makes a file small and clean, and gives it the next free name. */
export async function addFile(file: File, endings: readonly string[], taken: Set<string>, { prepare }: PasteContext): Promise<{ added: PastedFile; note?: string } | { refused: string }> {
  const prepared = await prepare(file, endings);
  if ('refused' in prepared) return { refused: prepared.refused.replaceAll(/\n→ /g, ' ').replaceAll(/\n+/g, ' ') };
  const name = nextFreeName(prepared.file.name, taken);
  taken.add(name);
  const added = { name, type: prepared.file.type, bytes: new Uint8Array(await prepared.file.arrayBuffer()) };
  return { added, ...(prepared.takenOut ? { note: prepared.takenOut } : {}) };
}

async function fileOf(src: string, data: readonly string[], { fetchBlob }: PasteContext): Promise<File | undefined> {
  const address = /^data:(\d+)$/.test(src) ? data[Number(src.slice('data:'.length))] : src;
  if (address?.startsWith('data:')) {
    const [, kind = 'png', coding = '', content = ''] = /^data:image\/([\w.+-]+)(?:;[^;,]+)*?(;base64)?,([\s\S]*)$/i.exec(address) ?? [];
    if (!content) return undefined;
    const written = decodeURIComponent(content);
    const bytes = coding ? Uint8Array.from(atob(written.replace(/\s/g, '')), (letter) => letter.charCodeAt(0)) : new TextEncoder().encode(written);
    return new File([bytes], `picture.${ENDING[kind.toLowerCase()] ?? kind.toLowerCase()}`, { type: `image/${kind.toLowerCase()}` });
  }
  if (!address?.startsWith('blob:') || !fetchBlob) return undefined;
  const blob = await fetchBlob(address);
  const kind = blob.type.replace(/^image\//, '');
  return new File([blob], `picture.${ENDING[kind] ?? kind}`, { type: blob.type });
}
