import { allKinds } from '../../schema/index.ts';
import type { Published } from '../../cms/judge/judge-draft.ts';
import { fetchCatalogue } from '../_catalogue.ts';

/** What the editor compares a draft with: the fields of everything that is published, without the words. */
export const GET = async () => {
  const { today, settings, ...catalogue } = await fetchCatalogue();
  const listed = allKinds.flatMap(({ name }) => (name === 'settings' ? [] : (catalogue[name as keyof typeof catalogue] as never[]).map((item) => [name, item] as const)));
  const entries = [...listed, ['settings', { ...settings, slug: 'settings' }] as const].map(([kind, item]) => {
    const { slug, page, ...values } = item as unknown as { slug: string; page: { file: string } };
    return { kind, slug, file: page.file, values };
  });
  return new Response(JSON.stringify({ today, entries } as Published));
};
