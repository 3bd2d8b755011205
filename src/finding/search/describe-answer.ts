import type { SiteAnswer } from './ask-site.ts';
import type { SearchAnswer } from './open-search.ts';

/** How much of a long query is repeated, in characters. */
const LONGEST = 60;

/** Says how much was found, and what was taken in place of words that are on no page. */
export function describeAnswer(answer: SiteAnswer, typed: string): string {
  const { total, isByTitle, kind, kinds = [] } = answer;
  const query = quote(typed);
  const found = total === 0 ? `Nothing found for ${query}. Perhaps nobody has shared anything about it yet.` : kind ? `${total} of ${kinds.reduce((sum, { count }) => sum + count, 0)} pages found for ${query}, only those under ${kind}.` : `${total} ${total === 1 ? 'page' : 'pages'} found for ${query}.`;
  return [found, ...describeWords(answer), ...(isByTitle ? ['The search could not be loaded, so only titles and summaries of resources were searched.'] : [])].join(' ');
}

/** A sentence about each word that was not simply found. */
export function describeWords({ total, taken, missing, isUnquoted }: Pick<SearchAnswer, 'taken' | 'missing' | 'isUnquoted'> & { total: number }): string[] {
  return [
    ...(isUnquoted ? ['No page has these very words one after another, so this is what is found without quotation marks.'] : []),
    ...(total ? taken.map(({ typed, shown, how }) => (how === 'spelling' ? `No page has ${quote(typed)}, so these have ${quote(shown)}.` : `These have ${quote(shown)}, for ${quote(typed)}.`)) : []),
    ...(total ? missing.map((word) => `No page has ${quote(word)}.`) : []),
  ];
}

function quote(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words}”`;
}
