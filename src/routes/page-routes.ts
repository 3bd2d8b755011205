import { comparedOriginsOf } from '../adapting/compared-origins.ts';
import { viewCompared } from '../adapting/compared-view.ts';
import { hasFamily } from '../adapting/family.ts';
import { viewFamily } from '../adapting/family-view.ts';
import { resourceOf } from '../catalogue/catalogue.ts';
import type { Role } from '../catalogue/role-names.ts';
import { partnersOf } from '../catalogue/partners.ts';
import { schoolChoices } from '../catalogue/school-choices.ts';
import { viewCoverage } from '../finding/coverage/coverage-view.ts';
import { NO_DOOR_SOURCES, type DoorSources } from '../finding/doors/door-view.ts';
import { rankForRole } from '../finding/doors/rank-for-role.ts';
import { listFacetPages, viewFacetList } from '../finding/facet-list-view.ts';
import { PAGED_FACETS } from '../finding/facets.ts';
import { viewFacet } from '../finding/facet-view.ts';
import { viewFinder } from '../finding/finder-view.ts';
import { scriptForNow, viewHome } from '../finding/home-view.ts';
import { listIssuePages, viewIssueBoard } from '../issues/issue-board-view.ts';
import { viewIssue } from '../issues/issue-view.ts';
import { listProgrammePages, viewProgrammes } from '../learning/programmes-view.ts';
import { viewProgramme } from '../learning/programme-view.ts';
import { listActionPages, schoolsWithActions, viewActionsOfSchool } from '../meeting/actions-of-school-view.ts';
import { latestDecisions, listDecisionPages, viewDecisions } from '../meeting/decisions-view.ts';
import { digestTerms } from '../meeting/digest.ts';
import { viewDigest } from '../meeting/digest-view.ts';
import { pastMeetings, viewMeetingList } from '../meeting/meeting-list-view.ts';
import { viewMeeting } from '../meeting/meeting-view.ts';
import { viewOpenActions } from '../meeting/open-actions-view.ts';
import { viewSchoolActions } from '../meeting/school-actions-view.ts';
import { viewPostList } from '../news/post-list-view.ts';
import { viewPost } from '../news/post-view.ts';
import { listPackPages, viewPacks } from '../packing/packs-view.ts';
import { hiddenPagesOf } from '../reading/hidden-pages.ts';
import { viewHidden } from '../reading/hidden-view.ts';
import { viewOwnPages } from '../reading/own-pages-view.ts';
import { viewOwnPage } from '../reading/own-page-view.ts';
import { viewResource } from '../reading/resource-view.ts';
import { viewReviews } from '../reviewing/reviews-view.ts';
import { viewToReview } from '../reviewing/to-review-view.ts';
import { listSchoolPages, viewSchools } from '../schools/schools-view.ts';
import { viewSchool } from '../schools/school-view.ts';
import { viewSelfReview } from '../self-review/self-review-view.ts';
import { viewLanguageSheet } from '../translating/language-sheet-view.ts';
import { languagePairsOf } from '../translating/language-pairs.ts';
import { viewTwoLanguages } from '../translating/two-languages-view.ts';
import { viewTrialForm } from '../trying/trial-form-view.ts';
import { viewTrials } from '../trying/trials-view.ts';
import { listVisitGroupPages, viewVisitGroup } from '../visiting/visit-group-view.ts';
import { visitsShowing } from '../visiting/visits-showing.ts';
import { viewVisitRow } from '../visiting/visit-row-view.ts';
import { viewVisitPack } from '../visiting/visit-pack-view.ts';
import { viewVisit } from '../visiting/visit-view.ts';
import { listVisitPages, viewVisits } from '../visiting/visits-view.ts';
import { viewVisitsFrom } from '../visiting/visits-from-view.ts';
import { listWishPages, viewWishes } from '../visiting/wishes-view.ts';
import { viewDataPage } from '../feeds/open-data/data-page-view.ts';
import { listPages, pageNumber } from '../frame/list-pages.ts';
import { viewPartnership } from '../frame/partnership-view.ts';
import { viewSubscribing } from '../feeds/subscribing-view.ts';
import { packsOf } from '../takeaway/packs/packs.ts';
import type { Sources } from './sources.ts';

/** What an address has in place of the names in brackets in its pattern; a name that may be missing is undefined. */
export type Params = Record<string, string | undefined>;

/** One sort of page: which pages there are of it, and the view of each, which holds everything that the page shows and is JSON. */
export interface PageRoute<V = unknown> {
  pages: (sources: Sources) => Params[];
  view: (sources: Sources, params: never) => V | Promise<V>;
}

/** A sort with one page for each of `pages`. */
const many = <P extends Params, V>(pages: (sources: Sources) => P[], view: (sources: Sources, params: P) => V | Promise<V>) => ({ pages, view }) satisfies PageRoute<V>;

/** A single page. */
const one = <V>(view: (sources: Sources) => V | Promise<V>) => many<Record<never, never>, V>(() => [{}], view);

/** A page that says the same everywhere. */
const plain = one(() => null);

/** A page that shows nothing but who runs the site. */
const ofPartnership = one(({ catalogue }) => viewPartnership(catalogue.settings));

const bySlug = (items: readonly { slug: string }[]) => items.map(({ slug }) => ({ slug }));

/**
 * Every page of the site, by the pattern of its address, which is also the place of its component in src/pages/. A pattern without
 * brackets is a single page. A component finds its view in `Astro.locals.view` and asks for nothing else.
 */
export const pageRoutes = {
  '/': one(async ({ catalogue, takeaways }) => {
    const script = scriptForNow(catalogue);
    const card = script && (await takeaways(script)).find(({ shape, black }) => shape === 'lanyard' && !black)?.name;
    return viewHome(catalogue, ({ slug }) => card && `/resources/${slug}/${card}`);
  }),
  '/404': plain,
  '/[facet]': many(() => PAGED_FACETS.map(({ folder }) => ({ facet: folder })), ({ catalogue }, { facet }) => viewFacet(catalogue, facet)),
  '/[facet]/[value]/[...page]': many(
    ({ catalogue }) => listFacetPages(catalogue).map(({ folder, value, page }) => ({ facet: folder, value, page: page > 1 ? String(page) : undefined })),
    async (sources, { facet, value, page }) => {
      const { catalogue } = sources;
      const view = viewFacetList(catalogue, { folder: facet, value, page: Number(page ?? 1) }, facet === 'roles' && !page ? await doorSourcesFor(sources, value as Role) : NO_DOOR_SOURCES);
      return { ...view, sheet: view.language && viewLanguageSheet(catalogue, view.slugs, await filesOf(sources, view.slugs)) };
    },
  ),
  '/[kind]/[hidden]': many(({ catalogue }) => hiddenPagesOf(catalogue).map(({ kind, slug }) => ({ kind, hidden: slug })), ({ catalogue }, { kind, hidden }) => viewHidden(catalogue, kind, hidden)),
  '/admin': ofPartnership,
  '/admin/sent-in': ofPartnership,
  '/calendars': one(async ({ catalogue, subscribables }) => viewSubscribing(catalogue, await subscribables())),
  '/concern': ofPartnership,
  '/concern/thank-you': ofPartnership,
  '/coverage': one(({ catalogue }) => viewCoverage(catalogue)),
  '/data': one(({ catalogue }) => viewDataPage(catalogue)),
  '/digest': one(({ catalogue }) => {
    const [newest] = digestTerms(catalogue);
    return newest ? viewDigest(catalogue, newest) : null;
  }),
  '/digest/[term]': many(({ catalogue }) => digestTerms(catalogue).map((term) => ({ term })), ({ catalogue }, { term }) => viewDigest(catalogue, term)),
  '/issues/[...page]': many(({ catalogue }) => listIssuePages(catalogue), ({ catalogue }, { page }) => viewIssueBoard(catalogue, pageNumber(page))),
  '/issues/[slug]': many(({ catalogue }) => bySlug(catalogue.issues), ({ catalogue }, { slug }) => viewIssue(catalogue, slug)),
  '/meetings/[...page]': many(({ catalogue }) => listPages(pastMeetings(catalogue).length), ({ catalogue }, { page }) => viewMeetingList(catalogue, pageNumber(page))),
  '/meetings/[slug]': many(({ catalogue }) => bySlug(catalogue.meetings), ({ catalogue }, { slug }) => viewMeeting(catalogue, slug)),
  '/meetings/actions': one(({ catalogue }) => viewOpenActions(catalogue)),
  '/meetings/actions/[school]': many(({ catalogue }) => listActionPages(catalogue).map((school) => ({ school })), ({ catalogue }, { school }) => viewActionsOfSchool(catalogue, school)),
  '/meetings/decisions/[...page]': many(({ catalogue }) => listDecisionPages(catalogue), ({ catalogue }, { page }) => viewDecisions(catalogue, page)),
  '/my-pack': ofPartnership,
  '/news/[...page]': many(({ catalogue }) => listPages(catalogue.news.length), ({ catalogue }, { page }) => viewPostList(catalogue, pageNumber(page))),
  '/news/[slug]': many(({ catalogue }) => bySlug(catalogue.news), ({ catalogue }, { slug }) => viewPost(catalogue, slug)),
  '/offline': ofPartnership,
  '/packs/[...page]': many(({ catalogue }) => listPackPages(packsOf(catalogue).length), async ({ catalogue, packs }, { page }) => viewPacks(catalogue.settings, await packs(), pageNumber(page))),
  '/pages': one(({ catalogue }) => viewOwnPages(catalogue)),
  '/pages/[slug]': many(({ catalogue }) => bySlug(catalogue.pages), ({ catalogue }, { slug }) => viewOwnPage(catalogue, slug)),
  '/pages/look': plain,
  '/programmes/[...page]': many(({ catalogue }) => listProgrammePages(catalogue), ({ catalogue }, { page }) => viewProgrammes(catalogue, pageNumber(page))),
  '/programmes/[slug]': many(({ catalogue }) => bySlug(catalogue.programmes), ({ catalogue }, { slug }) => {
    const programme = viewProgramme(catalogue, slug);
    return { programme, visits: programme.visits.map((visit) => viewVisitRow(catalogue, visit)) };
  }),
  '/resources': one(({ catalogue }) => viewFinder(catalogue)),
  '/resources/[slug]': many(({ catalogue }) => bySlug(catalogue.resources), async ({ catalogue, takeaways, keep }, { slug }) => ({
    ...viewResource(catalogue, slug, await takeaways(resourceOf(catalogue, slug)!), (key, write) => keep(`body ${key}`, write)),
    visits: visitsShowing(resourceOf(catalogue, slug)!, catalogue).map((visit) => viewVisitRow(catalogue, visit.slug)),
  })),
  '/resources/[slug]/compared': many(
    ({ catalogue }) => bySlug(catalogue.resources.filter((resource) => comparedOriginsOf(resource, catalogue).length > 0)),
    async ({ catalogue, earlierText }, { slug }) => {
      const earlier = await Promise.all(comparedOriginsOf(resourceOf(catalogue, slug)!, catalogue).map(({ resource, moved }) => moved && earlierText(resource, moved.from)));
      return viewCompared(catalogue, slug, earlier);
    },
  ),
  '/resources/[slug]/family': many(({ catalogue }) => bySlug(catalogue.resources.filter((resource) => hasFamily(resource, catalogue))), ({ catalogue }, { slug }) => viewFamily(catalogue, slug)),
  '/resources/[slug]/with/[language]': many(
    ({ catalogue }) => catalogue.resources.filter(({ translates }) => !translates).flatMap((resource) => languagePairsOf(resource, catalogue)).map(({ original, translation }) => ({ slug: original.slug, language: translation.language.toLowerCase() })),
    async ({ catalogue, takeaways }, { slug, language }) => viewTwoLanguages(catalogue, slug, language, (await takeaways(resourceOf(catalogue, slug)!)).map(({ name }) => name)),
  ),
  '/review': ofPartnership,
  '/reviews': one(({ catalogue }) => viewReviews(catalogue)),
  '/schools/[...page]': many(({ catalogue }) => listSchoolPages(catalogue), ({ catalogue }, { page }) => viewSchools(catalogue, pageNumber(page))),
  '/schools/[slug]': many(({ catalogue }) => bySlug(catalogue.schools), ({ catalogue }, { slug }) => ({ school: viewSchool(catalogue, slug), actions: viewSchoolActions(catalogue, slug) })),
  '/schools/[slug]/to-review': many(({ catalogue }) => bySlug(catalogue.schools), ({ catalogue }, { slug }) => viewToReview(catalogue, slug)),
  '/search': plain,
  '/self-review': one(({ catalogue }) => viewSelfReview(catalogue)),
  '/share': one(({ catalogue }) => ({ ...viewPartnership(catalogue.settings), schools: schoolChoices(catalogue) })),
  '/share/thank-you': plain,
  '/sign-in': ofPartnership,
  '/sign-in/not-yet': plain,
  '/to-put-right': one(({ catalogue, problems }) => catalogue.aside.map(({ file }) => ({ file, problems: problems.filter((problem) => problem.file === file).map(({ title, line, what, why, remedy }) => ({ title, line, what, why, remedy })) }))),
  '/trials/[...page]': many(({ catalogue }) => listPages(catalogue.trials.length), ({ catalogue }, { page }) => viewTrials(catalogue, pageNumber(page))),
  '/trials/tell': one(({ catalogue }) => viewTrialForm(catalogue)),
  '/trials/thank-you': plain,
  '/visits/[...page]': many(({ catalogue }) => listVisitPages(catalogue), ({ catalogue }, { page }) => viewVisits(catalogue, pageNumber(page))),
  '/visits/[slug]': many(({ catalogue }) => bySlug(catalogue.visits), ({ catalogue }, { slug }) => viewVisit(catalogue, slug)),
  '/visits/[slug]/host-pack': many(({ catalogue }) => (hasPage(catalogue.pages, 'host-pack') ? bySlug(catalogue.visits) : []), ({ catalogue }, { slug }) => viewVisitPack(catalogue, slug, 'host')),
  '/visits/[slug]/visitor-pack': many(({ catalogue }) => (hasPage(catalogue.pages, 'visitor-pack') ? bySlug(catalogue.visits) : []), ({ catalogue }, { slug }) => viewVisitPack(catalogue, slug, 'visitor')),
  '/visits/[way]/[value]/[...page]': many(({ catalogue }) => listVisitGroupPages(catalogue), ({ catalogue }, { way, value, page }) => viewVisitGroup(catalogue, way, value, page)),
  '/visits/from/[school]': many(({ catalogue }) => partnersOf(catalogue).map(({ slug }) => ({ school: slug })), ({ catalogue }, { school }) => viewVisitsFrom(catalogue, school)),
  '/visits/thank-you': ofPartnership,
  '/visits/wishes/[...page]': many(({ catalogue }) => listWishPages(catalogue), ({ catalogue }, { page }) => viewWishes(catalogue, pageNumber(page))),
  '/what-we-check': ofPartnership,
} satisfies Record<string, PageRoute>;

/** The view that the component of a pattern draws. */
export type ViewOf<P extends keyof typeof pageRoutes> = Awaited<ReturnType<(typeof pageRoutes)[P]['view']>>;

/** The address of a page: `/resources/[slug]` with `{ slug: 'circle-plan' }` is `/resources/circle-plan/`. */
export function addressOf(pattern: string, params: Params): string {
  const path = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');
  return `${path}/`.replace(/\/+/g, '/');
}

function hasPage(pages: readonly { slug: string }[], name: string): boolean {
  return pages.some(({ slug }) => slug === name);
}

/** What the door of a role takes from other rooms. */
async function doorSourcesFor(sources: Sources, role: Role): Promise<DoorSources> {
  return { lanyards: await lanyardsFor(sources, role), decisions: latestDecisions(sources.catalogue), due: schoolsWithActions(sources.catalogue) };
}

/** The file names of the lanyard cards that were made for a role, by slug. */
async function lanyardsFor({ catalogue, takeaways }: Sources, role: Role): Promise<Record<string, string>> {
  const made = await Promise.all(rankForRole(role, catalogue).map(async (resource) => [resource.slug, (await takeaways(resource)).find(({ shape, black }) => shape === 'lanyard' && !black)?.name] as const));
  return Object.fromEntries(made.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** The names of the files that were made from some resources, by slug. */
async function filesOf({ catalogue, takeaways }: Sources, slugs: readonly string[]): Promise<Record<string, string[]>> {
  return Object.fromEntries(await Promise.all(slugs.map(async (slug) => [slug, (await takeaways(resourceOf(catalogue, slug)!)).map(({ name }) => name)] as const)));
}
