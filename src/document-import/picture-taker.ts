import type { Element } from 'hast';
import { contentOf } from '../files/office/media.ts';
import { many } from '../html-import/describe-found.ts';
import { unreadPictures } from '../html-import/unread-pictures.ts';
import type { PictureView } from '../word-import/picture-view.ts';
import type { Area, DocumentPicture, Redraw } from './document-import.ts';
import { makeElement } from './make-element.ts';

const ENDINGS: Partial<Record<string, [ending: string, type: string]>> = { png: ['png', 'image/png'], jpeg: ['jpg', 'image/jpeg'], gif: ['gif', 'image/gif'], webp: ['webp', 'image/webp'] };

/** How a document shows a picture, when that is not simply whole and upright. */
export interface Shown {
  view?: PictureView;
  covers?: Area[];
}

/** Takes the pictures out of a document, each as the document shows it. The same picture shown in the same way is one file. */
export class PictureTaker {
  readonly pictures: DocumentPicture[] = [];
  #asked: { image: Element; path: string; shown: Shown }[] = [];

  /** An image for the page. Its picture comes when everything has been asked for, so that no more than one is unpacked at a time. */
  ask(path: string, alt: string, shown: Shown): Element {
    const image = makeElement('img', [], { src: '', alt });
    this.#asked.push({ image, path, shown });
    return image;
  }

  /** Keeps only the first of the images that show the same picture as often as this, and returns whether there were any. */
  dropRepeated(times: number): boolean {
    const counts = Map.groupBy(this.#asked, ({ path }) => path);
    const dropped = new Set(this.#asked.filter((one) => counts.get(one.path)!.length >= times && counts.get(one.path)![0] !== one));
    for (const { image } of dropped) image.tagName = 'span';
    this.#asked = this.#asked.filter((one) => !dropped.has(one));
    return dropped.size > 0;
  }

  /** Fetches the pictures that were asked for. An image without its picture keeps an empty address, and is not shown. Returns sentences about those. */
  async take(read: (path: string) => Uint8Array | undefined, redraw: Redraw): Promise<string[]> {
    const names = new Map<string, string>();
    const other = new Map<string, number>();
    let unread = 0;
    for (const { image, path, shown } of this.#asked) {
      const key = `${path} ${JSON.stringify(shown)}`;
      if (!names.has(key)) {
        const bytes = read(path);
        const kind = bytes && contentOf(bytes);
        const [ending, type] = (kind && ENDINGS[kind]) ?? [];
        const drawn = ending && (await redraw({ name: `picture-${this.pictures.length + 1}.${ending}`, type: type!, bytes: bytes!, ...shown }).catch(() => undefined));
        if (drawn) this.pictures.push(drawn);
        else if (kind && !ending && kind !== 'other') other.set(kind.toUpperCase(), (other.get(kind.toUpperCase()) ?? 0) + 1);
        else unread++;
        names.set(key, drawn ? drawn.name : '');
      }
      image.properties.src = names.get(key)!;
    }
    return [
      ...[...other].map(([kind, count]) => `${many(count, 'picture', 'pictures')} of the kind ${kind} could not be imported. Save ${count === 1 ? 'it' : 'each'} as PNG, and add it by hand.`),
      ...(unread ? [unreadPictures(unread)] : []),
    ];
  }
}
