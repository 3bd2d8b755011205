import type { APIRoute } from 'astro';
import type { PackIndex } from '../../catalogue/packs/pack-index.ts';
import { fetchCatalogue } from '../_catalogue.ts';
import { fetchHandout } from '../_packs.ts';

/** What a browser knows about everything that may be in somebody's pack. */
export const GET: APIRoute = async () => {
  const { settings, resources, aside } = await fetchCatalogue();
  const known = await Promise.all(resources.map(async (resource) => {
    const { slug, title, language, retired } = resource;
    if (retired) return [slug, { title, language, bytes: 0, retired }] as const;
    const { handout } = await fetchHandout(resource);
    return [slug, { title, language, bytes: handout.files.reduce((sum, { bytes }) => sum + bytes, 0), warnings: handout.warnings }] as const;
  }));
  const index: PackIndex = {
    site: { name: settings.name, address: settings.address },
    resources: Object.fromEntries(known),
    aside: aside.filter(({ kind }) => kind === 'resources').map(({ slug }) => slug),
  };
  return Response.json(index);
};
