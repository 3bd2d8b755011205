import { quote } from '../../schema/fault.ts';
import { isPlaceOn } from '../../schema/read-address.ts';
import type { Finding } from './finding.ts';
import type { SiteFacts } from './page-facts.ts';

/**
 * Finds links in finished pages to a page, a file or an anchor that is not there, each once for each page. An address in `notices` shows
 * only a notice, so any anchor on it is accepted.
 */
export function findLostLinks({ pages, files }: SiteFacts, notices: ReadonlySet<string> = new Set()): Finding[] {
  const placesOn = new Map(pages.map(({ address, ids }) => [address, ids]));
  const sets = new Map<string, ReadonlySet<string>>();
  // Most pages are linked to, and few with an anchor.
  const places = (path: string, ids: readonly string[]) => (sets.get(path) ?? sets.set(path, new Set(ids)).get(path))!;
  const lost = new Map<string, Finding>();
  const note = (finding: Finding) => lost.set(`${finding.address} ${finding.words}`, finding);
  for (const { address, links } of pages) {
    for (const { url, path, place } of links) {
      // The editor reads the fragment of its address itself, such as which form to open: /admin/#/collections/trials/new.
      if (path === '/admin/' && place.written.startsWith('/')) continue;
      const target = path === undefined ? undefined : placesOn.get(path);
      if (path === undefined || (!target && !files.has(path))) note({ address, url, words: `the link to ${quote(url)} leads nowhere.` });
      else if (target && !notices.has(path) && place.written !== '' && place.written !== '_top' && !isPlaceOn(places(path, target), { written: place.written, decoded: place.decoded })) note({ address, url, words: `there is no place ${quote(`#${place.decoded ?? place.written}`)} on the page ${path}.` });
    }
  }
  return [...lost.values()];
}
