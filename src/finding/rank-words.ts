import type { FinderFiles } from './finder-files.ts';
import { CARDS_IN_A_PIECE } from './finder-index.ts';
import { rankByTitle } from './finder.ts';
import { siteSearch } from './search/ask-site.ts';
import { describeWords } from './search/describe-answer.ts';

/** Where words are found. */
export interface Ranked {
  /** The numbers of the resources that have the words in them, the best match first. */
  rows: number[];
  /** What to say about the search, after the number of resources. */
  remark: string;
  /** The words that were perhaps meant. */
  meant?: string | undefined;
  /** Whether the last word was taken for those that begin like it. */
  isUnfinished?: boolean;
}

/** How many of the newest resources are searched by title and summary when the search over whole pages cannot be reached. */
const MOST_BY_TITLE = 5 * CARDS_IN_A_PIECE;

/**
 * Finds the resources that have the words in them. When the search over whole pages cannot be reached, looks through the titles and
 * summaries of the newest, and says so. Whatever searches the site in time to come, the finder asks it here.
 */
export async function rankWords(words: string, files: FinderFiles, isTyping = false): Promise<Ranked> {
  try {
    const { rows, meant, ...about } = await siteSearch().rankRows(words, { isTyping });
    const told = describeWords({ total: rows.length, ...about });
    return { rows, meant, remark: told.map((sentence) => `. ${sentence.replace(/\.$/, '')}`).join(''), isUnfinished: about.taken.some(({ how }) => how === 'beginning') };
  } catch {
    const { total } = (await files.open()).index;
    const newest = Array.from({ length: Math.min(total, MOST_BY_TITLE) }, (_, at) => total - 1 - at);
    const cards = (await files.cardsOf(newest)).map((card, at) => ({ ...card, row: newest[at]! }));
    return { rows: rankByTitle(cards, words).map(({ row }) => row), remark: total > newest.length ? `. Only titles and summaries of the ${newest.length} newest were searched` : '. Only titles and summaries were searched' };
  }
}
