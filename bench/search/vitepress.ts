import { createRequire } from 'node:module';
import { join } from 'node:path';
import { once, type Rival } from './engine.ts';
import type { PageTexts } from './page-texts.ts';
import { scriptSize, transferSize } from './transfer.ts';

/** The part of MiniSearch that VitePress uses. */
interface MiniSearch {
  new (options: object): { add(one: object): void; toJSON(): object };
  loadJSON(json: string, options: object): { search(query: string): { id: string }[] };
}

/** How many lines VitePress shows. */
const SHOWN = 16;

const FIELDS = { fields: ['title', 'titles', 'text'], storeFields: ['title', 'titles'] };

/** What VitePress 1.6.4 gives MiniSearch when somebody asks (VPLocalSearchBox.vue). */
const ASKED = { ...FIELDS, searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } } };

/**
 * VitePress's local search over these pages: MiniSearch, as VitePress itself has installed it in `installed`, with its options, and with one
 * entry for each heading. The place of a page is that of its best entry. A page's language has no part in it, because all are of one locale.
 */
export async function vitepressOf(pages: readonly PageTexts[], installed: string): Promise<Rival> {
  const packages = createRequire(join(installed, 'package.json'));
  const entry = packages.resolve('minisearch');
  const MiniSearch = packages(entry) as MiniSearch;
  const index = new MiniSearch(FIELDS);
  pages.forEach(({ address, sections }) =>
    sections.forEach(({ titles, text }, at) => index.add({ id: at ? `${address}#${at}` : address, text, title: titles.at(-1), titles: titles.slice(0, -1) })),
  );
  const json = JSON.stringify(index);
  const size = transferSize(json) + (await scriptSize(entry));
  return {
    name: 'VitePress',
    open: () => {
      let loaded: ReturnType<MiniSearch['loadJSON']> | undefined;
      return Promise.resolve({
        ask: (query: string) => Promise.resolve(once((loaded ??= MiniSearch.loadJSON(json, ASKED)).search(query).slice(0, SHOWN).map(({ id }) => id.replace(/#.*$/, '')))),
        bytes: () => (loaded ? size : 0),
        close: () => Promise.resolve(),
      });
    },
  };
}
