import type { Root } from 'mdast';
import { resolveParts } from '../parts/resolve-parts.ts';
import { siteOf } from '../parts/site.ts';
import { allKinds, type KindName } from '../schema/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** Renders text that did not come with the catalogue, such as an earlier version, as the published site shows it. */
export function resolveFor(catalogue: Catalogue, tree: Root): Root {
  const { settings, aside, ...lists } = catalogue;
  const listed = allKinds.flatMap(({ name }) => ((lists as unknown as Record<string, { slug: string }[] | undefined>)[name] ?? []).map((item) => ({ kind: name as KindName, slug: item.slug, values: item as unknown })));
  return resolveParts(tree, siteOf([...listed, ...aside.map(({ kind, slug }) => ({ kind, slug, values: undefined })), { kind: 'settings', slug: 'settings', values: settings }]));
}
