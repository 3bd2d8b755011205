import type { APIRoute } from 'astro';
import { startAdaptation } from '../../../adapting/start-adaptation.ts';
import { resourceOf } from '../../../catalogue/catalogue.ts';
import { mayBeChanged } from '../../../catalogue/licences.ts';
import { withoutFiles } from '../../../mdx/without-files.ts';
import { writeStarter } from '../../../mdx/write-starter.ts';
import { resources as kind } from '../../../schema/resources.ts';
import { fetchCatalogue } from '../../_catalogue.ts';
import { readWords } from '../../_texts.ts';

/** The page to start from for those who use Git. There is none where the licence does not allow it. */
export async function getStaticPaths() {
  const { resources } = await fetchCatalogue();
  return resources.filter(({ licence }) => mayBeChanged(licence)).map(({ slug }) => ({ params: { slug }, props: { slug } }));
}

export const GET: APIRoute<{ slug: string }> = async ({ props: { slug } }) => {
  const resource = resourceOf(await fetchCatalogue(), slug)!;
  const { values, notes } = startAdaptation(resource, withoutFiles(await readWords(resource.page.file)));
  return new Response(writeStarter(values, notes, kind.fields));
};
