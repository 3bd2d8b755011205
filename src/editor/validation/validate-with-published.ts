import { references } from '../../checks/rules/references/references-land.ts';
import { NOBODY } from '../../checks/people/capital-words.ts';
import { plainLetters } from '../../checks/people/plain-letters.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { entryKey, pathOf } from '../published/entry-paths.ts';
import { daysBetween, KEYS } from '../published/keys.ts';
import type { LookUp } from '../published/look-up.ts';
import { findSimilar } from '../published/find-similar.ts';
import type { Draft, Published } from './draft.ts';
import { validateDraft, type DraftReport } from './validate-draft.ts';

/** More rounds than any draft needs. A trail of adaptations is followed one step in each. */
const MOST_ROUNDS = 60;

/** The kinds in whose text a name is held against the words in the names of schools, places and resources. */
const NAMES_NOBODY: readonly KindName[] = ['trials', 'meetings', 'issues'];

/**
 * Validates a draft as validateDraft does with everything that is published, and looks up only what the draft is about: the entries that it
 * names, those with the same title, the trials of the same school and term. Whatever a rule asks for and does not find is looked up, and the
 * rules are asked again, until they find everything or it does not exist. `day` is today: 2026-11-23. Throws a sentence if something cannot be fetched.
 */
export async function validateWithPublished(draft: Draft, lookUp: LookUp, day: string): Promise<DraftReport> {
  const { today: dayOfBuild, examples } = await lookUp.about();
  // The site may have been built some days ago, and a clock may be slow.
  const today = day > dayOfBuild ? day : dayOfBuild;
  const entries = new Map<string, Published['entries'][number] | undefined>();
  const keys = new Map<string, readonly string[]>();
  const similar = new Map<string, readonly string[]>();
  const made = draft.kind === 'resources' && draft.slug && draft.opened ? (await lookUp.pointers(draft.kind, draft.slug))?.made : undefined;

  const lookUpEntry = async (name: string) => {
    if (entries.has(name)) return;
    const [kind, slug] = name.split('/') as [KindName, string];
    const values = (await lookUp.entry(kind, slug))?.values;
    entries.set(name, values && { kind, slug, file: pathOf(kind, slug), values });
  };
  const lookUpKey = async (key: string) => {
    if (!keys.has(key)) keys.set(key, await lookUp.under(key));
  };

  const lookUpSimilar = async (name: string) => {
    const [kind, slug] = name.split('/') as [KindName, string];
    const [names, former] = await Promise.all([findSimilar(lookUp, kind, slug), kind === 'resources' ? lookUp.under(KEYS.formerly(slug)) : []]);
    similar.set(name, names);
    await Promise.all(former.map(lookUpEntry));
  };

  let missed = new Set([entryKey('settings', 'settings'), ...examples, ...namedIn(draft.text), ...(draft.slug ? [entryKey(draft.kind, draft.slug)] : [])]);
  let wanted = new Set<string>();
  let asked = new Set<string>();
  for (let round = 0; ; round++) {
    await Promise.all([...[...missed].map(lookUpEntry), ...[...wanted].map(lookUpKey)]);
    await Promise.all(beside(keys).map(lookUpEntry));
    [missed, wanted, asked] = [new Set(), new Set(), new Set()];
    const report = validateDraft(draft, {
      today,
      entries: [...entries.values()].filter((entry) => entry !== undefined),
      rest: {
        miss: (kind, slug) => void (entries.has(entryKey(kind, slug)) || missed.add(entryKey(kind, slug))),
        similar: (kind) => (asked.add(kind), [...similar].flatMap(([name, names]) => (name.startsWith(`${kind}/`) ? names : []))),
        hasPage: (path) => (keys.has(KEYS.page(path)) || wanted.add(KEYS.page(path)), (keys.get(KEYS.page(path)) ?? []).length > 0),
        nameWords: new Set([...keys].flatMap(([key, words]) => (key.startsWith('names ') ? words : []))),
        made: made ?? { schools: 0, languages: 0 },
      },
    });
    for (const key of keysOf(draft, report)) if (!keys.has(key)) wanted.add(key);
    for (const name of referencesIn(report)) if (!entries.has(name)) missed.add(name);
    if (round === MOST_ROUNDS) return report;
    if (missed.size + wanted.size > 0) continue;
    // Somebody may mean another entry by a name that does not exist, or a resource by its earlier address.
    const unknown = [...entries].flatMap(([name, entry]) => (entry || similar.has(name) || !asked.has(name.split('/')[0]!) ? [] : [name]));
    if (!unknown.length) return report;
    await Promise.all(unknown.map(lookUpSimilar));
  }
}

/** The entries found under keys. An address and a word are no entries. */
function beside(keys: ReadonlyMap<string, readonly string[]>): string[] {
  return [...keys].flatMap(([key, names]) => (/^(?:page|names) /.test(key) ? [] : names));
}

/** The entries that a text names by their address: in a link, in a part that depends on a page, as a place on the page of trials. */
function namedIn(text: string): string[] {
  const found = [...text.matchAll(/\/([a-z-]+)\/#?([a-z0-9-]+)/g)].filter(([, kind]) => Object.hasOwn(kinds, kind!));
  return found.map(([, kind, slug]) => entryKey(kind!, slug!));
}

/** The entries that the fields name. The rules ask for these only if all fields can be relied on, but the preview shows their titles. */
function referencesIn({ entry: { kind, values } }: DraftReport): string[] {
  try {
    return references(kinds[kind].fields, values).flatMap(({ kind: to, slug }) => (/^[a-z0-9-]+$/.test(slug) ? [entryKey(to, slug)] : []));
  } catch {
    return [];
  }
}

function keysOf(draft: Draft, { entry: { kind, values } }: DraftReport): string[] {
  const { title, name, school, term, group, starts, ends, formerly } = values as Record<string, unknown>;
  const isText = (one: unknown): one is string => typeof one === 'string';
  const called = title ?? name;
  const words = NAMES_NOBODY.includes(kind) ? [...`${draft.text} ${plainLetters(draft.text)}`.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map(([word]) => word).filter((word) => !NOBODY.has(word)) : [];
  return [
    ...(isText(called) ? [KEYS.title(kind, called)] : []),
    ...(kind === 'resources' && Array.isArray(formerly) ? formerly.map((one) => KEYS.formerly(String(one))) : []),
    ...(kind === 'trials' && isText(school) && isText(term) ? [KEYS.trials(school, term)] : []),
    ...(kind === 'meetings' && isText(group) && isText(starts) && isText(ends) ? daysBetween(starts, ends).map((day) => KEYS.meetings(group, day)) : []),
    ...words.map(KEYS.names),
  ];
}
