import type { APIRoute } from 'astro';
import { startAdaptation } from '../../adapting/start-adaptation.ts';
import { mayBeChanged } from '../../catalogue/licences.ts';
import { withoutFiles } from '../../mdx/without-files.ts';
import { fetchCatalogue } from '../_catalogue.ts';
import { readWords } from '../_texts.ts';

/** What the editor fills a new form with when somebody adapts a resource. There is none where the licence does not allow it. */
export async function getStaticPaths() {
  const { resources } = await fetchCatalogue();
  return resources.filter(({ licence }) => mayBeChanged(licence)).map((resource) => ({ params: { slug: resource.slug }, props: { resource } }));
}

export const GET: APIRoute = async ({ props: { resource } }) => new Response(JSON.stringify(startAdaptation(resource, withoutFiles(await readWords(resource.page.file)))));
