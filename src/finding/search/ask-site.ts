import { CARDS_IN_A_PIECE } from '../finder-index.ts';
import { FinderFiles } from '../finder-files.ts';
import { rankByTitle } from '../finder.ts';
import { markText } from './mark-passage.ts';
import { openSearch, type AskOptions, type Search, type SearchAnswer } from './open-search.ts';
import { keysOf } from './read-words.ts';

/** An answer, and whether it comes from titles alone because the search could not be loaded. */
export type SiteAnswer = SearchAnswer & { isByTitle?: true };

/** How many of the newest resources are searched by title and summary when the search cannot be loaded. */
const MOST_BY_TITLE = 5 * CARDS_IN_A_PIECE;

let search: Search | undefined;
let cards: FinderFiles | undefined;

/** The search of this site, over the network. All boxes of a page share it, and what it has fetched. */
export function siteSearch(): Search {
  return (search ??= openSearch(async (path) => {
    const answer = await fetch(`/${path}`);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  }));
}

/** Asks the search of this site. When it cannot be loaded, looks through the titles and summaries of the newest resources; rejects when those are not there either. */
export async function askSite(typed: string, options: AskOptions): Promise<SiteAnswer> {
  try {
    return await siteSearch().ask(typed, options);
  } catch (error) {
    return askTitles(typed, options).catch(() => Promise.reject(error as Error));
  }
}

async function askTitles(typed: string, { most = 10 }: AskOptions): Promise<SiteAnswer> {
  cards ??= new FinderFiles(async (address) => {
    const answer = await fetch(address);
    return answer.ok ? answer.json() : Promise.reject(new Error(address));
  });
  const { total } = (await cards.open()).index;
  const newest = Array.from({ length: Math.min(total, MOST_BY_TITLE) }, (_, at) => total - 1 - at);
  const found = rankByTitle(await cards.cardsOf(newest), typed.trim());
  const keys = new Set(keysOf(typed));
  const results = found.slice(0, most).map(({ href, title, summary, overdue, lang }) => ({ address: href, title, heading: markText(title, keys), group: 'Resource', why: markText(summary, keys), ...(overdue ? { state: overdue } : {}), ...(lang ? { language: lang } : {}) }));
  return { results, total: found.length, taken: [], missing: [], isByTitle: true };
}
