import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { contentTypeOf } from '../../src/server/content-types.ts';
import { openBrowser } from '../../tests/browser/browser.ts';
import { once, type Rival } from './engine.ts';
import type { PageTexts } from './page-texts.ts';
import { transferSize } from './transfer.ts';

/** How many results Pagefind's own page shows at first, each of which is a file of its own. */
const SHOWN = 5;

/** How many of the others are looked at to find the place of a page. They are not counted as bytes. */
const LOOKED_AT = 30;

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Plain Pagefind over these pages, as it comes: an index of its own, asked in a browser. `end` stops the browser and throws the index away. */
export async function pagefindOf(pages: readonly PageTexts[]): Promise<{ rival: Rival; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
  await makeIndex(pages, folder);
  let bytes = 0;
  const sizes = new Map<string, number>();
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.replace(/\?.*$/, '');
    if (path === '/') return void response.setHeader('content-type', 'text/html').end('<!doctype html><html lang="en-gb"><title>Search</title>');
    try {
      const file = await readFile(join(folder, path));
      if (!sizes.has(path)) sizes.set(path, transferSize(file));
      bytes += sizes.get(path)!;
      response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : contentTypeOf(path)).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await openBrowser();
  const rival: Rival = {
    name: 'Pagefind',
    open: async () => {
      const page = await browser.newPage();
      await page.goto(address);
      let counted = 0;
      return {
        ask: async (query: string) => {
          const before = bytes;
          const shown = await page.evaluate(async ([query, from, to]) => {
            const search = ((window as { search?: Pagefind }).search ??= (await import(`${location.origin}/pagefind.js`)) as Pagefind);
            const { results } = await search.search(query as string);
            return Promise.all(results.slice(from as number, to as number).map(async (one) => (await one.data()).url));
          }, [query, 0, SHOWN] as const);
          counted += bytes - before;
          const others = await page.evaluate(async ([query, from, to]) => {
            const { results } = await (window as { search?: Pagefind }).search!.search(query as string);
            return Promise.all(results.slice(from as number, to as number).map(async (one) => (await one.data()).url));
          }, [query, SHOWN, LOOKED_AT] as const);
          return once([...shown, ...others]);
        },
        bytes: () => counted,
        close: () => page.close(),
      };
    },
  };
  return {
    rival,
    end: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function makeIndex(pages: readonly PageTexts[], folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  for (const { address, language, title, description, sections } of pages) {
    const words = sections.map(({ anchor, titles, level, text }) => `<h${level}${anchor ? ` id="${escape(anchor)}"` : ''}>${escape(titles.at(-1)!)}</h${level}><p>${escape(text)}</p>`);
    const content = `<!doctype html><html lang="${escape(language)}"><head><title>${escape(title)}</title><meta name="description" content="${escape(description)}"></head><body><main>${words.join('')}</main></body></html>`;
    await index.addHTMLFile({ url: address, content });
  }
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  await close();
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
