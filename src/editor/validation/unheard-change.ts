import type { Entry } from '../../checks/content/library.ts';
import { compareWords } from '../../adapting/compare.ts';
import { isMadeFrom } from '../../catalogue/lineage.ts';
import { readPage } from '../../mdx/page.ts';
import { resources } from '../../schema/resources.ts';
import type { Draft, Published } from './draft.ts';

/** A change of a published resource that nobody hears of who made something from it, because its version stays as it was. */
export interface UnheardChange {
  /** How many schools adapted it. */
  schools: number;
  /** In how many other languages it stands. */
  languages: number;
  /** The version that would tell them. */
  next: string;
}

type Values = Entry<'resources'>['values'];

/**
 * Whether the words or the summary of a draft differ from what was opened while it has the version that is published. Nothing for a
 * resource that no other, unless it is retired, was made from.
 */
export function unheardChange({ kind, slug, opened }: Draft, { values, tree }: Pick<Entry, 'values' | 'tree'>, { entries }: Published): UnheardChange | undefined {
  if (kind !== 'resources' || !opened) return undefined;
  const ours = entries.filter((entry) => entry.kind === kind);
  const before = ours.find((entry) => entry.slug === slug)?.values as Values | undefined;
  const { version, summary } = values as Partial<Values>;
  if (!before || before.version !== version) return undefined;
  const others = ours.map((entry) => entry.values as Values).filter(({ retired }) => !retired);
  const schools = new Set(others.filter((other) => isMadeFrom(other, slug)).map(({ school }) => school)).size;
  const languages = new Set(others.filter(({ translates }) => translates?.resource === slug).map(({ language }) => language)).size;
  if (schools + languages === 0) return undefined;
  const old = readPage(opened, resources.fields);
  if ((old.values as Partial<Values>).summary === summary && compareWords(old.tree, tree).every(({ is }) => is === 'same')) return undefined;
  return { schools, languages, next: versionAfter(before.version) };
}

/** The next version: 2.2 after 2.1. A version has two digits on each side at the most. */
function versionAfter(version: string): string {
  const [first, second] = version.split('.').map(Number) as [number, number];
  return second < 99 ? `${first}.${second + 1}` : `${first + 1}.0`;
}
