import type { Terms } from './index-page.ts';
import { termKeys } from './read-words.ts';

/** Terms for the same thing, and what else helps somebody who asks for one of them. */
export interface VocabularyEntry {
  terms: readonly string[];
  leads?: readonly string[] | undefined;
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

/** For each term, by its keys, what else is looked for and how much it counts. */
export function insteadOf(vocabulary: readonly VocabularyEntry[]): Map<string, { written: string; instead: Record<string, number> }> {
  const found = new Map<string, { written: string; instead: Record<string, number> }>();
  for (const { terms, leads = [] } of vocabulary) {
    for (const written of terms) {
      const key = termKeys(written).join(' ');
      if (!key) continue;
      const { instead } = found.get(key) ?? found.set(key, { written, instead: {} }).get(key)!;
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
