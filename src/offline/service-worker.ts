/**
 * The service worker: it keeps pages that were opened, and shows them when the network does not. `page-cache.ts` says how versions stay apart.
 *
 * A new one replaces the old at once. That is safe: what is kept does not depend on the version of the worker, and an open page
 * continues with its own files, which have a hash in their names.
 */
import { isPackIndex } from '../catalogue/packs/addresses.ts';
import { GoneError, isGone, isWhole, showKept } from './answers.ts';
import { CACHE } from './cache-name.ts';
import { firstAnswer } from './first-answer.ts';
import { LIMITS, OFFLINE, type Kept } from './kept.ts';
import type { Message, Obstacle, Outcome } from './messages.ts';
import { MARK, routeOf } from './route.ts';
import { forget, forgetHalf, FullError, keepFile, keepPage, readList, unpack, type PageCache } from './page-cache.ts';
import type { AskedEvent, WorkerScope } from './worker-scope.ts';

// The build writes this in. A new version of the site is a new service worker, which fetches the offline page again.
declare const VERSION: string;
/** How long a page may take, in milliseconds, before its kept copy is shown. */
declare const PATIENCE: number;

/** Gives up a fetch that nobody waits for after this many milliseconds. */
const GIVE_UP = 60_000;

/** Fetches what is kept for the pack again when it is older than this, in milliseconds: a day. */
const STALE = 86_400_000;

/** The pack being kept. One after the other, so that the last one we were told about is the one that stays. */
let packing = Promise.resolve();

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  // Without the page everything else works; the next page that somebody opens tries again.
  event.waitUntil(openPageCache().then((pageCache) => keepPage(pageCache, OFFLINE, { mode: 'no-cache' })).catch(() => undefined));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('kept-') && name !== CACHE).map((name) => caches.delete(name)))).catch(() => undefined));
});

worker.addEventListener('fetch', (event) => {
  const way = routeOf(event.request, location.origin);
  if (way === 'by its name') event.respondWith(answerByName(event.request));
  if (way === 'network first') event.respondWith(answerFromNetworkFirst(event));
});

worker.addEventListener('message', (event) => {
  const message = event.data as Message;
  if ('seen' in message) event.waitUntil(keepSeen(message.seen).catch(() => undefined));
  else if ('keep' in message) event.waitUntil(keepChosen(message.keep, event.ports[0]!));
  else event.waitUntil((packing = packing.then(() => keepPack(message.pack, event.ports[0]!))));
});

async function openPageCache(): Promise<PageCache> {
  return { cache: await caches.open(CACHE), load, now: Date.now, limits: LIMITS, alone: (write) => navigator.locks.request(CACHE, write) };
}

async function load(address: string, cache: RequestCache): Promise<Response> {
  const answer = await fetch(address, { cache, signal: AbortSignal.timeout(GIVE_UP) });
  if (isGone(answer)) throw new GoneError(address);
  if (!isWhole(answer)) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

async function answerByName(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return (await find(pathname + search).catch(() => undefined)) ?? fetch(request);
}

/** What the cache holds. `caches.match` does not create a missing cache, so what was forgotten stays forgotten. */
function find(key: string): Promise<Response | undefined> {
  return caches.match(key, { cacheName: CACHE, ignoreVary: true });
}

async function answerFromNetworkFirst(event: AskedEvent): Promise<Response> {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const isPage = request.mode === 'navigate';
  const network = fetch(request);
  const first = firstAnswer(network, () => findKept(pathname), new Promise((resolve) => setTimeout(resolve, PATIENCE)));
  event.waitUntil(Promise.all([first, network]).then(([found, answer]) => {
    if (isGone(answer)) return change(pathname, (pageCache) => forget(pageCache, pathname));
    // The kept copy was shown because this one came late. Next time the newer one is shown.
    return found?.kept && isPage && isWhole(answer) ? change(pathname, (pageCache) => keepPage(pageCache, pathname, { from: request.url })) : undefined;
  }).catch(() => undefined));
  const found = await first;
  return found?.answer ?? ((isPage && (await findKept(OFFLINE, 503).catch(() => undefined))) || Response.error());
}

/** Changes something about an address that is kept; does nothing when it is not, so that what was forgotten stays forgotten. */
async function change(address: string, act: (pageCache: PageCache) => Promise<void>): Promise<void> {
  if ((await readKept()).some((one) => one.address === address)) await act(await openPageCache());
}

function readKept(): Promise<Kept[]> {
  return readList({ match: find as Cache['match'] });
}

/** The kept copy of a page or file. An address without its last slash leads to the page that has it, as on the server. */
async function findKept(address: string, status = 200): Promise<Response | undefined> {
  const list = await readKept();
  const kept = list.find((one) => one.address === address);
  // Data that the script of a kept page asks for is kept with the page, under its mark.
  const data = list.flatMap(({ needs }) => needs).find((need) => need.startsWith(`${address}?${MARK}=`));
  if (!kept && data) return find(data);
  if (!kept) return list.some((one) => one.address === `${address}/`) ? Response.redirect(`${address}/`) : undefined;
  const copy = await find(kept.key);
  return copy && address.endsWith('/') ? showKept(copy, kept, status) : copy;
}

async function keepSeen(from: string): Promise<void> {
  const { href, pathname } = new URL(from, location.origin);
  if (!mayBeKept(href) || !pathname.endsWith('/')) return;
  const pageCache = await openPageCache();
  if (!(await readList(pageCache.cache)).some(({ address }) => address === OFFLINE)) await keepPage(pageCache, OFFLINE).catch(() => undefined);
  try {
    await keepPage(pageCache, pathname, { from });
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    await forgetHalf(pageCache);
    await keepPage(pageCache, pathname, { from });
  }
}

async function keepChosen(addresses: string[], port: MessagePort): Promise<void> {
  const outcome: Outcome = { kept: [], left: [] };
  for (const [done, address] of addresses.entries()) {
    port.postMessage({ done, of: addresses.length });
    const why = await keepOne(address);
    outcome[why ? 'left' : 'kept'].push(address);
    outcome.why ??= why;
  }
  port.postMessage(outcome);
}

/** Keeps what the pack needs, and releases what it no longer needs. What cannot be fetched again stays as it was; what is no longer on the site is not missed. */
async function keepPack(addresses: string[], port: MessagePort): Promise<void> {
  const outcome: Outcome = { kept: [], left: [] };
  // One cache object for all of it: when everything is forgotten meanwhile, the rest is written to the deleted cache and does not come back.
  const pageCache = await openPageCache().catch(() => undefined);
  if (pageCache) await unpack(pageCache, addresses).catch(() => undefined);
  for (const [done, address] of addresses.entries()) {
    if (!(await caches.has(CACHE).catch(() => false))) break;
    port.postMessage({ done, of: addresses.length });
    const before = (await readKept().catch(() => [])).find((one) => one.address === address);
    // The list of all resources counts as of today even if somebody has just added one to the site.
    const isFresh = before?.packed && !isPackIndex(address) && Date.now() - before.on < STALE;
    const why = isFresh ? undefined : await keepOne(address, { packed: true, pageCache });
    if (why === 'gone') continue;
    const isLeft = why && !before;
    outcome[isLeft ? 'left' : 'kept'].push(address);
    if (isLeft) outcome.why ??= why;
  }
  port.postMessage(outcome);
}

async function keepOne(address: string, { packed = false, pageCache: given }: { packed?: boolean; pageCache?: PageCache | undefined } = {}): Promise<Obstacle | undefined> {
  try {
    const { href, pathname } = new URL(address, location.origin);
    if (!mayBeKept(href)) return 'network';
    const pageCache = given ?? (await openPageCache());
    await (pathname.endsWith('/') ? keepPage(pageCache, pathname, { chosen: !packed, packed, mode: 'no-cache' }) : keepFile(pageCache, pathname, { packed }));
    return undefined;
  } catch (error) {
    if (error instanceof GoneError && error.message === address) {
      await change(address, (pageCache) => forget(pageCache, address)).catch(() => undefined);
      return 'gone';
    }
    return error instanceof FullError || isOutOfRoom(error) ? 'full' : 'network';
  }
}

function mayBeKept(url: string): boolean {
  return routeOf({ method: 'GET', url, destination: 'document', headers: new Headers() }, location.origin) === 'network first';
}

function isOutOfRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

// A browser compares the text of the two workers: this line makes them differ from version to version.
Object.assign(self, { version: VERSION });
