import type { APIRoute } from 'astro';
import { fetchCatalogue } from '../../_catalogue.ts';
import { fetchHandout } from '../../_packs.ts';

/** Each resource as it stands in a pack, for packs that are put together in a browser. */
export async function getStaticPaths() {
  const { resources } = await fetchCatalogue();
  return resources.filter(({ retired }) => !retired).map((resource) => ({ params: { slug: resource.slug }, props: { resource } }));
}

export const GET: APIRoute = async ({ props }) => Response.json((await fetchHandout(props.resource)).handout);
