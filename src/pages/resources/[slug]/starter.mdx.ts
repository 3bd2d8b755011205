import type { APIRoute } from 'astro';
import { startAdaptation } from '../../../adapting/start-adaptation.ts';
import { mayBeChanged } from '../../../catalogue/licences.ts';
import { withoutFiles } from '../../../mdx/without-files.ts';
import { writeStarter } from '../../../mdx/write-starter.ts';
import { resources } from '../../../schema/resources.ts';
import { fetchCatalogue } from '../../_catalogue.ts';
import { readWords } from '../../_texts.ts';

/** The page to start from for those who use Git. There is none where the licence does not allow it. */
export async function getStaticPaths() {
  const { resources } = await fetchCatalogue();
  return resources.filter(({ licence }) => mayBeChanged(licence)).map((resource) => ({ params: { slug: resource.slug }, props: { resource } }));
}

export const GET: APIRoute = async ({ props: { resource } }) => {
  const { values, notes } = startAdaptation(resource, withoutFiles(await readWords(resource.page.file)));
  return new Response(writeStarter(values, notes, resources.fields));
};
