import type { APIRoute } from 'astro';
import { digestOf, digestTerms } from '../../meeting/digest.ts';
import { writeDigest } from '../../meeting/digest-text.ts';
import { fetchCatalogue } from '../_catalogue.ts';

export async function getStaticPaths() {
  return digestTerms(await fetchCatalogue()).map((term) => ({ params: { term } }));
}

/** The digest of a term, to copy into an e-mail or a bulletin. */
export const GET: APIRoute = async ({ params }) => {
  const catalogue = await fetchCatalogue();
  return new Response(writeDigest(digestOf(params.term!, catalogue), catalogue.settings), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
