import { siteOf, type Site } from '../parts/site.ts';
import { allKinds } from '../schema/index.ts';
import type { Catalogue } from './catalogue.ts';

/** The site that is published, as far as parts of a page may depend on it. */
export function siteOfCatalogue(catalogue: Catalogue): Site {
  const { settings, aside, ...lists } = catalogue;
  const listed = allKinds.flatMap(({ name: kind }) => ((lists as Record<string, unknown>)[kind] as { slug: string }[] | undefined ?? []).map((item) => ({ kind, slug: item.slug, values: item as unknown })));
  return siteOf([...listed, ...aside.map((one) => ({ ...one, values: undefined })), { kind: 'settings', slug: 'settings', values: settings }] as Parameters<typeof siteOf>[0]);
}
