import { quote } from '../../schema/fault.ts';
import { titleOf, type Entry } from '../content/library.ts';
import type { Plan } from '../build/plan.ts';
import type { Problem } from '../problem.ts';
import { linksLand } from '../rules/references/links-land.ts';
import { findGaps } from './completeness.ts';
import { findForbiddenFiles } from './danger.ts';
import { describeFinding, type Finding } from './finding.ts';
import { findLostLinks } from './links.ts';
import type { SiteFacts } from './page-facts.ts';
import { createTracer } from './trace.ts';

/** The results of inspecting the finished pages. */
export interface LastLook {
  /** Findings that belong to an entry, as problems of its page. A link that leads nowhere takes no page down. */
  problems: Problem[];
  /** Findings that belong to no entry and may not be published: a sentence for each sort, with its findings. */
  stops: string[];
  /** Our own links that lead nowhere. */
  lost: Finding[];
}

/** What the finished pages are checked against. */
export interface Measures {
  /** The address of the site. */
  site: string;
  /** The addresses that could not be made. */
  broken: readonly string[];
}

/** Inspects a finished site, and traces each finding to the entries it comes from. */
export function lookThrough(built: SiteFacts, plan: Pick<Plan, 'published' | 'aside' | 'removed' | 'problems'>, { site, broken }: Measures): LastLook {
  const trace = createTracer(plan.published, site);
  const unmade = broken.map((address): Finding => ({ address, words: 'the page could not be made.' }));
  // A page that could not be made is reported once; that it is missing follows from it.
  const gaps = findGaps(built, plan).filter(({ address }) => !broken.includes(address));
  const sorts: { findings: Finding[]; why: string; tell: (finding: Finding) => Words; isLoose?: true }[] = [
    { findings: unmade, why: 'Nothing may be published, because pages could not be made', tell: () => NOT_MADE },
    { findings: [...built.pages.flatMap(({ address, dangers }) => dangers.map((danger) => ({ address, ...danger }))), ...findForbiddenFiles(built.files)], why: 'Nothing may be published, because the finished site holds something that could harm its readers', tell: dangerous },
    { findings: gaps, why: 'Nothing may be published, because pages are missing', tell: () => NOT_MADE },
  ];
  const traced: Problem[] = [];
  const stops: string[] = [];
  for (const { findings, why, tell } of sorts) {
    const found = findings.map((finding) => ({ finding, traces: trace(finding) }));
    // A list of ours repeats what is found on the page it comes from.
    const known = new Set(found.filter(({ traces }) => traces.length).map(({ finding }) => finding.words));
    traced.push(...found.flatMap(({ finding, traces }) => traces.map(({ entry, at }) => toProblem(entry, at, tell(finding)))));
    const ours = found.filter(({ finding, traces }) => !traces.length && !known.has(finding.words)).map(({ finding }) => describeFinding(finding));
    if (ours.length) stops.push(`${why}:\n${ours.slice(0, 50).join('\n')}`);
  }
  const lost = findLostLinks(built, noticesOf(plan)).map((finding) => ({ finding, traces: trace(finding).filter(({ at }) => at.field !== undefined || at.line > 1) }));
  const links = lost.flatMap(({ finding, traces }) => traces.map(({ entry, at }) => ({ ...toProblem(entry, at, leadsNowhere(finding)), betweenPages: true })));
  // The check has reported most of them, with a better remedy.
  const told = new Set(plan.problems.filter(({ rule }) => rule === linksLand.name).map(placeOf));
  traced.push(...links.filter((link) => !told.has(placeOf(link))));
  return { problems: onlyOnce(traced), stops, lost: lost.filter(({ traces }) => !traces.length).map(({ finding }) => finding) };
}

/** The addresses that show only a notice: the page was set aside or removed, or has another address now. */
function noticesOf({ published, aside, removed }: Pick<Plan, 'published' | 'aside' | 'removed'>): Set<string> {
  const former = published.filter((entry): entry is Entry<'resources'> => entry.kind === 'resources').flatMap(({ values }) => values.formerly ?? []);
  return new Set([...[...aside, ...removed].map(({ kind, slug }) => `/${kind}/${slug}/`), ...former.map((name) => `/resources/${name}/`)]);
}

type Words = Pick<Problem, 'what' | 'why' | 'remedy'>;

const NOT_MADE: Words = {
  what: 'No page could be made from this file.',
  why: 'Something in it is written in a way that our program did not expect. No other page is affected.',
  remedy: 'Compare it with a published page of the same kind. Look first at what was changed last, and write it in a simpler way. If you find nothing, write to us.',
};

function dangerous({ url, words }: Finding): Words {
  return {
    what: url === undefined ? `The finished page holds something that could harm its readers: ${words}` : `The link goes to ${quote(url)}.`,
    why: 'Whoever opens a page here must be able to trust it.',
    remedy: url === undefined ? 'Undo the last change, or write it in a simpler way. If you find nothing, write to us.' : 'Write the full address of a page, such as https://example.org/page, or delete the link.',
  };
}

function leadsNowhere({ url = '' }: Finding): Words {
  return { what: `The link goes to ${quote(url)}, but there is no such page, file or place.`, why: 'People who follow it find nothing.', remedy: 'Copy the address again from the page itself, or delete the link.' };
}

function toProblem(entry: Entry, { line, column, field, path = [] }: { line: number; column?: number; field?: string; path?: readonly (string | number)[] }, words: Words): Problem {
  const known = field === undefined ? line : (entry.lines[[field, ...path].join('.')] ?? entry.lines[field] ?? line);
  return { title: titleOf(entry), file: entry.file, rule: 'finished-pages', line: known, ...(column === undefined ? {} : { column }), ...words };
}

function placeOf({ file, line, column }: Problem): string {
  return `${file} ${line} ${column}`;
}

function onlyOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.file} ${problem.line} ${problem.what}`, problem])).values()];
}
