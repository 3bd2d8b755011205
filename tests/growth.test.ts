import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { hasFamily } from '../src/adapting/family.ts';
import { viewFamily } from '../src/adapting/family-view.ts';
import { openlyWanted } from '../src/catalogue/issues.ts';
import { sortVisits, WAYS } from '../src/catalogue/visits.ts';
import { viewSubscribing } from '../src/feeds/subscribing-view.ts';
import { viewCoverage } from '../src/finding/coverage/coverage-view.ts';
import { viewCardPiece, viewFinderIndex, viewFinderOrders } from '../src/finding/finder-files-view.ts';
import { viewFinder } from '../src/finding/finder-view.ts';
import { viewHome } from '../src/finding/home-view.ts';
import { NO_HISTORY } from '../src/history/history.ts';
import { viewIssueBoard } from '../src/issues/issue-board-view.ts';
import { viewIssue } from '../src/issues/issue-view.ts';
import { viewProgramme } from '../src/learning/programme-view.ts';
import { viewProgrammes } from '../src/learning/programmes-view.ts';
import { digestTerms } from '../src/meeting/digest.ts';
import { viewDigest } from '../src/meeting/digest-view.ts';
import { viewMeetingList } from '../src/meeting/meeting-list-view.ts';
import { viewMeeting } from '../src/meeting/meeting-view.ts';
import { viewOpenActions } from '../src/meeting/open-actions-view.ts';
import { viewPostList } from '../src/news/post-list-view.ts';
import { viewPackIndexPiece } from '../src/packing/pack-index-view.ts';
import { viewPacks } from '../src/packing/packs-view.ts';
import { viewOwnPages } from '../src/reading/own-pages-view.ts';
import { viewResource } from '../src/reading/resource-view.ts';
import { viewReviews } from '../src/reviewing/reviews-view.ts';
import { viewSchool } from '../src/schools/school-view.ts';
import { viewSchools } from '../src/schools/schools-view.ts';
import { viewSelfReview } from '../src/self-review/self-review-view.ts';
import { listSubscribables } from '../src/routes/subscribables.ts';
import { packsOf } from '../src/takeaway/packs/packs.ts';
import { viewTrialForm } from '../src/trying/trial-form-view.ts';
import { pageParam } from '../src/frame/list-pages.ts';
import { viewTrials } from '../src/trying/trials-view.ts';
import { viewVisitGroup } from '../src/visiting/visit-group-view.ts';
import { viewVisitsFrom } from '../src/visiting/visits-from-view.ts';
import { viewVisit } from '../src/visiting/visit-view.ts';
import { viewVisits } from '../src/visiting/visits-view.ts';
import { viewWishes } from '../src/visiting/wishes-view.ts';
import { FINDER_BUDGETS, PACK_PIECE_BUDGET, VIEW_BUDGET } from './budgets.ts';
import { realCatalogue } from './real-catalogue.ts';

/** Today's partnership many times over: each entry again under another name, and each of its references to the same copy. */
const real = await realCatalogue();
const large = multiply(real, { resources: 2_000, schools: 2_000, trials: 400, meetings: 200, visits: 200, news: 200, issues: 200, programmes: 100 });

test.each<[string, (all: Catalogue) => unknown]>([
  ['the front page', viewHome],
  ['the finder', viewFinder],
  ['the coverage', viewCoverage],
  ['all trials', viewTrials],
  ['all news', viewPostList],
  ['all meetings', viewMeetingList],
  ['all open actions', viewOpenActions],
  ['a meeting', (all) => viewMeeting(all, all.meetings.at(-1)!.slug)],
  ['all visits', viewVisits],
  ['wishes and offers', viewWishes],
  ['all schools', viewSchools],
  ['the school with most resources', (all) => viewSchool(all, all.schools[0]!.slug)],
  ['what is due for review', viewReviews],
  ['the issues', viewIssueBoard],
  ['an issue', (all) => viewIssue(all, all.issues[0]!.slug)],
  ['the calendars and feeds', (all) => viewSubscribing(all, listSubscribables(all, NO_HISTORY, new Date('2026-11-23T12:00:00Z')))],
  ['the packs', (all) => viewPacks(all.settings, finishedPacks(all))],
  ['the term on one page', (all) => viewDigest(all, digestTerms(all)[0]!)],
  ['a visit with places', (all) => viewVisit(all, all.visits.find(({ state, starts }) => state === 'open' && starts > all.today)!.slug)],
  ['visits of one kind', (all) => viewVisitGroup(all, WAYS[0]!.key, sortVisits(WAYS[0]!.key, all)[0]!.value)],
  ['visits from a school', (all) => viewVisitsFrom(all, all.schools[0]!.slug)],
  ['a family', (all) => viewFamily(all, all.resources.find((resource) => hasFamily(resource, all))!.slug)],
  ['a resource', (all) => viewResource(all, all.resources[0]!.slug, [])],
  ['all programmes', viewProgrammes],
  ['a programme', (all) => viewProgramme(all, all.programmes[0]!.slug)],
  ['the form for a trial', viewTrialForm],
  ['the self-review', viewSelfReview],
  ['the pages about us', (all) => viewOwnPages(all)],
])('the page does not grow with the number of entries: %s', (_, view) => {
  expect(JSON.stringify(view(large)).length - JSON.stringify(view(real)).length, VIEW_BUDGET.why).toBeLessThanOrEqual(VIEW_BUDGET.growth);
});

test('every trial, post, school, issue, programme, pack, visit of a term and past meeting is still on one of the pages', () => {
  const allOf = <T>(view: (page: number) => { items: readonly T[]; of: number }) => Array.from({ length: view(1).of }, (_, at) => view(at + 1).items).flat();
  expect(allOf((page) => { const { trials, pages } = viewTrials(large, page); return { items: trials, of: pages!.of }; })).toHaveLength(large.trials.length);
  expect(allOf((page) => { const { posts, pages } = viewPostList(large, page); return { items: posts, of: pages!.of }; })).toHaveLength(large.news.length);
  expect(allOf((page) => { const { authorities, pages, count } = viewSchools(large, page); return { items: authorities.flatMap(({ schools }) => schools).slice(0, count), of: pages!.of }; })).toHaveLength(viewSchools(large).count);
  expect(allOf((page) => { const { columns, pages } = viewIssueBoard(large, page); return { items: columns.flatMap(({ issues }) => issues), of: pages!.of }; })).toHaveLength(large.issues.length);
  expect(allOf((page) => { const { wanted, pages } = viewIssueBoard(large, page); return { items: wanted, of: pages!.of }; })).toHaveLength(openlyWanted(large).length);
  expect(allOf((page) => { const { kits, others, pages } = viewProgrammes(large, page); return { items: [...kits, ...others], of: pages!.of }; })).toHaveLength(large.programmes.length);
  expect(allOf((page) => { const { groups, pages } = viewPacks(large.settings, finishedPacks(large), page); return { items: groups.flatMap(({ packs }) => packs), of: pages!.of }; })).toHaveLength(packsOf(large).length);
  const [term] = sortVisits('term', large);
  expect(allOf((page) => { const { rows, pages } = viewVisitGroup(large, 'term', term!.value, pageParam(page)); return { items: rows, of: pages!.of }; })).toHaveLength(term!.visits.length);
  const past = large.meetings.filter(({ starts }) => starts.slice(0, 10) < large.today);
  expect(allOf((page) => { const view = viewMeetingList(large, page); return { items: view.past, of: view.pages!.of }; })).toHaveLength(past.length);
});

test('the map has room for the names on it, however many towns there are', () => {
  const schools = large.schools.map((school, at) => ({ ...school, place: `Town ${at}`, coordinates: { latitude: 51.5 + (at % 20) / 10, longitude: -3 + Math.floor(at / 20) / 10 } }));
  const { towns } = viewSchools({ ...large, schools }).map!;
  expect(towns.length).toBeLessThanOrEqual(40);
  expect(towns.length).toBeGreaterThan(5);
});

test('what the finder fetches of ten thousand resources stays small, even drawn by lot', () => {
  let seed = 1;
  const lot = (most: number) => Math.floor(((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * most);
  const used = large.resources.filter(({ retired }) => !retired);
  const resources = Array.from({ length: 10_000 }, (_, at) => {
    const [one, other, third] = [0, 1, 2].map(() => used[lot(used.length)]!);
    return { ...one!, slug: `${one!.slug}-${at}`, title: `${one!.title} ${at}`, added: `20${20 + lot(6)}-0${1 + lot(9)}-${10 + lot(19)}`, theme: other!.theme, also: other!.also, roles: third!.roles, minutes: other!.minutes, school: large.schools[lot(200)]!.slug };
  });
  const all = { ...large, resources };
  const squeezed = (data: unknown) => brotliCompressSync(JSON.stringify(data), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  expect(squeezed(viewFinderIndex(all)), FINDER_BUDGETS.index.why).toBeLessThanOrEqual(FINDER_BUDGETS.index.bytes);
  expect(squeezed(viewFinderOrders(all)), FINDER_BUDGETS.orders.why).toBeLessThanOrEqual(FINDER_BUDGETS.orders.bytes);
  expect(squeezed(viewCardPiece(all, 100)), FINDER_BUDGETS.piece.why).toBeLessThanOrEqual(FINDER_BUDGETS.piece.bytes);
  const handouts = Object.fromEntries(resources.map(({ slug }) => [slug, { files: [{ name: 'a.pdf', bytes: 1 }], warnings: [] }])) as never;
  expect(JSON.stringify(viewPackIndexPiece(all, 7, handouts)).length, PACK_PIECE_BUDGET.why).toBeLessThanOrEqual(PACK_PIECE_BUDGET.letters);
});

function finishedPacks(all: Catalogue) {
  return packsOf(all).map((pack) => ({ ...pack, bytes: 1 }));
}

function multiply(all: Catalogue, wanted: Partial<Record<'resources' | 'schools' | 'trials' | 'meetings' | 'visits' | 'news' | 'issues' | 'programmes', number>>): Catalogue {
  const lists = Object.entries(wanted).map(([kind, count]) => {
    const list = all[kind as 'resources'];
    return [kind, Array.from({ length: count }, (_, at) => {
      const [one, round] = [list[at % list.length]!, Math.floor(at / list.length)];
      return round === 0 ? one : { ...one, slug: `${one.slug}-${round}`, title: `${one.title} ${round}`, formerly: undefined };
    })];
  });
  return { ...all, ...Object.fromEntries(lists) } as Catalogue;
}
