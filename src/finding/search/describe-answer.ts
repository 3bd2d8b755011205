import type { SiteAnswer } from './ask-site.ts';
import type { SearchAnswer } from './open-search.ts';

/** How much of a long query is repeated, in characters. */
const LONGEST = 60;

/** Says how much was found, and what was taken in place of words that are on no page. */
export function describeAnswer(answer: SiteAnswer, typed: string): string {
  const { total, isByTitle } = answer;
  const query = quote(typed);
  const found = total === 0 ? `Nothing found for ${query}. Perhaps nobody has shared anything about it yet.` : `${total} ${total === 1 ? 'page' : 'pages'} found for ${query}.`;
  return [found, ...describeWords(answer), ...(isByTitle ? ['The search could not be loaded, so only titles and summaries of resources were searched.'] : [])].join(' ');
}

/** A sentence about each word that was not simply found. */
export function describeWords({ total, taken, missing }: Pick<SearchAnswer, 'taken' | 'missing'> & { total: number }): string[] {
  return [
    ...(total ? taken.map(({ typed, shown, how }) => (how === 'spelling' ? `No page has ${quote(typed)}, so these have ${quote(shown)}.` : `These have ${quote(shown)}, for ${quote(typed)}.`)) : []),
    ...(total ? missing.map((word) => `No page has ${quote(word)}.`) : []),
  ];
}

function quote(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words}”`;
}
