import type { APIRoute } from 'astro';
import { listCardPieces, viewCardPiece } from '../../../finding/finder-files-view.ts';
import { fetchCatalogue } from '../../_catalogue.ts';

export async function getStaticPaths() {
  return listCardPieces(await fetchCatalogue()).map((piece) => ({ params: { piece: String(piece) } }));
}

/** Some of the finder's cards. */
export const GET: APIRoute = async ({ params }) => Response.json(viewCardPiece(await fetchCatalogue(), Number(params.piece)));
