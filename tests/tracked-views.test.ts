import { beforeAll, expect, test, vi } from 'vitest';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { noteCell, track, trackAsync } from '../src/catalogue/tracking/reads.ts';
import { watchCatalogue } from '../src/catalogue/tracking/watch-catalogue.ts';
import { drawPicture } from '../src/feeds/link-pictures/draw-picture.ts';
import { NO_HISTORY } from '../src/history/history.ts';
import { fileRoutes } from '../src/routes/file-routes.ts';
import { frameOf } from '../src/routes/frame-of.ts';
import type { EarlierMade } from '../src/routes/earlier-made.ts';
import { createPacks } from '../src/routes/made-packs.ts';
import { createTakeaways } from '../src/routes/made-takeaways.ts';
import { addressOf, pageRoutes, type PageRoute } from '../src/routes/page-routes.ts';
import type { Sources } from '../src/routes/sources.ts';
import { allKinds } from '../src/schema/index.ts';
import type { JobOrder } from '../src/takeaway/job.ts';
import { realCatalogue } from './real-catalogue.ts';

vi.mock('../src/feeds/link-pictures/draw-picture.ts', () => ({ drawPicture: vi.fn((picture: object) => Promise.resolve({ file: '', mark: JSON.stringify(picture) })) }));

let real: Catalogue;
beforeAll(async () => {
  real = await realCatalogue();
});

/** What pages and files are made from, of a catalogue alone. */
function sourcesOf(raw: Catalogue): Sources {
  const { catalogue, digestOf } = watchCatalogue(raw);
  const takeaways = () => Promise.resolve([]);
  return {
    catalogue, digestOf, takeaways, problems: [], broken: [], history: NO_HISTORY, keep: (_, write) => write(),
    ...createPacks({ catalogue, takeaways, folder: '', keep: (_, write) => write() }), packs: () => Promise.resolve([]),
    earlierText: () => Promise.resolve(undefined), filesAtHead: () => Promise.resolve({ commit: undefined, files: new Map() }),
    subscribables: () => {
      noteCell('subscribables');
      return Promise.resolve({ events: [], calendars: [], feeds: [] });
    },
  };
}

/** Every page and every derived file, with how it is made. */
async function thingsIn(sources: Sources): Promise<Map<string, () => Promise<unknown>>> {
  const pages = Object.entries(pageRoutes as Record<string, PageRoute>).flatMap(([pattern, route]) => route.pages(sources).map((params) => {
    const address = addressOf(pattern, params);
    return [address, async () => ({ view: await route.view(sources, params as never), frame: await frameOf(sources, address, 'a day') })] as const;
  }));
  const lists = await Promise.all(['open data', 'the finder', 'the reader’s pack', 'former addresses', 'digests', 'the app'].map((name) => fileRoutes[name]!(sources)));
  const files = lists.flat().flatMap((file) => ('derive' in file ? [[file.path, async () => file.derive()] as const] : []));
  return new Map<string, () => Promise<unknown>>([...pages, ...files]);
}

const printOf = (names: ReadonlySet<string>, { digestOf }: Sources) => JSON.stringify([...names].sort().map((name) => [name, name.includes(' ') ? 'same' : digestOf(name) ?? Math.random()]));

/** The same numbers each time. */
function createLots(seed: number) {
  let state = seed;
  const lot = (most: number) => Math.floor(((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * most);
  return { lot, oneOf: <T>(items: readonly T[]): T => items[lot(items.length)]! };
}

/** Changes one thing somewhere: a field, a text, what lies beside a page, an entry more or less, the order, the settings, the day. */
function changeOne(catalogue: Catalogue, { lot, oneOf }: ReturnType<typeof createLots>): { changed: Catalogue; what: string } {
  type Entry = Record<string, unknown> & { slug: string; page: object };
  const name = oneOf(allKinds.map((kind) => kind.name).filter((one) => one !== 'settings'));
  const list = (catalogue as unknown as Record<string, Entry[]>)[name]!;
  const one = oneOf(list);
  const other = oneOf(list);
  const inPlace = (entry: Entry) => ({ changed: { ...catalogue, [name]: list.map((same) => (same === one ? entry : same)) }, what: `${name}/${one.slug}` });
  const way = lot(12);
  if (way === 0) return { changed: { ...catalogue, today: `2026-${10 + lot(3)}-${10 + lot(18)}` }, what: 'today' };
  if (way === 1) return { changed: { ...catalogue, settings: { ...catalogue.settings, summary: `Summary ${lot(1e6)}.` } }, what: 'settings' };
  if (way === 2 && name !== 'pages' && name !== 'synonyms') return { changed: { ...catalogue, [name]: [...list, { ...one, slug: `${one.slug}-${lot(1e6)}`, ...('formerly' in one ? { formerly: undefined } : {}) }] }, what: `${name}, one more` };
  if (way === 3 && name === 'news') return { changed: { ...catalogue, news: list.filter((same) => same !== one) } as unknown as Catalogue, what: 'news, one less' };
  if (way === 4) return inPlace({ ...one, page: { ...one.page, tree: (other.page as { tree: object }).tree, digest: undefined, words: undefined } });
  if (way === 5) {
    // A field that it may leave out.
    const field = oneOf(['also', 'access', 'notes', 'retired', 'adapted', 'example', 'formerly', 'motto'].filter((key) => key in one || key in other));
    if (!field) return inPlace({ ...one, page: { ...one.page, beside: [] } });
    const { [field]: _, ...left } = one;
    return inPlace((field in one ? left : { ...one, [field]: other[field] }) as Entry);
  }
  const field = oneOf(Object.keys(one).filter((key) => key !== 'slug' && key !== 'page'));
  const value = one[field];
  return inPlace({ ...one, [field]: typeof value === 'string' && /^(title|summary|what|about)$/.test(field) ? `${value} ${lot(1e6)}` : (other[field] ?? value) });
}

test('a page or a file is the same as long as nothing has changed that was read while it was made, whatever else changes', async () => {
  const lots = createLots(7);
  let catalogue = real;
  let before = new Map<string, { text: string; names: ReadonlySet<string>; print: string }>();
  let spared = 0;
  for (let step = 0; step < 60; step++) {
    const { changed, what } = step === 0 ? { changed: catalogue, what: 'nothing' } : changeOne(catalogue, lots);
    const sources = sourcesOf(changed);
    const now: typeof before = new Map();
    const stale: string[] = [];
    let broke = false;
    for (const [name, make] of await thingsIn(sources)) {
      try {
        const { answer, reads } = await trackAsync(make);
        const text = JSON.stringify(answer);
        const known = before.get(name);
        const print = known && printOf(known.names, sources);
        if (known && print === known.print) {
          spared++;
          if (text !== known.text) stale.push(name);
        }
        now.set(name, { text, names: reads.names(), print: printOf(reads.names(), sources) });
      } catch {
        // The checks would have stopped what was changed by lot here.
        broke = true;
      }
    }
    expect(stale, `these have changed with ${what}, and nothing that they were seen to read`).toEqual([]);
    if (broke) continue;
    catalogue = changed;
    before = now;
  }
  expect(spared / 60 / before.size, 'how many are spared').toBeGreaterThan(0.5);
  expect(vi.mocked(drawPicture)).toHaveBeenCalled();
}, 600_000);

test('one more sentence in a resource leaves nearly all pages as they are', async () => {
  const first = sourcesOf(real);
  const reads = new Map<string, ReadonlySet<string>>();
  for (const [name, make] of await thingsIn(first)) reads.set(name, (await trackAsync(make)).reads.names());
  const [one, ...others] = real.resources;
  const more = { type: 'paragraph', children: [{ type: 'text', value: 'One more sentence.' }] } as const;
  const changed = { ...real, resources: [{ ...one!, page: { ...one!.page, tree: { ...one!.page.tree, children: [...one!.page.tree.children, more] }, digest: undefined } }, ...others] };
  const second = sourcesOf(changed as Catalogue);
  const touched = [...reads].filter(([, names]) => printOf(names, first) !== printOf(names, second)).map(([name]) => name).filter((name) => !/^\/(?:calendars|packs|to-put-right)\/$/.test(name));
  expect(touched.length, touched.join(' ')).toBeLessThan(25);
});

test('what was made earlier is read by everybody who asks for it', () => {
  const { catalogue } = sourcesOf(real);
  const ask = () => track(() => catalogue.resources.filter(({ also = [] }) => also.length > 0).length).reads.names();
  expect([...ask()].sort()).toEqual(['resources', 'resources.also']);
  expect(ask()).toEqual(ask());
});

test('as long as nothing has changed, the files of all resources are ordered again without opening a text', async () => {
  const kept = new Map<string, string>();
  const made: EarlierMade = { recall: (name) => (kept.has(name) ? JSON.parse(kept.get(name)!) : undefined), keepMade: (name, value) => void kept.set(name, JSON.stringify(value)) };
  const order = async (raw: Catalogue) => {
    const jobs: JobOrder[] = [];
    const takeaways = createTakeaways({ catalogue: watchCatalogue(raw).catalogue, pool: { order: (job) => Promise.resolve(jobs.push(job)).then(() => 'package.json') }, problems: [], broken: [], made });
    const files = await Promise.all(raw.resources.map(takeaways));
    return { jobs, said: [files, jobs.map(({ draw: _, ...job }) => job)] };
  };
  const first = await order(real);
  const closed = real.resources.map((resource) => ({ ...resource, page: { ...resource.page, get tree(): never { throw new Error('A text was opened.'); } } }));
  const second = await order({ ...real, resources: closed });
  expect(second.said).toEqual(first.said);
  expect(first.jobs.length).toBeGreaterThan(real.resources.length);
  // A file that is gone has to be drawn after all.
  const third = await order(real);
  expect(third.jobs.at(-1)!.draw()).toEqual(first.jobs.at(-1)!.draw());
});
