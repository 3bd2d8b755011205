/** The page "Reading offline": what is kept, a search in the titles, and the switch. It is also shown instead of pages that are not kept. */
import { CACHE } from './cache-name.ts';
import { canKeep, isTurnedOff, turnOff, turnOn } from './choice.ts';
import { HANDOUTS, PACK_PAGE } from '../catalogue/packs/addresses.ts';
import { folderOf, OFFLINE, type Kept } from './kept.ts';
import { listText } from './list-text.ts';
import { forget, readList } from './page-cache.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const button = part('switch');
const words = part<HTMLInputElement>('words');
let list: Kept[] = [];

part('missing').hidden = location.pathname === OFFLINE;
part('again').addEventListener('click', () => location.reload());
part('look').addEventListener('submit', (event) => event.preventDefault());
words.addEventListener('input', show);
button.addEventListener('click', async () => {
  await (isTurnedOff() ? turnOn() : turnOff()).catch(() => undefined);
  await arrive();
});
part('list').addEventListener('click', async ({ target }) => {
  const { forget: address } = (target as HTMLElement).dataset;
  if (!address) return;
  const pageCache = { cache: await caches.open(CACHE), alone: <T>(write: () => Promise<T>) => navigator.locks.request(CACHE, write) };
  // The handouts for printing the pack belong to its page.
  for (const folder of address === PACK_PAGE ? [address, HANDOUTS] : [address]) await forget(pageCache, folder).catch(() => undefined);
  await arrive();
  // The button that had the focus is gone; the text that says what is left took its place.
  part('kept').focus();
});
void arrive();

async function arrive(): Promise<void> {
  part('on-device').hidden = false;
  button.hidden = !canKeep();
  list = canKeep() && !isTurnedOff() ? await read().catch(() => []) : [];
  show();
}

/** Checks first whether there is a cache, because opening one would create it. */
async function read(): Promise<Kept[]> {
  const kept = (await caches.has(CACHE)) ? await readList(await caches.open(CACHE)) : [];
  return kept.filter(({ address }) => address !== OFFLINE).sort((a, b) => b.on - a.on);
}

function show(): void {
  const wanted = words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const pages = list.filter(({ address }) => address.endsWith('/'));
  const found = pages.filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)));
  part('look').hidden = pages.length < 2;
  part('list').replaceChildren(...found.map(describe));
  button.textContent = isTurnedOff() ? listText.turnOn : listText.turnOff;
  part('say').textContent = summarise(pages.length, found.length, wanted.length > 0);
}

function summarise(pages: number, found: number, searching: boolean): string {
  if (!canKeep()) return listText.cannot;
  if (isTurnedOff()) return listText.off;
  if (!pages) return listText.nothing;
  if (searching && !found) return listText.notFound;
  return listText.count(searching ? found : pages, searching);
}

function describe({ address, title, on, chosen, packed }: Kept): HTMLElement {
  const item = document.createElement('li');
  const day = new Date(on).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const about = Object.assign(document.createElement('span'), { className: 'quiet', textContent: `${[listText.asOf(day), chosen ? listText.chosen : packed ? listText.packed : ''].filter(Boolean).join(' ')} ` });
  const files = list.filter((one) => one.address !== address && !/(?:\/|\.json)$/.test(one.address) && folderOf(one.address) === address);
  for (const file of files) {
    const name = file.address.split('.').at(-1)!;
    about.append(link(file.address, name.toUpperCase(), `${name.toUpperCase()}: ${title}`), ' ');
  }
  const away = Object.assign(document.createElement('button'), { type: 'button', className: 'as-link', textContent: listText.remove, ariaLabel: `${listText.remove}: ${title}` });
  away.dataset.forget = address;
  about.append(away);
  item.append(link(address, title), about);
  return item;
}

function link(href: string, words: string, label?: string): HTMLAnchorElement {
  const anchor = Object.assign(document.createElement('a'), { href, textContent: words });
  if (label) anchor.ariaLabel = label;
  return anchor;
}
