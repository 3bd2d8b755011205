import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPicture } from '../../feeds/link-pictures/draw-picture.ts';
import { linkPictures, type LinkPicture } from '../../feeds/link-pictures/link-picture.ts';
import { fetchCatalogue } from '../_catalogue.ts';

export const getStaticPaths = (async () => {
  const pictures = linkPictures(await fetchCatalogue());
  // A picture that cannot be drawn has no address, and its page does not name it either.
  const drawn = await Promise.all(pictures.map(async (picture) => ((await drawPicture(picture)) ? [picture] : [])));
  return drawn.flat().map((picture) => ({ params: { path: picture.path }, props: { picture } }));
}) satisfies GetStaticPaths;

/** The picture that is shown when people share a link to a page. */
export const GET: APIRoute<{ picture: LinkPicture }> = async ({ props }) =>
  new Response((await drawPicture(props.picture))!.png as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'image/png' } });
