import { languageName, schoolName, type Catalogue } from '../../catalogue/catalogue.ts';
import { describeProgress, describeReader, ISSUE_STATES } from '../../catalogue/issues.ts';
import { shortPhase } from '../../catalogue/role-names.ts';
import { showDay, showTerm } from '../../dates/show-dates.ts';
import type { Option } from '../../schema/fields.ts';
import { ACCESS_FEATURES, labelOf, PHASES, ROLES, THEMES } from '../../schema/vocabulary.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { NO_QUERY } from '../finder.ts';
import { countNoun } from '../../text/count-noun.ts';
import { writeQuery } from '../search-params.ts';
import { findGaps } from './coverage-gaps.ts';
import { countCoverage, type Share, type Tried } from './coverage.ts';

/** What the partnership has and what it lacks, for the planning meeting. */
export interface CoverageView {
  /** How many resources are counted, and on which day. */
  counted: string;
  /** The plainest gaps; `asked` says how often people asked for each: "once", "3 times". */
  gaps: { href: string; words: string; asked: string | undefined }[];
  /** Theme and phase, a table for each role. */
  roles: { value: string; label: string; table: CoverageTableView }[];
  languages: CoverageTableView;
  access: CoverageTableView;
  /** How much people asked for, theme by theme. */
  demand: { label: string; wanted: number; wishes: number; visits: number }[];
  wanted: { href: string; what: string; state: string }[];
  issues: string;
  popular: { href: string; title: string; words: string }[];
  /** Headings under which everything comes from one school. */
  alone: { href: string; label: string; count: number; school: { href: string; name: string } }[];
  late: { href: string; title: string; words: string }[];
  /** How many more are wanted, and how many more are late, than are named. */
  more: { wanted: number; late: number };
  ideas: { href: string; count: string };
}

/** Numbers by theme and one other heading. */
export interface CoverageTableView {
  /** `short` is shown over the column where the whole label would not fit; screen readers read the whole. */
  columns: { label: string; short: string | undefined }[];
  /** Each cell has a count, the address behind it, and a note below the number. */
  rows: { label: string; cells: { count: number; href: string; note: string | undefined }[] }[];
}

type Cell = CoverageTableView['rows'][number]['cells'][number];

const SHORT = { 'early-years': 'EY', 'key-stage-1': 'KS1', 'key-stage-2': 'KS2', 'key-stage-3': 'KS3', 'key-stage-4': 'KS4', 'post-16': '16+' };

const FACETS = { theme: THEMES, role: ROLES, phase: PHASES };

/** How many gaps the page names, and how many of the most-tried resources. */
const [MOST_GAPS, MOST_POPULAR] = [3, 6];

/** How many lines each list at the foot of the page has: it is printed on one sheet. */
const MOST_LINES = 10;

/** What is published today, counted. */
export function viewCoverage(catalogue: Catalogue): CoverageView {
  const { settings, today } = catalogue;
  const coverage = countCoverage(catalogue);
  const cells = new Map(coverage.cells.map((cell) => [`${cell.theme} ${cell.role} ${cell.phase}`, cell.resources.length]));
  const phases = PHASES.map(({ value }) => ({ value, label: shortPhase(value), short: SHORT[value] }));
  const languages = settings.languages.map(({ language }) => ({ value: language, label: languageName(settings, language) }));
  const countOf = (state: string) => coverage.issues.filter((issue) => issue.state === state).length;
  return {
    counted: `${countNoun(coverage.resources)} on ${showDay(today)}`,
    gaps: findGaps(coverage, settings).slice(0, MOST_GAPS).map(({ words, marks, asked }) => ({ href: finderFor(...marks), words, asked: asked > 0 ? (asked === 1 ? 'once' : `${asked} times`) : undefined })),
    roles: ROLES.map(({ value, label }) => ({
      value, label,
      table: viewTable(phases, (theme, phase) => ({ count: cells.get(`${theme} ${value} ${phase}`)!, href: finderFor(`theme:${theme}`, `role:${value}`, `phase:${phase}`), note: undefined })),
    })),
    languages: viewTable(languages, cellOf(coverage.languages, 'language')),
    access: viewTable(ACCESS_FEATURES, cellOf(coverage.access, 'access')),
    demand: THEMES.map(({ value, label }) => ({
      label,
      wanted: coverage.wanted.filter(({ issue }) => issue.themes.includes(value)).length,
      wishes: coverage.wishes.filter(({ theme }) => theme === value).length,
      visits: coverage.visits.filter(({ theme }) => theme === value).length,
    })),
    more: { wanted: Math.max(0, coverage.wanted.length - MOST_LINES), late: Math.max(0, coverage.late.length - MOST_LINES) },
    wanted: coverage.wanted.slice(0, MOST_LINES).map(({ issue, wanted }) => ({ href: `/issues/${issue.slug}/`, what: wanted.what, state: `${[describeReader(wanted), describeProgress(wanted, catalogue)].filter(Boolean).join('. ')}.` })),
    issues: coverage.issues.length === 0 ? 'none has been raised.' : ISSUE_STATES.map(({ value, label }) => `${countOf(value)} ${label.toLowerCase()}`).join(', '),
    popular: coverage.popular.slice(0, MOST_POPULAR).map(({ resource, schools, again }) => ({ href: `/resources/${resource.slug}/`, title: resource.title, words: `${schools === 1 ? '1 school' : `${schools} schools`}: ${sayAgain(again)}.` })),
    alone: coverage.alone.map(({ facet, value, school, count }) => ({ href: finderFor(`${facet}:${value}`), label: labelOf(FACETS[facet], value), count, school: { href: `/schools/${school}/`, name: schoolName(catalogue, school) } })),
    late: coverage.late.slice(0, MOST_LINES).map(({ resource, freshness }) => ({
      href: `/resources/${resource.slug}/`,
      title: resource.title,
      words: `${schoolName(catalogue, resource.school)}. Was due by the ${lowerFirst(showTerm(resource.review))}${freshness === 'very-late' ? ', more than a year ago' : ''}.`,
    })),
    ideas: { href: finderFor('status:idea'), count: countNoun(coverage.ideas.length) },
  };
}

function finderFor(...marks: string[]): string {
  return `/resources/?${writeQuery({ ...NO_QUERY, marks })}`;
}

function viewTable(columns: readonly (Option & { short?: string })[], cellAt: (theme: string, value: string) => Cell): CoverageTableView {
  return {
    columns: columns.map(({ label, short }) => ({ label, short })),
    rows: THEMES.map((theme) => ({ label: theme.label, cells: columns.map(({ value }) => cellAt(theme.value, value)) })),
  };
}

function cellOf(shares: readonly Share[], facet: string): (theme: string, value: string) => Cell {
  return (theme, value) => {
    const { count, drafts } = shares.find((one) => one.theme === theme && one.value === value)!;
    return { count, href: finderFor(`theme:${theme}`, `${facet}:${value.toLowerCase()}`), note: drafts ? `${drafts} not checked` : undefined };
  };
}

function sayAgain({ yes, 'with-changes': changed, no }: Tried['again']): string {
  return [yes && `${yes} would use it again`, changed && `${changed} with changes`, no && `${no} would not`].filter(Boolean).join(', ');
}
