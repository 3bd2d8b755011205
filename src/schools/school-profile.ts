import { newestFirst, toCome, type Catalogue, type Meeting, type Resource, type School, type Trial, type Visit } from '../catalogue/catalogue.ts';
import { grouped, inOrderOf } from '../catalogue/grouped.ts';
import { adaptationsOf, isMadeFrom } from '../catalogue/lineage.ts';
import { hostedBy, visitsAhead } from '../catalogue/visits.ts';

/** What a school contributes to the partnership, counted from what is published. */
export interface Profile {
  /** The slugs of all its resources, including translations and retired ones. */
  own: ReadonlySet<string>;
  /** What it shares, the newest first. */
  shared: Resource[];
  /** Its resources that it has retired, the newest first. */
  retired: Resource[];
  /** Trials of its resources by other schools. */
  trials: Trial[];
  /** What other schools made from its resources. */
  adaptations: Resource[];
  /** The other schools that use or adapted any of it, by slug. A school that would not use it again is left out. */
  users: string[];
  /** What the school tried, its own resources or those of others. */
  tried: Trial[];
  nextVisit: Visit | undefined;
  /** Its other visits, the newest first. */
  otherVisits: Visit[];
  /** Meetings that it hosts: first those to come, the soonest first, and then those in the past. */
  meetings: Meeting[];
}

/** Gathers what a school shares and what others use of it. Retired resources count, because they were used. */
export function profileOf(school: School, catalogue: Catalogue): Profile {
  const { resources, visits, meetings, today } = catalogue;
  const all = grouped(resources, schoolOf).get(school.slug) ?? [];
  const ours = newestFirst(all.filter(({ translates }) => !translates), ({ added }) => added);
  const tried = grouped(catalogue.trials, resourceOf);
  const trials = inOrderOf(catalogue.trials, all.flatMap(({ slug }) => tried.get(slug) ?? [])).filter((trial) => trial.school !== school.slug);
  const adaptations = inOrderOf(resources, all.flatMap((resource) => adaptationsOf(resource, catalogue))).filter((resource) => resource.school !== school.slug && !resource.translates);
  const nextVisit = hostedBy(school.slug, visitsAhead(catalogue))[0];
  const hosted = grouped(meetings, hostOf).get(school.slug) ?? [];
  const ahead = toCome(hosted, today);
  return {
    own: new Set(all.map(({ slug }) => slug)),
    shared: ours.filter(({ retired }) => !retired),
    retired: ours.filter(({ retired }) => retired),
    trials,
    adaptations,
    users: [...new Set([...trials.filter(isUse), ...adaptations].map((one) => one.school))].sort(),
    tried: [...(grouped(catalogue.trials, schoolOf).get(school.slug) ?? [])],
    nextVisit,
    otherVisits: newestFirst(hostedBy(school.slug, visits).filter((visit) => visit !== nextVisit), ({ starts }) => starts),
    meetings: [...ahead, ...newestFirst(hosted.filter((meeting) => !ahead.includes(meeting)), ({ starts }) => starts)],
  };
}

function schoolOf({ school }: { school: string }): string[] {
  return [school];
}

function resourceOf({ resource }: Trial): string[] {
  return [resource];
}

function hostOf({ host }: Meeting): string[] {
  return [host];
}

/** Whether a school that tried something would go on using it. */
const isUse = ({ again }: Trial) => again !== 'no';

/** A recognition and whether it holds on a day. */
export function recognitionsOf(school: School, today: string) {
  const standing = (from: string, until?: string) => (from > today ? 'coming' : until && until < today ? 'ended' : 'holds');
  return (school.recognitions ?? []).map((one) => ({ ...one, standing: standing(one.from, one.until) }) as const);
}

/** How other schools use one resource of a school. */
export interface Use {
  /** Its slug. */
  resource: string;
  /** The other schools that use it or made something from it, by slug; none when those that tried it would not use it again. */
  schools: string[];
  trials: Trial[];
  adaptations: Resource[];
}

/** Where each resource of a school is used, the most used first. */
export function usesOf({ own, trials, adaptations }: Pick<Profile, 'own' | 'trials' | 'adaptations'>): Use[] {
  const triedOf = Map.groupBy(trials, ({ resource }) => resource);
  return [...own]
    .map((resource) => {
      const tried = triedOf.get(resource) ?? [];
      const made = adaptations.filter((one) => isMadeFrom(one, resource));
      return { resource, schools: [...new Set([...tried.filter(isUse), ...made].map(({ school }) => school))].sort(), trials: tried, adaptations: made };
    })
    .filter(({ trials: tried, adaptations: made }) => tried.length + made.length > 0)
    .toSorted((a, b) => b.schools.length - a.schools.length || a.resource.localeCompare(b.resource));
}
