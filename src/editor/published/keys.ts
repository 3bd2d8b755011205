import { plainTitle } from '../../text/plain-title.ts';

/**
 * The keys under which the editor looks up published entries other than by name. The build writes them and the editor asks for them, so both
 * take them from here.
 */
export const KEYS = {
  /** Entries of a kind with the same title. */
  title: (kind: string, title: string) => `title ${kind} ${plainTitle(title)}`,
  /** The resources that had an address earlier. */
  formerly: (slug: string) => `formerly ${slug}`,
  /** The trials of a school in a term. */
  trials: (school: string, term: string) => `trials ${school} ${term}`,
  /** The meetings of a group on a day. */
  meetings: (group: string, day: string) => `meetings ${group} ${day}`,
  /** The first resource that a school shared. */
  first: (school: string) => `first ${school}`,
  /** An address of the site that no single entry has: /themes/circles/, /resources/circle-plan/family/. */
  page: (path: string) => `page ${path}`,
  /** The words with a capital letter in the names of schools, places and resources, by the letter they begin with. */
  names: (word: string) => `names ${/^[a-z]/.exec(word.normalize('NFD').toLowerCase())?.[0] ?? 'other'}`,
};

/** The days from one moment to another, such as 2026-10-07T09:30. At most a month of them: no meeting is longer. */
export function daysBetween(starts: string, ends: string): string[] {
  const days: string[] = [];
  const first = Date.parse(`${starts.slice(0, 10)}T00:00Z`);
  for (let at = first; at <= Date.parse(`${ends.slice(0, 10)}T00:00Z`) && days.length < 31; at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
