import { inUse, type Catalogue, type Resource, type Visit } from '../../catalogue/catalogue.ts';
import { freshnessOf, type Freshness } from '../../catalogue/freshness.ts';
import { isAnswered, stateOfIssue, type IssueState, type WantedItem } from '../../catalogue/issues.ts';
import type { Phase, Role, Theme } from '../../catalogue/role-names.ts';
import { statusOf, trialsOf } from '../../catalogue/status.ts';
import { visitsAhead } from '../../catalogue/visits.ts';
import { wishesOf, type Wish } from '../../catalogue/wishes.ts';
import { ACCESS_FEATURES, PHASES, ROLES, THEMES } from '../../schema/vocabulary.ts';
import { accessToChoose } from '../access-choices.ts';

/** One square of the picture: the resources in use for a theme, a role and a phase, by slug. */
export interface Cell {
  theme: Theme;
  role: Role;
  phase: Phase;
  resources: string[];
}

/** How many resources of a theme there are in a language or with an access feature. */
export interface Share {
  theme: Theme;
  /** A language tag or an access feature. */
  value: string;
  count: number;
  /** How many of them are translations that no speaker has checked. */
  drafts: number;
}

/** A resource and how many schools wrote about how it went. */
export interface Tried {
  resource: Resource;
  schools: number;
  /** How many of the notes would use it again, with changes, or not. */
  again: { yes: number; 'with-changes': number; no: number };
}

/** Everything under one heading that comes from one school alone. */
export interface Alone {
  facet: 'theme' | 'role' | 'phase';
  value: string;
  school: string;
  count: number;
}

/** What is there and what is missing, counted only from what is published. */
export interface Coverage {
  /** How many resources are counted: those in use, without translations. */
  resources: number;
  /** A square for every theme, role and phase, in the order of the vocabulary. */
  cells: Cell[];
  languages: Share[];
  access: Share[];
  /** What meetings asked for and nobody has yet shared. */
  wanted: WantedItem[];
  issues: { slug: string; title: string; state: IssueState; themes: Theme[] }[];
  wishes: readonly Wish[];
  visits: readonly Visit[];
  /** What most schools tried, the most-tried first. */
  popular: Tried[];
  alone: Alone[];
  /** Overdue reviews, the longest overdue first. */
  late: { resource: Resource; freshness: Freshness }[];
  /** Resources that nobody has written about trying. */
  ideas: Resource[];
}

/** Counts what the partnership has. A resource counts in each of its themes, roles and phases, as it does in the finder. */
export function countCoverage(catalogue: Catalogue): Coverage {
  const { settings, today } = catalogue;
  const used = inUse(catalogue);
  const withTranslations = catalogue.resources.filter(({ retired }) => !retired);
  const share = (values: readonly string[], valuesOf: (resource: Resource) => readonly string[]) =>
    THEMES.flatMap(({ value: theme }) => values.map((value): Share => {
      const found = withTranslations.filter((resource) => themesOf(resource).includes(theme) && valuesOf(resource).includes(value));
      return { theme, value, count: found.length, drafts: found.filter(({ translates }) => translates?.state === 'machine-draft').length };
    }));
  return {
    resources: used.length,
    cells: THEMES.flatMap(({ value: theme }) => ROLES.flatMap(({ value: role }) => PHASES.map(({ value: phase }) => ({
      theme, role, phase, resources: used.filter((one) => themesOf(one).includes(theme) && one.roles.includes(role) && one.phases.includes(phase)).map(({ slug }) => slug).sort(),
    })))),
    languages: share(settings.languages.map(({ language }) => language), ({ language }) => [language]),
    // As in the finder, translations are left out until somebody chooses a language.
    access: share(ACCESS_FEATURES.map(({ value }) => value), (resource) => (resource.translates ? [] : accessToChoose(resource))),
    wanted: catalogue.issues.flatMap((issue) => (issue.wanted ?? []).filter((wanted) => !isAnswered(wanted, catalogue)).map((wanted) => ({ issue, wanted }))),
    issues: catalogue.issues.map((issue) => ({ slug: issue.slug, title: issue.title, state: stateOfIssue(issue, catalogue), themes: issue.themes })),
    wishes: wishesOf(catalogue),
    visits: visitsAhead(catalogue),
    popular: used.map((resource) => countTrials(resource, catalogue)).filter(({ schools }) => schools > 0).toSorted((a, b) => b.schools - a.schools || byTitle(a.resource, b.resource)),
    alone: findAlone(used),
    late: used.map((resource) => ({ resource, freshness: freshnessOf(resource, today, settings.terms) })).filter(({ freshness }) => ['late', 'very-late'].includes(freshness))
      .toSorted((a, b) => placeOf(a.resource) - placeOf(b.resource) || byTitle(a.resource, b.resource)),
    ideas: used.filter((resource) => statusOf(resource, catalogue) === 'idea').toSorted(byTitle),
  };

  function placeOf({ review }: Resource): number {
    return settings.terms.findIndex(({ term }) => term === review);
  }
}

/** The themes of a resource, the one it belongs to most first. */
export function themesOf({ theme, also = [] }: Pick<Resource, 'theme' | 'also'>): Theme[] {
  return [...new Set([theme, ...also])];
}

function countTrials(resource: Resource, catalogue: Catalogue): Tried {
  const trials = trialsOf(resource, catalogue);
  const count = (again: string) => trials.filter((trial) => trial.again === again).length;
  return { resource, schools: new Set(trials.map(({ school }) => school)).size, again: { yes: count('yes'), 'with-changes': count('with-changes'), no: count('no') } };
}

/** Headings with more than one resource, all from one school: what the partnership loses if that school leaves. */
function findAlone(used: readonly Resource[]): Alone[] {
  const headings = [
    ...THEMES.map(({ value }) => ({ facet: 'theme' as const, value, found: used.filter((one) => themesOf(one).includes(value)) })),
    ...ROLES.map(({ value }) => ({ facet: 'role' as const, value, found: used.filter(({ roles }) => roles.includes(value)) })),
    ...PHASES.map(({ value }) => ({ facet: 'phase' as const, value, found: used.filter(({ phases }) => phases.includes(value)) })),
  ];
  return headings.flatMap(({ facet, value, found }) => {
    const schools = new Set(found.map(({ school }) => school));
    return found.length > 1 && schools.size === 1 ? [{ facet, value, school: found[0]!.school, count: found.length }] : [];
  });
}

function byTitle(a: Resource, b: Resource): number {
  return a.title.localeCompare(b.title, 'en-GB');
}
