import type { Root } from 'mdast';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { pathsInText } from '../../checks/content/text-facts.ts';
import type { Pointing } from '../../checks/links/pointers.ts';
import { allKinds, type KindName } from '../../schema/index.ts';

/** What a list needs to know of an entry. */
export interface ListableEntry {
  kind: KindName;
  slug: string;
  values: Record<string, unknown>;
}

/** A published entry: its fields, its text, and the pages of ours that its text links to. */
export interface PublishedEntry extends ListableEntry, Pointing {
  values: Record<string, unknown>;
  file: string;
  tree: Root;
}

/** Everything that is published, the settings last. */
export function publishedEntries({ settings, ...catalogue }: Catalogue): PublishedEntry[] {
  const listed = allKinds.flatMap(({ name }) => (name === 'settings' ? [] : (catalogue[name as keyof typeof catalogue] as unknown as object[]).map((item) => [name as KindName, item] as const)));
  return [...listed, ['settings' as const, { ...settings, slug: 'settings' }] as const].map(([kind, item]) => {
    const { slug, page, ...values } = item as { slug: string; page: { file: string; tree: Root; paths?: string[] } };
    const links = page.paths ?? pathsInText(page.tree);
    return {
      kind, slug, file: page.file, values,
      get tree() {
        return page.tree;
      },
      ...(links.length ? { links } : {}),
    };
  });
}
