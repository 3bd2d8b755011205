import { needsOfPage, needsOfScript, needsOfStyle, titleOf } from './needs.ts';
import { addKept, addressesInUse, folderOf, isToStay, makeRoom, unpackOthers, type Kept, type Limits } from './kept.ts';
import { MARK } from './route.ts';

/**
 * Where pages are kept, and why a page of one version never runs with files of another:
 *
 * - Styles, scripts and fonts have a hash in their names, so each version has its own files, and all versions exist side by side.
 * - A page's pictures keep their names from version to version. Each copy of a page therefore gets its own copies of them, with a mark, and
 *   its HTML is changed to ask for those.
 * - One list says what is kept. The page, its pictures and its files are written first and the list last, in one piece. Before that moment
 *   the whole old copy is shown, and after it the whole new one.
 * - Then everything that no page on the list needs is deleted. There is no cache for each version, which would take unread pages with it.
 */
export interface PageCache {
  cache: Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;
  /** Fetches one of our own files. Throws unless all of it came, from the address we asked for. */
  load: (address: string, mode: RequestCache) => Promise<Response>;
  /** The time, in milliseconds since 1970. */
  now: () => number;
  limits: Limits;
  /** Lets one writer in at a time. */
  alone: <T>(write: () => Promise<T>) => Promise<T>;
}

const LIST = '/kept.json';

/** Thrown when the chosen items would exceed the limit. */
export class FullError extends Error {}

/** The list of what is kept. Empty when there is none, or none that can be read. */
export async function readList(cache: Pick<Cache, 'match'>): Promise<Kept[]> {
  const list: unknown = await (await cache.match(LIST))?.json().catch(() => undefined);
  return Array.isArray(list) ? list : [];
}

/**
 * Keeps a page and all it needs, and replaces an older copy. `from` is the address to fetch it from, when that differs. When its HTML
 * has changed, fetches the kept files beside it again too, so that the page and its PDF say the same. If anything fails, the older copy
 * stays.
 */
export async function keepPage(pageCache: PageCache, address: string, { chosen = false, packed = false, from = address, mode = 'force-cache' as RequestCache } = {}): Promise<void> {
  const on = pageCache.now();
  const loaded = await pageCache.load(from, mode);
  const html = await loaded.text();
  const { shared, own } = needsOfPage(html);
  const found = new Map<string, Response | undefined>();
  await Promise.all([
    ...shared.map((need) => gatherShared(pageCache, need, html, found)),
    // Ask for these again, because their names do not say whether they have changed. Usually they have not.
    ...own.map(async (need) => found.set(markAs(need, on), await pageCache.load(need, 'no-cache'))),
  ]);
  const key = markAs(address, on);
  const pictures = own.map((need) => found.get(markAs(need, on))!);
  const sizes = await Promise.all(pictures.map(async (picture) => (await picture.clone().blob()).size));
  const page: Kept = { address, title: titleOf(html), on, key, needs: [...found.keys()], bytes: sizes.reduce((sum, size) => sum + size, html.length), chosen, ...(packed ? { packed } : {}) };

  const list = await readList(pageCache.cache);
  const before = list.find((one) => one.address === address);
  const same = before && (await (await pageCache.cache.match(before.key))?.text()) === withMarks(html, own, before.on);
  const beside = same ? [] : list.filter((one) => one.address !== address && !one.address.endsWith('/') && folderOf(one.address) === address);
  const files = await Promise.all(beside.map((one) => gatherFile(pageCache, one.address, one)));

  found.set(key, new Response(withMarks(html, own, on), { headers: loaded.headers }));
  for (const { kept, answer } of files) found.set(kept.key, answer);
  await write(pageCache, [page, ...files.map(({ kept }) => kept)], found);
}

/** Keeps one file: a PDF, because somebody asked for it, or what the reader's pack needs. */
export async function keepFile(pageCache: PageCache, address: string, { packed = false } = {}): Promise<void> {
  const { kept, answer } = await gatherFile(pageCache, address, { title: address.split('/').at(-1)!, chosen: !packed });
  await write(pageCache, [packed ? { ...kept, packed } : kept], new Map([[kept.key, answer]]));
}

/** Forgets what is kept under an address, and the files beside it. */
export async function forget(pageCache: Pick<PageCache, 'cache' | 'alone'>, address: string): Promise<void> {
  await pageCache.alone(async () => {
    const list = await readList(pageCache.cache);
    const rest = list.filter((one) => one.address !== address && folderOf(one.address) !== address);
    if (rest.length < list.length) await writeList(pageCache, rest);
  });
}

/** Releases what was kept for the reader's pack and is at none of these addresses. */
export async function unpack(pageCache: Pick<PageCache, 'cache' | 'alone'>, addresses: readonly string[]): Promise<void> {
  await pageCache.alone(async () => {
    const list = await readList(pageCache.cache);
    if (list.some(({ packed, address }) => packed && !addresses.includes(address))) await writeList(pageCache, unpackOthers(list, addresses));
  });
}

/** Deletes half of what nobody chose, oldest first, when the device has no more room. */
export async function forgetHalf(pageCache: PageCache): Promise<void> {
  await pageCache.alone(async () => {
    const list = await readList(pageCache.cache);
    const seen = list.filter((one) => !isToStay(one)).sort((a, b) => b.on - a.on);
    await writeList(pageCache, [...list.filter(isToStay), ...seen.slice(0, Math.floor(seen.length / 2))]);
  });
}

/** An address with the mark of the copy that was fetched at a given time. */
function markAs(address: string, on: number): string {
  return `${address}?${MARK}=${on}`;
}

function withMarks(html: string, own: readonly string[], on: number): string {
  return own.reduce((words, address) => words.replaceAll(` src="${address}"`, ` src="${markAs(address, on)}"`), html);
}

async function gatherShared(pageCache: PageCache, address: string, words: string, found: Map<string, Response | undefined>): Promise<void> {
  if (found.has(address)) return;
  found.set(address, undefined);
  const kept = await pageCache.cache.match(address);
  const answer = kept ?? (await pageCache.load(address, 'force-cache'));
  if (!kept) found.set(address, answer.clone());
  const inner = address.endsWith('.css') ? needsOfStyle(await answer.text(), address, words) : address.endsWith('.js') ? needsOfScript(await answer.text(), address) : [];
  await Promise.all(inner.map((need) => gatherShared(pageCache, need, words, found)));
}

async function gatherFile(pageCache: PageCache, address: string, { title, chosen }: Pick<Kept, 'title' | 'chosen'>): Promise<{ kept: Kept; answer: Response }> {
  const on = pageCache.now();
  const answer = await pageCache.load(address, 'no-cache');
  const bytes = (await answer.clone().blob()).size;
  return { kept: { address, title, on, key: markAs(address, on), needs: [], bytes, chosen }, answer };
}

/** Writes what was found, then the list. `found` has no entry for what was in the cache already. */
async function write(pageCache: PageCache, added: Kept[], found: ReadonlyMap<string, Response | undefined>): Promise<void> {
  await pageCache.alone(async () => {
    const list = makeRoom(addKept(await readList(pageCache.cache), added), pageCache.limits);
    if (!list) throw new FullError();
    for (const [address, answer] of found) {
      if (answer) await pageCache.cache.put(address, answer);
      else if (!(await pageCache.cache.match(address))) throw new Error(`${address} was deleted in the meantime.`);
    }
    await writeList(pageCache, list);
  });
}

async function writeList(pageCache: Pick<PageCache, 'cache'>, list: readonly Kept[]): Promise<void> {
  await pageCache.cache.put(LIST, new Response(JSON.stringify(list)));
  const used = addressesInUse(list);
  for (const { url } of await pageCache.cache.keys()) {
    const { pathname, search } = new URL(url);
    if (pathname !== LIST && !used.has(pathname + search)) await pageCache.cache.delete(url);
  }
}
