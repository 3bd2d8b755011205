import { beforeEach, describe, expect, test } from 'vitest';
import { forget, forgetHalf, FullError, keepFile, keepPage, readList, type PageCache } from './page-cache.ts';

/** What a server has. Tests publish versions of the site by changing it. */
let server: Record<string, string>;
let asked: string[];
let held: Map<string, Response>;
let pageCache: PageCache;

beforeEach(() => {
  server = {};
  asked = [];
  held = new Map();
  let moment = 0;
  pageCache = {
    cache: {
      match: async (key) => held.get(String(key))?.clone(),
      put: async (key, answer) => void held.set(String(key), answer),
      delete: async (key) => held.delete(String(key).replace('https://here.example', '')),
      keys: async () => [...held.keys()].map((key) => ({ url: `https://here.example${key}` }) as Request),
    },
    load: async (address) => {
      asked.push(address);
      if (server[address.split('?')[0]!] === undefined) throw new Error(address);
      return new Response(server[address.split('?')[0]!]);
    },
    now: () => ++moment,
    limits: { pages: 10, bytes: 10_000 },
    alone: (write) => write(),
  };
});

const publish = (version: string, pages: string[]) => {
  server = { [`/_astro/site.${version}.css`]: `@font-face{src:url(/_astro/font.${version}.woff2)}`, [`/_astro/font.${version}.woff2`]: version, [`/_astro/page.${version}.js`]: `import"./lib.${version}.js"`, [`/_astro/lib.${version}.js`]: version };
  for (const page of pages) {
    server[page] = `<title>Page ${version}</title><link rel="stylesheet" href="/_astro/site.${version}.css"><script src="/_astro/page.${version}.js"></script><img src="${page}one.png">`;
    server[`${page}one.png`] = `picture ${version}`;
    server[`${page}words.pdf`] = `PDF ${version}`;
  }
};

const textOf = async (address: string) => (await pageCache.cache.match((await readList(pageCache.cache)).find((one) => one.address === address)?.key ?? ''))?.text();

/** The versions that a kept page names and runs with. */
async function versionsOf(address: string): Promise<Set<string>> {
  const kept = (await readList(pageCache.cache)).find((one) => one.address === address)!;
  const words = [await textOf(address), ...kept.needs, ...(await Promise.all(kept.needs.map(async (need) => (await pageCache.cache.match(need))!.text())))];
  return new Set(words.join(' ').match(/\b[AB]\b/g));
}

test('a page is kept with everything it needs, and its pictures under names of their own', async () => {
  publish('A', ['/a/']);
  await keepPage(pageCache, '/a/');
  expect([...held.keys()].sort()).toEqual(['/_astro/font.A.woff2', '/_astro/lib.A.js', '/_astro/page.A.js', '/_astro/site.A.css', '/a/?kept=1', '/a/one.png?kept=1', '/kept.json']);
  expect(await textOf('/a/')).toContain('<img src="/a/one.png?kept=1">');
  expect(await readList(pageCache.cache)).toMatchObject([{ address: '/a/', title: 'Page A', on: 1, chosen: false }]);
});

test('what is there already is not fetched again', async () => {
  publish('A', ['/a/', '/b/']);
  await keepPage(pageCache, '/a/');
  asked = [];
  await keepPage(pageCache, '/b/');
  expect(asked).toEqual(['/b/', '/b/one.png']);
});

test('a page that was found by an address with a question is kept under its own', async () => {
  publish('A', ['/a/']);
  await keepPage(pageCache, '/a/', { from: '/a/?theme=circles' });
  expect((await readList(pageCache.cache)).map(({ address }) => address)).toEqual(['/a/']);
});

describe('when a new version is published', () => {
  beforeEach(async () => {
    publish('A', ['/a/', '/b/']);
    await keepPage(pageCache, '/a/');
    await keepPage(pageCache, '/b/');
    publish('B', ['/a/', '/b/']);
  });

  test('a page that is fetched again is wholly new, and one that is not stays wholly old', async () => {
    await keepPage(pageCache, '/a/');
    expect(await versionsOf('/a/')).toEqual(new Set(['B']));
    expect(await versionsOf('/b/')).toEqual(new Set(['A']));
  });

  test('the old files go when no page needs them', async () => {
    await keepPage(pageCache, '/a/');
    await keepPage(pageCache, '/b/');
    expect([...held.keys()].filter((key) => /\.A\.|=[12]$/.test(key))).toEqual([]);
  });

  test.each(['/_astro/font.B.woff2', '/_astro/lib.B.js', '/a/one.png'])('and %s does not come, the old page stays whole', async (lost) => {
    delete server[lost];
    await expect(keepPage(pageCache, '/a/')).rejects.toThrow(lost);
    expect(await versionsOf('/a/')).toEqual(new Set(['A']));
  });

  test('and the device is full half way, the old page stays whole', async () => {
    const { put } = pageCache.cache;
    pageCache.cache.put = (key, answer) => (String(key).startsWith('/_astro/lib') ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put(key, answer));
    await expect(keepPage(pageCache, '/a/')).rejects.toThrow('full');
    expect(await versionsOf('/a/')).toEqual(new Set(['A']));
    pageCache.cache.put = put;
    await keepPage(pageCache, '/a/');
    expect(await versionsOf('/a/')).toEqual(new Set(['B']));
  });

  test('a picture that changed under an unchanged page comes with it', async () => {
    publish('A', ['/a/', '/b/']);
    server['/a/one.png'] = 'another picture';
    await keepPage(pageCache, '/a/');
    expect(await held.get('/a/one.png?kept=3')!.text()).toBe('another picture');
  });
});

describe('a file that somebody chose', () => {
  beforeEach(async () => {
    publish('A', ['/a/']);
    await keepPage(pageCache, '/a/', { chosen: true });
    await keepFile(pageCache, '/a/words.pdf');
  });

  test('is fetched again when its page has changed', async () => {
    publish('B', ['/a/']);
    await keepPage(pageCache, '/a/');
    expect(await textOf('/a/words.pdf')).toBe('PDF B');
    expect((await readList(pageCache.cache)).map(({ chosen }) => chosen)).toEqual([true, true]);
  });

  test('is left as it is when its page has not', async () => {
    asked = [];
    await keepPage(pageCache, '/a/');
    expect(asked).not.toContain('/a/words.pdf');
    expect(await textOf('/a/words.pdf')).toBe('PDF A');
  });

  test('and does not come, both stay as they were', async () => {
    publish('B', ['/a/']);
    delete server['/a/words.pdf'];
    await expect(keepPage(pageCache, '/a/')).rejects.toThrow('/a/words.pdf');
    expect(await versionsOf('/a/')).toEqual(new Set(['A']));
    expect(await textOf('/a/words.pdf')).toBe('PDF A');
  });

  test('and is more than there is room for, is refused, and nothing is lost', async () => {
    server['/a/large.pdf'] = 'x'.repeat(20_000);
    await expect(keepFile(pageCache, '/a/large.pdf')).rejects.toThrow(FullError);
    expect(await versionsOf('/a/')).toEqual(new Set(['A']));
  });
});

describe('forgetting', () => {
  beforeEach(async () => {
    publish('A', ['/a/', '/b/', '/c/']);
    for (const page of ['/a/', '/b/', '/c/']) await keepPage(pageCache, page);
    await keepFile(pageCache, '/a/words.pdf');
  });

  test('a page takes its pictures and files with it', async () => {
    await forget(pageCache, '/a/');
    expect([...held.keys()].filter((key) => key.startsWith('/a/'))).toEqual([]);
    expect((await readList(pageCache.cache)).map(({ address }) => address).sort()).toEqual(['/b/', '/c/']);
  });

  test('half, when the device is full, begins with the oldest and spares what was chosen', async () => {
    await forgetHalf(pageCache);
    expect((await readList(pageCache.cache)).map(({ address }) => address)).toEqual(['/a/words.pdf', '/c/']);
  });
});

test('a list that cannot be read is an empty one', async () => {
  held.set('/kept.json', new Response('{'));
  expect(await readList(pageCache.cache)).toEqual([]);
});
