import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { once, type Rival } from './engine.ts';
import type { PageTexts } from './page-texts.ts';
import { scriptSize, transferSize } from './transfer.ts';

/** An entry of the plugin's index: its number, text, address, page's number. */
interface Entry {
  i: number;
  t: string;
  u: string;
  s?: string;
  p?: number;
}

interface Asked {
  value: string;
  wildcard: number;
  presence: number;
  editDistance?: number;
}

interface Index {
  query(build: (query: { term(value: string, options: object): void }) => void): { ref: string; score: number }[];
}

/** One result, as the plugin sorts it. */
interface Result {
  document: Entry;
  type: number;
  page: Entry | undefined | false;
  score: number;
}

/** The parts of the plugin that run in a browser. */
interface Client {
  tokenize(text: string, language: readonly string[]): string[];
  smartQueries(tokens: readonly string[], dictionary: readonly string[]): { term: Asked[] }[];
  sortSearchResults(results: Result[]): void;
}

/** The plugin's defaults, with the language that `peers/docusaurus` sets. */
const CONSTANTS = { language: ['en'], removeDefaultStopWordFilter: [], fuzzyMatchingDistance: 1 };
const SHOWN = 8;

const PLUGIN = '@easyops-cn/docusaurus-search-local';

/**
 * Docusaurus's local search over these pages: the plugin's own parts, as they are in `installed`, make the index, take the query apart and
 * sort what comes back; what its worker does between (worker.js) is repeated here, because it runs only in a browser.
 */
export async function docusaurusOf(pages: readonly PageTexts[], installed: string): Promise<Rival> {
  const packages = createRequire(join(installed, 'package.json'));
  const plugin = join(dirname(packages.resolve(`${PLUGIN}/package.json`)), 'dist');
  const client = await readClient(plugin, join(installed, '.search-client'));
  const lunrEntry = packages.resolve('lunr');
  const lunr = packages(lunrEntry) as { Index: { load(index: unknown): Index } };
  const { buildIndex } = packages(join(plugin, 'server/server/utils/buildIndex.js')) as { buildIndex(documents: Entry[][], options: object): { documents: Entry[]; index: unknown }[] };
  const json = JSON.stringify(buildIndex(entriesOf(pages), CONSTANTS));
  const size = transferSize(json) + (await scriptSize(lunrEntry));
  return {
    name: 'Docusaurus',
    open: () => {
      let loaded: { documents: Entry[]; index: Index; type: number }[] | undefined;
      const load = () => (JSON.parse(json) as { documents: Entry[]; index: unknown }[]).map(({ documents, index }, type) => ({ documents, index: lunr.Index.load(index), type }));
      return Promise.resolve({
        ask: (query: string) => {
          const tokens = client.tokenize(query, CONSTANTS.language);
          const results = tokens.length ? search(tokens, client, (loaded ??= load())) : [];
          return Promise.resolve(once(results.map(({ document }) => document.u)));
        },
        bytes: () => (loaded ? size : 0),
        close: () => Promise.resolve(),
      });
    },
  };
}

function search(tokens: readonly string[], client: Client, indexes: readonly { documents: Entry[]; index: Index; type: number }[]): Result[] {
  const results: Result[] = [];
  for (const { term } of client.smartQueries(tokens, [])) {
    for (const { documents, index, type } of indexes) {
      const found = index.query((query) => term.forEach(({ value, wildcard, presence, editDistance }) => query.term(value, { wildcard, presence, ...(editDistance && { editDistance }) })));
      results.push(
        ...found
          .slice(0, SHOWN)
          .filter(({ ref }) => !results.some(({ document }) => String(document.i) === ref))
          .slice(0, SHOWN - results.length)
          .map(({ ref, score }) => {
            const document = documents.find(({ i }) => String(i) === ref)!;
            return { document, type, page: type !== 0 && indexes[0]!.documents.find(({ i }) => i === document.p), score };
          }),
      );
      if (results.length >= SHOWN) break;
    }
    if (results.length >= SHOWN) break;
  }
  client.sortSearchResults(results);
  return results;
}

/** The five lists of scanDocuments.js: titles, headings, descriptions, keywords and texts. Its parser knows h1 to h3; a deeper heading is part of the text. */
function entriesOf(pages: readonly PageTexts[]): Entry[][] {
  const [titles, headings, descriptions, keywords, texts]: Entry[][] = [[], [], [], [], []];
  let last = 0;
  for (const { address: u, title, description, sections } of pages) {
    const p = ++last;
    titles!.push({ i: p, t: title, u });
    if (description) descriptions!.push({ i: p, t: description, s: title, u, p });
    const parts: { heading: string; text: string }[] = [];
    for (const { titles: above, level, text } of sections) {
      if (level <= 3) parts.push({ heading: above.at(-1)!, text });
      else if (parts.length) parts.at(-1)!.text += ` ${above.at(-1)!} ${text}`;
    }
    for (const { heading, text } of parts) {
      if (heading !== title) headings!.push({ i: ++last, t: heading, u, p });
      if (text) texts!.push({ i: ++last, t: text, s: heading || title, u, p });
    }
  }
  return [titles!, headings!, descriptions!, keywords!, texts!];
}

/** The plugin's browser parts, copied to `folder` with names that Node can follow and with the constants that a build would write. */
async function readClient(plugin: string, folder: string): Promise<Client> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const part of ['client', 'shared']) cpSync(join(plugin, 'client', part), join(folder, part), { recursive: true });
  for (const file of globSync('**/*.js', { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(from ")(\.[^"]*?)(?:\.js)?(")/g, '$1$2.js$3'));
  }
  writeFileSync(join(folder, 'client/utils/proxiedGeneratedConstants.js'), Object.entries(CONSTANTS).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`).join(''));
  const parts = await Promise.all(['tokenize', 'smartQueries', 'sortSearchResults'].map((name) => import(pathToFileURL(join(folder, `client/utils/${name}.js`)).href) as Promise<Partial<Client>>));
  return Object.assign({}, ...parts) as Client;
}
