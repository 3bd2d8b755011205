import { quote } from '../../schema/fault.ts';
import { isPlaceOn, readAddress } from '../../schema/read-address.ts';
import type { Finding } from './finding.ts';
import type { Built } from './pages.ts';

/**
 * Finds links in finished pages to a page, a file or an anchor that is not there, each once for each page. `site` is the address of the
 * site. An address in `notices` shows only a notice, so any anchor on it is accepted.
 */
export function findLostLinks(built: Built, site: string, notices: ReadonlySet<string> = new Set()): Finding[] {
  const places = new Map(built.pages.map(({ address, elements }) => [address, new Set(elements.flatMap(({ attributes }) => [attributes.id, attributes.name].filter((id) => id !== undefined)))]));
  const lost = new Map<string, Finding>();
  const note = (finding: Finding) => lost.set(`${finding.address} ${finding.words}`, finding);
  for (const { address, elements } of built.pages) {
    for (const { tag, attributes } of elements) {
      const url = tag === 'a' || tag === 'link' ? attributes.href : attributes.src;
      // The page for missing addresses names itself as canonical.
      if (attributes.rel === 'canonical' || !url) continue;
      const leads = readAddress(url, { site, page: address });
      if (leads.leads !== 'here') continue;
      const { path, place } = leads;
      const target = path === undefined ? undefined : places.get(path);
      // The editor reads the fragment of its address itself, such as which form to open: /admin/#/collections/trials/new.
      if (path === '/admin/' && place.written.startsWith('/')) continue;
      if (path === undefined || (!target && !built.files.has(path))) note({ address, url, words: `the link to ${quote(url)} leads nowhere.` });
      else if (target && !notices.has(path) && place.written !== '_top' && !isPlaceOn(target, place)) note({ address, url, words: `there is no place ${quote(`#${place.decoded ?? place.written}`)} on the page ${path}.` });
    }
  }
  return [...lost.values()];
}
