import type { APIRoute } from 'astro';
import { INDEX_PIECES } from '../../../catalogue/packs/addresses.ts';
import { resourcesOfPiece, viewPackIndexPiece } from '../../../packing/pack-index-view.ts';
import { fetchCatalogue } from '../../_catalogue.ts';
import { fetchHandout } from '../../_packs.ts';

export function getStaticPaths() {
  return Array.from({ length: INDEX_PIECES }, (_, piece) => ({ params: { piece: String(piece) } }));
}

/** What a browser knows about some of what may be in somebody's pack. */
export const GET: APIRoute = async ({ params }) => {
  const catalogue = await fetchCatalogue();
  const piece = Number(params.piece);
  const handouts = await Promise.all(resourcesOfPiece(catalogue, piece).filter(({ retired }) => !retired).map(async (resource) => [resource.slug, (await fetchHandout(resource)).handout] as const));
  return Response.json(viewPackIndexPiece(catalogue, piece, Object.fromEntries(handouts)));
};
