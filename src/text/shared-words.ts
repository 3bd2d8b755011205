import { tellingWords } from './telling-words.ts';

/** The words that two short texts share, as the first one writes them; a plural counts as the same word. */
export function sharedWords(a: string, b: string): string[] {
  const theirs = new Set(tellingWords(b).map(({ stem }) => stem));
  const seen = new Set<string>();
  return tellingWords(a).filter(({ stem }) => theirs.has(stem) && !seen.has(stem) && seen.add(stem)).map(({ word }) => word);
}
