import type { Judged } from './judged.ts';

/** What one engine answered to one query: addresses, the best first, each once. */
export interface Answer extends Judged {
  found: readonly string[];
}

/** How good a set of answers is. */
export interface Score {
  /** The mean of 1 / place of the first right page, over all queries that have a page; 0 where it is not among the results. */
  reciprocal: number;
  /** How many of them have a right page first, and how many there are. */
  first: number;
  asked: number;
  /** How many queries without a page found nothing, and how many such queries there are. */
  nothings: number;
  nowhere: number;
  /** How many queries without a page found something all the same. */
  falseFound: number;
}

/** The place of the first right page, from 1; 0 where there is none. A place within a page is that page. */
export function placeOf({ wanted, found }: Answer): number {
  return found.findIndex((address) => wanted.includes(address.replace(/#.*$/, ''))) + 1;
}

/** What an answer is worth, from 0 to 1. */
export function worthOf(answer: Answer): number {
  if (answer.nothing && answer.found.length === 0) return 1;
  const place = placeOf(answer);
  return place ? 1 / place : 0;
}

/** How good these answers are. A query with a page, for which finding nothing is right too, counts among those with a page. */
export function scoreOf(answers: readonly Answer[]): Score {
  const withPage = answers.filter(({ wanted }) => wanted.length > 0);
  const without = answers.filter(({ wanted }) => wanted.length === 0);
  const nothings = without.filter(({ found }) => found.length === 0).length;
  return {
    reciprocal: withPage.reduce((sum, answer) => sum + worthOf(answer), 0) / (withPage.length || 1),
    first: withPage.filter((answer) => worthOf(answer) === 1).length,
    asked: withPage.length,
    nothings,
    nowhere: without.length,
    falseFound: without.length - nothings,
  };
}
