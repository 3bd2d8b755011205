import type { Settings } from '../../catalogue/catalogue.ts';
import type { Coverage } from './coverage.ts';
import { inPhase, severalOf, type Phase, type Role, type Theme } from '../../catalogue/role-names.ts';
import { ACCESS_FEATURES, labelOf, PHASES, ROLES, THEMES } from '../../schema/vocabulary.ts';

/** A heading, or a pair, that has nothing, and the sentence that says so. */
export interface Gap {
  /** "Nothing for lunchtime supervisors in Key Stage 3." */
  words: string;
  /** The marks by which the finder would look for it: `role:lunchtime-supervisor`. */
  marks: string[];
  /** How many requests from meetings and wishes of schools it would answer. */
  asked: number;
}

/**
 * What is missing, the plainest gaps first: what nobody has anything for; then pairs of headings with nothing in common, first those that somebody asked
 * for, then those where most would be expected from how much each of the two has; after two of these, languages and access features. No two of the
 * first ones name the same heading.
 */
export function findGaps(coverage: Coverage, settings: Pick<Settings, 'languages'>): Gap[] {
  const pairs = spread(findPairs(coverage).toSorted((a, b) => b.asked - a.asked || b.expected - a.expected).map(({ words, marks, asked }) => ({ words, marks, asked })));
  return spread([...findWhole(coverage), ...pairs.slice(0, 2), ...findForms(coverage, settings), ...pairs.slice(2)]);
}

/** Headings that have nothing at all: a theme, a role, a phase. */
function findWhole({ cells, wanted, wishes }: Coverage): Gap[] {
  const isEmpty = (key: 'theme' | 'role' | 'phase', value: string) => cells.every((cell) => cell[key] !== value || cell.resources.length === 0);
  return [
    ...THEMES.filter(({ value }) => isEmpty('theme', value)).map(({ value, label }) => ({ words: `Nothing on “${label}”.`, marks: [`theme:${value}`], asked: wishes.filter(({ theme }) => theme === value).length })),
    ...ROLES.filter(({ value }) => isEmpty('role', value)).map(({ value }) => ({ words: `Nothing for ${severalOf(value)}.`, marks: [`role:${value}`], asked: wanted.filter((one) => one.wanted.role === value).length })),
    ...PHASES.filter(({ value }) => isEmpty('phase', value)).map(({ value }) => ({ words: `Nothing ${forPhase(value)}.`, marks: [`phase:${value}`], asked: wanted.filter((one) => one.wanted.phase === value).length })),
  ];
}

/** Languages that the partnership names, and access features, that have nothing. */
function findForms({ languages, access }: Coverage, settings: Pick<Settings, 'languages'>): Gap[] {
  const hasNone = (shares: Coverage['access'], value: string) => shares.every((share) => share.value !== value || share.count === 0);
  return [
    ...settings.languages.filter(({ language }) => hasNone(languages, language)).map(({ language, name }) => ({ words: `Nothing in ${name}.`, marks: [`language:${language.toLowerCase()}`], asked: 0 })),
    ...ACCESS_FEATURES.filter(({ value }) => hasNone(access, value)).map(({ value }) => ({ words: `Nothing with this access feature: ${labelOf(ACCESS_FEATURES, value)}.`, marks: [`access:${value}`], asked: 0 })),
  ];
}

/** Two headings that each have something, and nothing in common. */
function findPairs({ cells, wanted, wishes, visits }: Coverage): (Gap & { expected: number })[] {
  const found = (test: (cell: Coverage['cells'][number]) => boolean) => new Set(cells.filter(test).flatMap(({ resources }) => resources)).size;
  const pair = (marks: string[], words: string, one: number, other: number, both: number, asked: number) => (one > 0 && other > 0 && both === 0 ? [{ words, marks, asked, expected: one * other }] : []);
  const ofRole = (role: Role) => found((cell) => cell.role === role);
  const ofPhase = (phase: Phase) => found((cell) => cell.phase === phase);
  const ofTheme = (theme: Theme) => found((cell) => cell.theme === theme);
  return [
    ...ROLES.flatMap(({ value: role }) => PHASES.flatMap(({ value: phase }) => pair([`role:${role}`, `phase:${phase}`], `Nothing for ${severalOf(role)} ${inPhase(phase)}.`, ofRole(role), ofPhase(phase),
      found((cell) => cell.role === role && cell.phase === phase), wanted.filter((one) => one.wanted.role === role && one.wanted.phase === phase).length))),
    ...THEMES.flatMap(({ value: theme, label }) => PHASES.flatMap(({ value: phase }) => pair([`theme:${theme}`, `phase:${phase}`], `Nothing on “${label}” ${forPhase(phase)}.`, ofTheme(theme), ofPhase(phase),
      found((cell) => cell.theme === theme && cell.phase === phase), wanted.filter((one) => one.wanted.phase === phase && one.issue.themes.includes(theme)).length + visits.filter((visit) => visit.theme === theme && visit.phases.includes(phase)).length))),
    ...THEMES.flatMap(({ value: theme, label }) => ROLES.flatMap(({ value: role }) => pair([`theme:${theme}`, `role:${role}`], `Nothing on “${label}” for ${severalOf(role)}.`, ofTheme(theme), ofRole(role),
      found((cell) => cell.theme === theme && cell.role === role), wanted.filter((one) => one.wanted.role === role && one.issue.themes.includes(theme)).length + wishes.filter((wish) => wish.theme === theme && wish.what.toLowerCase().includes(severalOf(role).toLowerCase())).length))),
  ];
}

function forPhase(phase: Phase): string {
  return phase === 'post-16' ? 'for after 16' : `for ${inPhase(phase).slice('in '.length)}`;
}

/** The same gaps, first those that share no heading with an earlier one, so that three sentences say three things. */
function spread(gaps: Gap[]): Gap[] {
  const said = new Set<string>();
  const first = gaps.filter(({ marks }) => {
    const isNew = marks.every((mark) => !said.has(mark));
    if (isNew) for (const mark of marks) said.add(mark);
    return isNew;
  });
  return [...first, ...gaps.filter((gap) => !first.includes(gap))];
}
