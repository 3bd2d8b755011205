import type { Catalogue, Resource, Trial } from './catalogue.ts';

/** How far a resource has come by use, from an idea to something every school has agreed on. */
export const STATUSES = [
  { value: 'idea', label: 'Idea', about: 'Nobody has written yet how it went.' },
  { value: 'tried', label: 'Tried', about: 'At least one school has tried it and says how it went.' },
  { value: 'tried-widely', label: 'Tried in several schools', about: 'At least two schools other than its authors have tried it.' },
  { value: 'agreed', label: 'Agreed', about: 'A termly meeting agreed that all our schools use it.' },
] as const;

export type Status = (typeof STATUSES)[number]['value'];

/** The status that a resource has earned: from trials by schools, and from decisions of meetings. Nobody sets it by hand. */
export function statusOf(resource: Resource, catalogue: Catalogue): Status {
  const agreed = catalogue.meetings.some((meeting) => meeting.decisions?.some((decision) => decision.resource === resource.slug));
  if (agreed) return 'agreed';
  const trials = trialsOf(resource, catalogue);
  const others = new Set(trials.map((trial) => trial.school).filter((school) => school !== resource.school));
  if (others.size >= 2) return 'tried-widely';
  return trials.length ? 'tried' : 'idea';
}

/** What schools wrote after trying a resource, the newest term first. */
export function trialsOf(resource: Resource, catalogue: Catalogue): Trial[] {
  const order = (trial: Trial) => catalogue.settings.terms.findIndex(({ term }) => term === trial.term);
  return catalogue.trials.filter((trial) => trial.resource === resource.slug).toSorted((a, b) => order(b) - order(a));
}
