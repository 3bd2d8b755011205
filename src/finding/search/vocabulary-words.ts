import type { Terms } from './index-page.ts';
import { keysOf, termKeys } from './read-words.ts';

/** Terms for the same thing, and what else helps somebody who asks for one of them. */
export interface VocabularyEntry {
  terms: readonly string[];
  leads?: readonly string[] | undefined;
  /** Set for what schools ask for and find elsewhere: a page that does not have the very term does not answer. */
  isElsewhere?: true;
}

/** How much a page counts that has another term for the same thing, and one that has only what it leads to, compared with one that has the very term. */
const [SAME, LED] = [0.8, 0.5];

/** The terms that pages are searched for: those of more than one word, and abbreviations. */
export function termsOf(vocabulary: readonly VocabularyEntry[]): Terms {
  const found = new Map<string, string[][]>();
  const abbreviations = new Set<string>();
  const seen = new Set<string>();
  for (const term of vocabulary.flatMap(({ terms, leads = [] }) => [...terms, ...leads])) {
    const keys = termKeys(term);
    const name = keys.join(' ');
    if (name.startsWith('^')) abbreviations.add(name);
    if (keys.length < 2 || seen.has(name)) continue;
    seen.add(name);
    found.set(keys[0]!, [...(found.get(keys[0]!) ?? []), keys]);
  }
  return { several: found, abbreviations };
}

/** What else is looked for when somebody asks for a term. */
export interface OtherWords {
  written: string;
  instead: Record<string, number>;
  isElsewhere?: true;
}

/** For each term, by its keys, what else is looked for and how much it counts. */
export function insteadOf(vocabulary: readonly VocabularyEntry[]): Map<string, OtherWords> {
  const found = new Map<string, OtherWords>();
  for (const { terms, leads = [], isElsewhere } of vocabulary) {
    for (const written of terms) {
      const key = termKeys(written).join(' ');
      if (!key) continue;
      const known = found.get(key);
      if (isElsewhere) {
        if (!known) found.set(key, { written, instead: {}, isElsewhere });
        continue;
      }
      const { instead } = known && !known.isElsewhere ? known : found.set(key, { written, instead: {} }).get(key)!;
      const add = (term: string, weight: number) => {
        const other = termKeys(term).join(' ');
        if (other && other !== key) instead[other] = Math.max(instead[other] ?? 0, weight);
      };
      for (const term of terms) add(term, SAME);
      for (const term of leads) add(term, LED);
    }
  }
  return found;
}

/** For each page, in which words people ask for it: the terms of several words that lead to its very title, or to some words of it. */
export function askedOf(titles: readonly string[], vocabulary: readonly VocabularyEntry[]): string[][] {
  const keys = titles.map((title) => ` ${keysOf(title).join(' ')} `);
  const asked = titles.map(() => [] as string[]);
  for (const { terms, leads = [] } of vocabulary) {
    const long = terms.filter((term) => keysOf(term).length > 1);
    if (!long.length) continue;
    for (const lead of leads) {
      const wanted = ` ${keysOf(lead).join(' ')} `;
      const has = keys.flatMap((title, at) => (title === wanted || (wanted.trim().includes(' ') && title.includes(wanted)) ? [at] : []));
      if (has.length <= 2) for (const at of has) asked[at]!.push(...long);
    }
  }
  return asked;
}
