import type { Root } from 'mdast';
import { resolveParts } from '../../parts/resolve-parts.ts';
import { siteOf, type Site } from '../../parts/site.ts';
import type { Entry, Library } from '../content/library.ts';

/** The words of an entry as its readers see them: with what only this site can say, and without what is about a page that is not there. */
export function asShown({ tree }: Pick<Entry, 'tree'>, library: Pick<Library, 'entries'>): Root {
  const site = sites.get(library) ?? siteOf(library.entries);
  sites.set(library, site);
  return resolveParts(tree, site);
}

// Nothing in a library changes, and every entry asks.
const sites = new WeakMap<Pick<Library, 'entries'>, Site>();
