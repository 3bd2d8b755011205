import type { Root } from 'mdast';
import { allKinds } from '../../schema/index.ts';
import type { Published } from '../../editor/validation/draft.ts';
import { nodesOf } from '../../mdx/walk.ts';
import { fetchCatalogue } from '../_catalogue.ts';

/** What the editor compares a draft with: the fields of everything that is published, and the pages of ours that its text links to. */
export const GET = async () => {
  const { today, settings, ...catalogue } = await fetchCatalogue();
  const listed = allKinds.flatMap(({ name }) => (name === 'settings' ? [] : (catalogue[name as keyof typeof catalogue] as never[]).map((item) => [name, item] as const)));
  const entries = [...listed, ['settings', { ...settings, slug: 'settings' }] as const].map(([kind, item]) => {
    const { slug, page, ...values } = item as unknown as { slug: string; page: { file: string; tree: Root } };
    const links = [...nodesOf(page.tree)].flatMap((node) => ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/') ? [node.url] : []));
    return { kind, slug, file: page.file, values, ...(links.length ? { links } : {}) };
  });
  return new Response(JSON.stringify({ today, entries } as Published));
};
