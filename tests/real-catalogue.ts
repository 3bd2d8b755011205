import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { makePlan } from '../src/checks/build/plan.ts';
import { storedEntry } from '../src/checks/content/stored-entry.ts';
import { survey } from '../src/checks/content/survey.ts';
import { siteOf } from '../src/parts/site.ts';
import type { KindName } from '../src/schema/index.ts';

/** What is published from content/ of this repository, as pages get it, on a day. Read once for each file of tests; a test that changes it takes a copy. */
export async function realCatalogue(today = '2026-11-23'): Promise<Catalogue> {
  const plan = makePlan(await survey(process.cwd(), today), 'branch');
  const site = siteOf([...plan.published, ...plan.aside]);
  const all = async (kind: KindName) => Promise.all(plan.published.filter((entry) => entry.kind === kind).map(async (entry) => ({ ...(await storedEntry(entry, site)), slug: entry.slug })));
  const [resources, trials, schools, meetings, issues, visits, programmes, news, pages, settings] = await Promise.all([
    all('resources'), all('trials'), all('schools'), all('meetings'), all('issues'), all('visits'), all('programmes'), all('news'), all('pages'), all('settings'),
  ]);
  const aside = plan.aside.map(({ kind, slug, file }) => ({ kind, slug, file }));
  return { today, settings: settings[0], resources, trials, schools, meetings, issues, visits, programmes, news, pages, aside, removed: [...plan.removed] } as unknown as Catalogue;
}
