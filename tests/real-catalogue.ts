import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { makePlan } from '../src/checks/build/plan.ts';
import { storedEntry } from '../src/checks/content/stored-entry.ts';
import { survey } from '../src/checks/content/survey.ts';
import { siteOf } from '../src/parts/site.ts';
import type { KindName } from '../src/schema/index.ts';

const known = new Map<string, Promise<Catalogue>>();

/** What is published from content/ of this repository, as pages get it, on a day. Read once by each worker; a test that changes it takes a copy. */
export function realCatalogue(today = '2026-11-23'): Promise<Catalogue> {
  return (known.get(today) ?? known.set(today, read(today)).get(today))!;
}

async function read(today: string): Promise<Catalogue> {
  const plan = makePlan(await survey(process.cwd(), today), 'branch');
  const site = siteOf([...plan.published, ...plan.aside]);
  const all = async (kind: KindName) => Promise.all(plan.published.filter((entry) => entry.kind === kind).map(async (entry) => ({ ...(await storedEntry(entry, site)), slug: entry.slug })));
  const [resources, trials, schools, meetings, issues, visits, programmes, news, pages, synonyms, settings] = await Promise.all([
    all('resources'), all('trials'), all('schools'), all('meetings'), all('issues'), all('visits'), all('programmes'), all('news'), all('pages'), all('synonyms'), all('settings'),
  ]);
  const aside = plan.aside.map(({ kind, slug, file }) => ({ kind, slug, file }));
  return freeze({ today, settings: settings[0], resources, trials, schools, meetings, issues, visits, programmes, news, pages, synonyms, aside, removed: [...plan.removed] } as unknown as Catalogue);
}

/** Nothing in it can be changed, so that no test sees what another has done to it. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}
