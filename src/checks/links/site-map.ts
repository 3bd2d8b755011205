import type { Catalogue } from '../../catalogue/catalogue.ts';
import { listActionPages } from '../../meeting/actions-of-school-view.ts';
import { listDecisionPages } from '../../meeting/decisions-view.ts';
import { digestTerms } from '../../meeting/digest.ts';
import { PAGED_FACETS, rowsUnder } from '../../finding/facets.ts';
import { hasFamily } from '../../adapting/family.ts';
import { entriesOn, listPages } from '../../frame/list-pages.ts';
import { listIssuePages } from '../../issues/issue-board-view.ts';
import { listProgrammePages } from '../../learning/programmes-view.ts';
import { listPackPages } from '../../packing/packs-view.ts';
import { packsOf } from '../../takeaway/packs/packs.ts';
import { pastMeetings } from '../../meeting/meeting-list-view.ts';
import { listSchoolPages } from '../../schools/schools-view.ts';
import { trialsInOrder } from '../../trying/trials-view.ts';
import { listVisitGroupPages } from '../../visiting/visit-group-view.ts';
import { listVisitPages } from '../../visiting/visits-view.ts';
import { listWishPages } from '../../visiting/wishes-view.ts';
import { CARDS_ON_A_PAGE } from '../../finding/finder.ts';
import { originsOf } from '../../catalogue/lineage.ts';
import { partnersOf } from '../../catalogue/partners.ts';
import { placesIn } from '../../mdx/render.ts';
import { hasSlides } from '../../takeaway/slides/has-slides.ts';
import { languagePairsOf } from '../../translating/language-pairs.ts';
import { listVisitChoices, pathOfChoice } from '../../catalogue/visits.ts';
import { COMPUTED_PAGES } from '../../schema/addresses/computed-pages.ts';
import { allKinds, kinds, type KindName } from '../../schema/index.ts';
import { asShown } from './as-shown.ts';
import type { Entry, Library } from '../content/library.ts';
import { pageOf } from './links-of-entry.ts';

/** Pages that the site has whatever is in content/. A test compares them with a finished site. */
export const FIXED_PAGES: readonly string[] = [
  '/', '/admin/', '/admin/sent-in/', '/calendars/', '/concern/', '/concern/thank-you/', '/coverage/', '/data/', '/digest/', '/my-pack/', '/offline/', '/packs/', '/review/', '/reviews/', '/search/', '/self-review/', '/share/', '/share/thank-you/', '/sign-in/', '/sign-in/not-yet/', '/to-put-right/', '/what-we-check/',
  ...COMPUTED_PAGES,
  ...allKinds.filter(({ layout }) => layout !== 'single').map(({ name }) => `/${name}/`),
  ...PAGED_FACETS.map(({ folder }) => `/${folder}/`),
];

/** Whether the finished site has a page or a file at a path, as far as content/ can tell; undefined where it cannot. */
export function isOnSite(path: string, library: Library): boolean | undefined {
  const found = findInContent(path, library);
  return found || !library.hasPage?.(path) ? found : true;
}

function findInContent(path: string, library: Library): boolean | undefined {
  if (FIXED_PAGES.includes(path)) return true;
  const [, room = '', name = '', third, ...rest] = path.split('/');
  if (Object.hasOwn(kinds, room) && third !== undefined && !COMPUTED_PAGES.includes(`/${room}/${name}/`)) {
    const kind = room as KindName;
    if (third === '' && rest.length === 0) return pageOf({ kind, slug: name }) !== undefined && library.has(kind, name);
    const entry = library.find(kind, name);
    // When a page has a fault, we do not know what else it will have.
    if (!entry && library.has(kind, name)) return undefined;
    if (entry) return isBelow(entry, [third, ...rest].join('/'), library);
  }
  const catalogue = catalogueOf(library);
  if (!catalogue) return undefined;
  if (/\/page\/\d+\/$/.test(path)) return [...furtherPages(catalogue), ...meetingLists(catalogue)].includes(path);
  const value = path.slice(`/${room}/`.length);
  const facet = PAGED_FACETS.find(({ folder }) => folder === room);
  if (facet) return facet.valuesIn(catalogue).some((one) => value === `${one.value}/` || pagesAfterFirst(`${facet.key}:${one.value}`, catalogue).some((page) => value === `${one.value}/${page}/`));
  if (room === 'digest') return digestTerms(catalogue).some((term) => value === `${term}/`);
  if (value.startsWith('from/') && room === 'visits') return partnersOf(catalogue).some(({ slug }) => value === `from/${slug}/`);
  if (room === 'meetings') return meetingLists(catalogue).includes(path);
  return room === 'visits' && listVisitChoices(catalogue).some((choice) => value === `${pathOfChoice(choice)}/`);
}

/** The addresses of all pages that the finished site will have. Empty while the settings cannot be read. */
export function pagesOn(library: Library): string[] {
  const catalogue = catalogueOf(library);
  if (!catalogue) return [];
  const { resources } = catalogue;
  const below = resources.flatMap((resource) => [
    ...(hasFamily(resource, catalogue) ? ['family/'] : []),
    ...(originsOf(resource, catalogue).some(({ where }) => where === 'here') ? ['compared/'] : []),
    ...(resource.translates ? [] : languagePairsOf(resource, catalogue).filter(({ original }) => original === resource).map(({ translation }) => `with/${translation.language.toLowerCase()}/`)),
  ].map((path) => `/resources/${resource.slug}/${path}`));
  const packs = ['host-pack', 'visitor-pack'].filter((name) => library.find('pages', name));
  return [
    '/404.html',
    ...FIXED_PAGES,
    ...library.entries.flatMap((entry) => pageOf(entry) ?? []),
    ...resources.flatMap(({ formerly = [] }) => formerly.map((name) => `/resources/${name}/`)),
    ...[...library.removed.values()].map(({ kind, slug }) => `/${kind}/${slug}/`),
    ...below,
    ...catalogue.schools.map(({ slug }) => `/schools/${slug}/to-review/`),
    ...catalogue.visits.flatMap(({ slug }) => packs.map((name) => `/visits/${slug}/${name}/`)),
    ...PAGED_FACETS.flatMap(({ key, folder, valuesIn }) => valuesIn(catalogue).flatMap(({ value }) => [`/${folder}/${value}/`, ...pagesAfterFirst(`${key}:${value}`, catalogue).map((page) => `/${folder}/${value}/${page}/`)])),
    ...furtherPages(catalogue),
    ...digestTerms(catalogue).map((term) => `/digest/${term}/`),
    ...partnersOf(catalogue).map(({ slug }) => `/visits/from/${slug}/`),
    ...listVisitChoices(catalogue).map((choice) => `/visits/${pathOfChoice(choice)}/`),
    ...meetingLists(catalogue),
  ];
}

/** The anchors on a page of the site; undefined where we cannot tell from here. */
export function placesOn(path: string, library: Library): ReadonlySet<string> | undefined {
  const [, room = '', slug = '', end] = path.split('/');
  if (path.startsWith('/admin/')) return new Set();
  const trialsPage = /^\/trials\/(?:page\/(\d+)\/)?$/.exec(path);
  if (trialsPage) {
    const catalogue = catalogueOf(library);
    return catalogue && new Set(['_top', ...entriesOn(trialsInOrder(catalogue), Number(trialsPage[1] ?? 1)).map(({ slug }) => slug)]);
  }
  if (FIXED_PAGES.includes(path)) return new Set(FIXED_PLACES[path] ?? ['_top']);
  const kind = room as KindName;
  if (end !== '' || !Object.hasOwn(kinds, room)) return new Set(['_top']);
  const entry = library.find(kind, slug);
  if (!entry || entry.fieldsOnly) return undefined;
  return new Set(['_top', ...(FRAME[kind]?.(entry, library) ?? []), ...placesIn(asShown(entry, library))]);
}

/** Anchors on pages that the site makes, which somebody may want to link to. */
const FIXED_PLACES: Record<string, readonly string[]> = { '/issues/': ['_top', 'raised', 'working', 'published', 'wanted'] };

/** Anchors that the frame of a page has in addition to those of its text. */
const FRAME: Partial<Record<KindName, (entry: Entry, library: Library) => readonly string[]>> = {
  resources: () => ['downloads', 'adapt', 'trials', 'credit', 'credit-line', 'related'],
  schools: () => ['s-what-we-are-good-at', 's-what-we-share'],
  programmes: ({ values }) => ['s-where-the-facts-come-from', ...((values as Entry<'programmes'>['values']).steps ?? []).map((_, index) => `step-${index + 1}`), ...((values as Entry<'programmes'>['values']).sessions ?? []).map(({ name }) => `session-${name}`)],
};

/** What is below the page of an entry. `path` is what follows the address of that page. */
function isBelow(entry: Entry, path: string, library: Library): boolean | undefined {
  const catalogue = catalogueOf(library);
  if (!catalogue) return undefined;
  const { kind, slug } = entry;
  if (!path.includes('/') && path.includes('.')) {
    const isSlides = kind === 'resources' && path === `${slug}-slides.pptx`;
    return (isSlides && catalogue.resources.some((one) => one.slug === slug && hasSlides(one.page))) || isFile(entry, path);
  }
  if (kind === 'schools') return path === 'to-review/';
  if (kind === 'visits') return /^(?:host|visitor)-pack\/$/.test(path) && library.find('pages', path.slice(0, -1)) !== undefined;
  const resource = kind === 'resources' ? catalogue.resources.find((one) => one.slug === slug) : undefined;
  if (!resource) return false;
  if (path === 'family/') return hasFamily(resource, catalogue);
  if (path === 'compared/') return originsOf(resource, catalogue).some(({ where }) => where === 'here');
  return !resource.translates && languagePairsOf(resource, catalogue).some(({ translation }) => path === `with/${translation.language.toLowerCase()}/`);
}

/** A file beside a page, or one of those that are made of every resource. */
function isFile({ kind, slug, beside, fieldsOnly }: Entry, name: string): boolean | undefined {
  if (kind !== 'resources' && kind !== 'pages') return false;
  if (beside.includes(name) || (kind === 'resources' && [`${slug}.docx`, `${slug}.pdf`, `${slug}-large-print.pdf`].includes(name))) return true;
  return fieldsOnly ? undefined : false;
}

/** The addresses of the further pages of lists that are not of resources. */
function furtherPages(catalogue: Catalogue): string[] {
  const lists = {
    '/trials/': listPages(catalogue.trials.length), '/news/': listPages(catalogue.news.length), '/meetings/': listPages(pastMeetings(catalogue).length),
    '/visits/': listVisitPages(catalogue), '/visits/wishes/': listWishPages(catalogue), '/schools/': listSchoolPages(catalogue), '/issues/': listIssuePages(catalogue), '/programmes/': listProgrammePages(catalogue), '/packs/': listPackPages(packsOf(catalogue).length),
  };
  const ofVisits = listVisitGroupPages(catalogue).flatMap(({ way, value, page }) => (page && /page\/\d+$/.test(page) ? [`/visits/${way}/${value}/${page}/`] : []));
  return [...Object.entries(lists).flatMap(([path, pages]) => pages.flatMap(({ page }) => (page ? [`${path}${page}/`] : []))), ...ofVisits];
}

/** The lists of decisions and of open actions that are below those of all. */
function meetingLists(catalogue: Catalogue): string[] {
  return [...listDecisionPages(catalogue).flatMap(({ page }) => (page ? [`/meetings/decisions/${page}/`] : [])), ...listActionPages(catalogue).map((slug) => `/meetings/actions/${slug}/`)];
}

/** The numbers of the further pages of a long list of resources. */
function pagesAfterFirst(mark: string, catalogue: Catalogue): number[] {
  const count = rowsUnder(mark, catalogue).length;
  return Array.from({ length: Math.max(0, Math.ceil(count / CARDS_ON_A_PAGE) - 1) }, (_, index) => index + 2);
}

/** The sound entries of content/, as the pages of the site get them. */
function catalogueOf(library: Library): Catalogue | undefined {
  const { settings, today } = library;
  if (!settings) return undefined;
  const known = catalogues.get(library);
  if (known) return known;
  const all = (kind: KindName) => library.ofKind(kind).map((entry) => ({ ...entry.values, slug: entry.slug, page: { file: entry.file, get tree() { return entry.tree; }, beside: entry.beside.map((name) => ({ name, bytes: 0 })) } }));
  const made = { today, settings, aside: [], ...Object.fromEntries(allKinds.filter(({ layout }) => layout !== 'single').map(({ name }) => [name, all(name as KindName)])) } as unknown as Catalogue;
  catalogues.set(library, made);
  return made;
}

// Several links of a page ask.
const catalogues = new WeakMap<Library, Catalogue>();
