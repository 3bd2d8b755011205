import type { Entry } from '../../checks/content/library.ts';
import { compareWords } from '../../adapting/compare.ts';
import { readPage } from '../../mdx/page.ts';
import { resources } from '../../schema/resources.ts';
import { countMade } from '../published/count-made.ts';
import type { Draft, Published } from './draft.ts';

/** A change to a published resource that goes unannounced to those who adapted or translated it, because its version has not changed. */
export interface UnannouncedChange {
  /** How many schools adapted it. */
  schools: number;
  /** How many other languages it has been translated into. */
  languages: number;
  /** The version that would tell them. */
  next: string;
}

type Values = Entry<'resources'>['values'];

/**
 * Finds a change to the body or the summary of a draft, compared with the file that was opened, while its version is still the published one.
 * Undefined if no resource, other than retired ones, was made from it.
 */
export function unannouncedChange({ kind, slug, opened }: Draft, { values, tree }: Pick<Entry, 'values' | 'tree'>, { entries, rest }: Published): UnannouncedChange | undefined {
  if (kind !== 'resources' || !opened) return undefined;
  const ours = entries.filter((entry) => entry.kind === kind);
  const before = ours.find((entry) => entry.slug === slug)?.values as Values | undefined;
  const { version, summary } = values as Partial<Values>;
  if (!before || before.version !== version) return undefined;
  const { schools, languages } = rest?.made ?? countMade(slug, ours.map((entry) => entry.values as Values));
  if (schools + languages === 0) return undefined;
  const old = readPage(opened, resources.fields);
  if ((old.values as Partial<Values>).summary === summary && compareWords(old.tree, tree).every(({ is }) => is === 'same')) return undefined;
  return { schools, languages, next: versionAfter(before.version) };
}

/** The next version: 2.2 after 2.1. A version has at most two digits on each side of the point. */
function versionAfter(version: string): string {
  const [first, second] = version.split('.').map(Number) as [number, number];
  return second < 99 ? `${first}.${second + 1}` : `${first + 1}.0`;
}
