import { COMPUTED_PAGES } from '../../schema/addresses/computed-pages.ts';
import type { EntryOf } from '../../schema/index.ts';
import type { Plan } from '../build/plan.ts';
import type { Finding } from './finding.ts';
import type { SiteFacts } from './page-facts.ts';

/** Finds entries that should have a page and have none, pages without a title, and pages that belong to no entry. */
export function findGaps(built: SiteFacts, plan: Pick<Plan, 'published' | 'aside' | 'removed'>): Finding[] {
  const addresses = new Map(built.pages.map((page) => [page.address, page]));
  const detailed = ['resources', 'schools', 'meetings', 'issues', 'visits', 'programmes', 'news', 'pages'];
  const expected = plan.published.filter(({ kind }) => detailed.includes(kind)).map(({ kind, slug }) => `/${kind}/${slug}/`);
  const notices = [...plan.aside, ...plan.removed].map(({ kind, slug }) => `/${kind}/${slug}/`);
  const former = plan.published.flatMap(({ kind, values }) => ((kind === 'resources' && (values as EntryOf<'resources'>).formerly) || []).map((name) => `/resources/${name}/`));
  const known = new Set([...expected, ...notices, ...former]);
  const missing = expected.filter((address) => !addresses.has(address)).map((address) => ({ address, words: 'the page was not made.' }));
  const empty = built.pages.filter(({ hasTitle }) => !hasTitle).map(({ address }) => ({ address, words: 'the page has no title.' }));
  const strays = [...addresses.keys()].filter((address) => isDetail(address, detailed) && !known.has(address)).map((address) => ({ address, words: 'nothing in content/ belongs to this page.' }));
  return [...missing, ...empty, ...strays];
}

function isDetail(address: string, kinds: string[]): boolean {
  const [, kind = '', slug = '', rest] = address.split('/');
  if (COMPUTED_PAGES.includes(address)) return false;
  return kinds.includes(kind) && slug !== '' && rest === '' && !/^\d+$/.test(slug);
}
