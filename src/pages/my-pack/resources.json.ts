import type { APIRoute } from 'astro';
import { viewPackIndex } from '../../packing/pack-index-view.ts';
import { fetchCatalogue } from '../_catalogue.ts';
import { fetchHandout } from '../_packs.ts';

/** What a browser knows about everything that may be in somebody's pack. */
export const GET: APIRoute = async () => {
  const catalogue = await fetchCatalogue();
  const handouts = await Promise.all(catalogue.resources.filter(({ retired }) => !retired).map(async (resource) => [resource.slug, (await fetchHandout(resource)).handout] as const));
  return Response.json(viewPackIndex(catalogue, Object.fromEntries(handouts)));
};
