import type { Catalogue } from '../../catalogue/catalogue.ts';
import { makeOnce } from '../../catalogue/make-once.ts';
import { noteCell } from '../../catalogue/tracking/reads.ts';
import type { HeadTag } from '../../frame/frame-view.ts';
import { drawPicture } from './draw-picture.ts';
import { describePicture, linkPictures } from './link-picture.ts';
import { PICTURE_SIZE } from './picture-layout.ts';

const picturesOf = makeOnce((catalogue: Catalogue) => new Map(linkPictures(catalogue).map((picture) => [picture.path, picture])));

/** The head tags that give a link to the page at a path its picture; only a text preview when there is none. */
export async function previewTags(path: string, catalogue: Catalogue): Promise<HeadTag[]> {
  const known = picturesOf(catalogue);
  const picture = known.get(path.replace(/^\/|\/$/g, '')) ?? known.get('site')!;
  const drawn = await drawPicture(picture);
  // It may be drawn the next time.
  if (!drawn) noteCell('undrawn');
  if (!drawn) return [{ tag: 'meta', attrs: { name: 'twitter:card', content: 'summary' } }];
  // The mark changes with the text, so that nobody sees the picture of yesterday's title.
  const address = new URL(`/link-pictures/${picture.path}.png?v=${drawn.mark}`, catalogue.settings.address).href;
  const property = (name: string, content: string): HeadTag => ({ tag: 'meta', attrs: { property: name, content } });
  return [
    property('og:image', address),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(PICTURE_SIZE.width)),
    property('og:image:height', String(PICTURE_SIZE.height)),
    property('og:image:alt', describePicture(picture)),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
    { tag: 'meta', attrs: { name: 'twitter:image:alt', content: describePicture(picture) } },
  ];
}
