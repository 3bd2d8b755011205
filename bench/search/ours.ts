import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { once, type Rival } from './engine.ts';
import { scriptSize, transferSize } from './transfer.ts';

/** The part of our engine that the bench knows. */
interface Ours {
  openSearch(fetchFile: (path: string) => Promise<Uint8Array | undefined>): { ask(query: string, options?: object): Promise<{ results: { address: string }[] }> };
}

/** Where the engine is in the sources. */
const PLACES = ['src/finding/search/open-search.ts', 'src/searching/open-search.ts', 'src/finding/open-search.ts'];

/**
 * Our own search as it is in `project`, over the finished site in `site`. Throws a
 * sentence for people when there is no such engine.
 */
export async function oursIn(project: string, site: string): Promise<Rival> {
  const place = PLACES.map((one) => join(project, one)).find(existsSync) ?? globSync('src/**/open-search.ts', { cwd: project }).map((one) => join(project, one))[0];
  if (!place) throw new Error(`There is no search in ${project}: none of ${PLACES.join(', ')}.`);
  const { openSearch } = (await import(pathToFileURL(place).href)) as Ours;
  const script = await scriptSize(place);
  const sizes = new Map<string, number>();
  // Squeezing takes longer than searching, so each file is squeezed once and not on the clock of every question.
  const sizeOf = (path: string, file: Uint8Array) => sizes.get(path) ?? sizes.set(path, transferSize(file)).get(path)!;
  return {
    name: 'ours',
    open: () => {
      let bytes = script;
      const fetchFile = async (path: string) => {
        const file = await readFile(join(site, path)).catch(() => undefined);
        if (file) bytes += sizeOf(path, file);
        return file;
      };
      const search = openSearch(fetchFile);
      return Promise.resolve({ ask: async (query: string) => once((await search.ask(query, {})).results.map(({ address }) => address)), bytes: () => bytes, close: () => Promise.resolve() });
    },
  };
}
