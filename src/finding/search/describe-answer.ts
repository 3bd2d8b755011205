import { answerText } from './answer-text.ts';
import type { SiteAnswer } from './ask-site.ts';
import type { SearchAnswer } from './open-search.ts';

/** How much of a long query is repeated, in characters. */
const LONGEST = 60;

/** Says how much was found, and what was taken in place of words that are on no page. */
export function describeAnswer(answer: SiteAnswer, typed: string): string {
  const { total, isByTitle, kind, kinds = [] } = answer;
  const query = quote(typed);
  const found = total === 0 ? answerText.nothing(query) : kind ? answerText.foundOfKind(total, kinds.reduce((sum, { count }) => sum + count, 0), query, kind) : answerText.found(total, query);
  return [found, ...describeWords(answer), ...(isByTitle ? [answerText.byTitle] : [])].join(' ');
}

/** A sentence about each word that was not simply found. */
export function describeWords({ total, taken, missing, isUnquoted }: Pick<SearchAnswer, 'taken' | 'missing' | 'isUnquoted'> & { total: number }): string[] {
  return [
    ...(isUnquoted ? [answerText.unquoted] : []),
    ...(total ? taken.map(({ typed, shown, how }) => (how === 'spelling' ? answerText.spelling : answerText.instead)(quote(typed), quote(shown))) : []),
    ...(total ? missing.map((word) => answerText.missing(quote(word))) : []),
  ];
}

function quote(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words}”`;
}
