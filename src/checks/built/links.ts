import { quote } from '../../schema/fault.ts';
import type { Built } from './pages.ts';

/** Links of finished pages that lead to a page, a file or a place on a page that is not there. One sentence for each. */
export function findLostLinks(built: Built, site: string): string[] {
  const places = new Map(built.pages.map(({ address, elements }) => [address, new Set(elements.flatMap(({ attributes }) => [attributes.id, attributes.name].filter((id) => id !== undefined)))]));
  const lost = new Set<string>();
  for (const { address, elements } of built.pages) {
    for (const { tag, attributes } of elements) {
      const href = tag === 'a' || tag === 'link' ? attributes.href : attributes.src;
      // The page for addresses that are not there names itself as one.
      if (attributes.rel === 'canonical') continue;
      if (!href || !URL.canParse(href, site + address)) continue;
      const url = new URL(href, new URL(address, site));
      if (url.origin !== new URL(site).origin) continue;
      const path = decodeURIComponent(url.pathname);
      const target = places.get(path);
      // The editor reads what stands behind its address itself: /admin/#/collections/trials/new.
      if (path === '/admin/' && url.hash.startsWith('#/')) continue;
      if (!target && !built.files.has(path)) lost.add(`${address}: the link to ${quote(href)} leads nowhere.`);
      // What begins with #/ says to the editor which form to open; it is no place on its page.
      else if (target && url.hash.length > 1 && !url.hash.startsWith('#/') && url.hash !== '#_top' && !target.has(decodeURIComponent(url.hash.slice(1)))) lost.add(`${address}: there is no place ${quote(url.hash)} on the page ${path}.`);
    }
  }
  return [...lost];
}
