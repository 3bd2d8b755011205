import { newestFirst, resourceOf, schoolName, type Catalogue, type Post, type Resource } from '../catalogue/catalogue.ts';
import { describeDue, openActions } from './actions.ts';
import { showDay, showSpan, showTerm } from '../dates/show-dates.ts';
import { firstShared } from '../catalogue/first-shared.ts';
import { grouped } from '../catalogue/grouped.ts';
import { openlyWanted } from '../catalogue/issues.ts';
import { makeOnce } from '../catalogue/make-once.ts';
import { goingAhead, meetingsAhead } from '../catalogue/meetings.ts';
import { termAt } from '../dates/terms.ts';
import { visitsWithPlaces } from '../catalogue/visits.ts';
import { labelOf, USE_AGAIN } from '../schema/vocabulary.ts';
import { text } from './text.ts';

const says = text.digest;

/** One line of a digest: its title, its address on the site, and a little more text. */
export interface DigestLine {
  title: string;
  href: string;
  words: string;
}

/** One heading of a digest with its lines. */
export interface DigestSection {
  heading: string;
  lines: DigestLine[];
  /** How many more there were than fit on one sheet, and where they are listed. */
  more?: { count: number; href: string };
}

/** What a term has brought, taken from what is published and short enough for one sheet of paper. */
export interface Digest {
  term: string;
  title: string;
  sections: DigestSection[];
}

/** The most lines below one heading. Even with every heading present, that many fit on a sheet of A4. */
const MOST = 3;
/** The most characters below the title of a line. */
const MOST_WORDS = 110;

/** The digest of a term. What is to come, open or wanted is included only for the current term: in an earlier one it would mislead. */
export function digestOf(term: string, catalogue: Catalogue): Digest {
  const { settings, today } = catalogue;
  const isNow = termAt(settings, today)?.term === term;
  const added = resourcesByTerm(catalogue).get(term) ?? [];
  const news = newsByTerm(catalogue).get(term) ?? [];
  const sections = [
    section(says.sections.resources, '/resources/', added.filter((one) => !one.adapted), (one) => ({ title: one.title, href: `/resources/${one.slug}/`, words: `${schoolName(catalogue, one.school)}. ${one.summary}` })),
    section(says.sections.firsts, '/schools/', firsts(added, catalogue), (one) => ({ title: schoolName(catalogue, one.school), href: `/schools/${one.school}/`, words: says.began(one.title) }), 2),
    section(says.sections.adapted, '/resources/', added.filter((one) => one.adapted), (one) => ({ title: one.title, href: `/resources/${one.slug}/`, words: says.changed(schoolName(catalogue, one.school), one.adapted!.changed) })),
    section(says.sections.tried, '/trials/', grouped(catalogue.trials, termOf).get(term) ?? [], (one) => ({ title: resourceOf(catalogue, one.resource)?.title ?? says.aResource, href: `/resources/${one.resource}/#trials`, words: says.again(schoolName(catalogue, one.school), labelOf(USE_AGAIN, one.again).toLowerCase()) })),
    section(says.sections.agreed, '/meetings/', agreed(term, catalogue), (one) => one),
    section(says.sections.news, '/news/', news, (one) => ({ title: one.title, href: `/news/${one.slug}/`, words: one.summary }), 2),
    ...(isNow ? ahead(catalogue) : []),
  ];
  return { term, title: says.titleOf(showTerm(term)), sections: sections.filter(({ lines }) => lines.length) };
}

/** The terms that have anything for a digest, the newest first. */
export const digestTerms: (catalogue: Catalogue) => readonly string[] = makeOnce((catalogue) => {
  return catalogue.settings.terms.map(({ term }) => term).filter((term) => digestOf(term, catalogue).sections.length).toReversed();
});

/** The resources that came into use in each term, the newest first, without those retired since. */
const resourcesByTerm = makeOnce(({ resources, settings, today }: Catalogue): Map<string | undefined, Resource[]> => {
  const shared = newestFirst(resources.filter(({ retired, translates, added }) => !retired && !translates && added <= today), ({ added }) => added);
  return Map.groupBy(shared, ({ added }) => termAt(settings, added)?.term);
});

/** The posts of each term, the newest first. */
const newsByTerm = makeOnce(({ news, settings, today }: Catalogue): Map<string | undefined, Post[]> => {
  return Map.groupBy(newestFirst(news.filter(({ date }) => date <= today), ({ date }) => date), ({ date }) => termAt(settings, date)?.term);
});

/** The resources of a term that were the first their school ever shared. */
function firsts(added: readonly Resource[], { resources }: Catalogue): Resource[] {
  const shared = grouped(resources, schoolOfResource);
  return added.filter((one) => firstShared(shared.get(one.school) ?? [], one.school) === one);
}

function agreed(term: string, catalogue: Catalogue): DigestLine[] {
  const held = newestFirst(goingAhead(grouped(catalogue.meetings, termOf).get(term) ?? []).filter((one) => one.starts.slice(0, 10) <= catalogue.today), ({ starts }) => starts);
  return held.flatMap((one) => (one.decisions ?? []).map(({ what }) => ({ title: one.title, href: `/meetings/${one.slug}/`, words: what })));
}

/** What is to come, and what is still to do. */
function ahead(catalogue: Catalogue): DigestSection[] {
  const { today, settings } = catalogue;
  const wanted = openlyWanted(catalogue);
  const open = openActions(catalogue);
  return [
    section(says.sections.visits, '/visits/', visitsWithPlaces(catalogue), (one) => ({ title: one.title, href: `/visits/${one.slug}/`, words: `${schoolName(catalogue, one.host)}, ${showSpan(one.starts, one.ends)}. ${says.places(one.left)}` })),
    section(says.sections.meetings, '/meetings/', meetingsAhead(catalogue), (one) => ({ title: one.title, href: `/meetings/${one.slug}/`, words: `${schoolName(catalogue, one.host)}, ${showDay(one.starts)}.` }), 2),
    section(says.sections.wanted, '/issues/', wanted, ({ issue, wanted: { what } }) => ({ title: what, href: `/issues/${issue.slug}/`, words: issue.title })),
    {
      heading: says.sections.open,
      lines: open.length ? [{ title: says.open(open.length), href: '/meetings/actions/', words: countByTerm(open.map(({ due }) => describeDue(due, settings, today))) }] : [],
    },
  ];
}

/** "2 due this term, 1 due next term", in the order in which they come. */
function countByTerm(words: readonly string[]): string {
  return [...Map.groupBy(words, (one) => one)].map(([one, all]) => `${all.length} ${one.replace(/^./, (letter) => letter.toLowerCase())}`).join(', ').concat('.');
}

function section<T>(heading: string, href: string, items: readonly T[], line: (item: T) => DigestLine, most = MOST): DigestSection {
  const left = items.length - most;
  return { heading, lines: items.slice(0, most).map(line).map((one) => ({ ...one, words: shorten(one.words) })), ...(left > 0 && { more: { count: left, href } }) };
}

/** Text cut to fit a sheet, after a whole word. The linked page says the rest. */
function shorten(words: string): string {
  return words.length <= MOST_WORDS ? words : `${words.slice(0, MOST_WORDS).replace(/[\s,;:.]*\s\S*$/, '')} …`;
}

function termOf({ term }: { term: string }): string[] {
  return [term];
}

function schoolOfResource({ school }: Resource): string[] {
  return [school];
}
