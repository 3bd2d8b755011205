import { existsSync, readFileSync } from 'node:fs';

/** One query with what a fair judge would have first. */
export interface Judged {
  query: string;
  /** The addresses of which one should come first. */
  wanted: readonly string[];
  /** Whether finding nothing is right, because the site has no such page. */
  nothing: boolean;
  /** What sort of query it is, or an empty text. */
  sort: string;
}

/**
 * Reads judged queries from a table whose columns are parted by tabs: the query, then one or more addresses with blanks between them or the
 * word `nothing`, then, if wanted, what sort of query it is. Leaves out empty lines and those that begin with `# `. Throws a sentence for people when there is no such
 * file, or when a line has only one column.
 */
export function readJudged(file: string): Judged[] {
  if (!existsSync(file)) throw new Error(`There are no queries at ${file}. Name a file with a query, a tab and an address in each line, or leave it out.`);
  return readFileSync(file, 'utf8').split('\n').flatMap((line, at) => {
    if (!line.trim() || line.startsWith('# ')) return [];
    const [query, wanted, sort = ''] = line.split('\t');
    if (!query || !wanted) throw new Error(`${file}, line ${at + 1}: "${line}" should have a query, a tab and what should come first.`);
    const words = wanted.trim().split(/\s+/);
    return [{ query, wanted: words.filter((word) => word !== 'nothing'), nothing: words.includes('nothing'), sort }];
  });
}
