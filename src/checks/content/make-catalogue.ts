import type { Catalogue } from '../../catalogue/catalogue.ts';
import { siteOf } from '../../parts/site.ts';
import { allKinds, type KindName } from '../../schema/index.ts';
import type { Plan } from '../build/plan.ts';
import { storedEntry } from './stored-entry.ts';

/**
 * What is published, as pages get it, from the plan that the checks made. Checks once more that each entry contains only what a page may
 * contain, and throws otherwise. `today` is a day such as 2026-11-23. The project has to be the current folder.
 */
export async function makeCatalogue({ published, aside, removed }: Pick<Plan, 'published' | 'aside' | 'removed'>, today: string): Promise<Catalogue> {
  // The address of a page that was set aside still answers, with a notice.
  const site = siteOf([...published, ...aside]);
  const byKind = Map.groupBy(published, ({ kind }) => kind);
  const all = (kind: KindName) => Promise.all((byKind.get(kind) ?? []).map(async (entry) => ({ ...(await storedEntry(entry, site)), slug: entry.slug })));
  const lists = await Promise.all(allKinds.map(async ({ name }) => [name as KindName, await all(name as KindName)] as const));
  const { settings, ...items } = Object.fromEntries(lists) as Record<KindName, unknown[]>;
  return { today, settings: settings[0], ...items, aside: aside.map(({ kind, slug, file }) => ({ kind, slug, file })), removed: [...removed] } as unknown as Catalogue;
}
