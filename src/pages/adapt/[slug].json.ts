import type { APIRoute } from 'astro';
import { startAdaptation } from '../../adapting/start-adaptation.ts';
import { resourceOf } from '../../catalogue/catalogue.ts';
import { mayBeChanged } from '../../catalogue/licences.ts';
import { withoutFiles } from '../../mdx/without-files.ts';
import { fetchCatalogue } from '../_catalogue.ts';
import { readWords } from '../_texts.ts';

/** What the editor fills a new form with when somebody adapts a resource. There is none where the licence does not allow it. */
export async function getStaticPaths() {
  const { resources } = await fetchCatalogue();
  return resources.filter(({ licence }) => mayBeChanged(licence)).map(({ slug }) => ({ params: { slug }, props: { slug } }));
}

export const GET: APIRoute<{ slug: string }> = async ({ props: { slug } }) => {
  const resource = resourceOf(await fetchCatalogue(), slug)!;
  return new Response(JSON.stringify(startAdaptation(resource, withoutFiles(await readWords(resource.page.file)))));
};
