import { kinds, type KindName } from '../../schema/index.ts';

/** The address of an entry in the tables: `resources/circle-plan`. */
export function entryKey(kind: string, slug: string): string {
  return `${kind}/${slug}`;
}

/** The path of the file of an entry: content/resources/circle-plan/index.mdx. */
export function pathOf(kind: KindName, slug: string): string {
  const { layout } = kinds[kind];
  return layout === 'single' ? `content/${kind}.yml` : `content/${kind}/${slug}${layout === 'folder' ? '/index' : ''}.mdx`;
}

/** The kind and the name of the entry in a file; undefined for any other file. */
export function entryAt(path: string): { kind: KindName; slug: string } | undefined {
  const [, kind = '', slug = ''] = /^content\/([a-z-]+)(?:\/([a-z0-9-]+))?(?:\/index)?\.(?:mdx|yml)$/.exec(path) ?? [];
  const name = slug || kind;
  return Object.hasOwn(kinds, kind) && pathOf(kind as KindName, name) === path ? { kind: kind as KindName, slug: name } : undefined;
}
