import type { Root } from 'mdast';
import { resolveParts } from '../../parts/resolve-parts.ts';
import { siteOf, type Site } from '../../parts/site.ts';
import type { Entry, Library } from '../content/library.ts';

/** The body of an entry as its readers see it: with the partnership’s own details filled in, and without passages about pages that are not there. */
export function asShown({ tree, facts }: Pick<Entry, 'tree' | 'facts'>, library: Pick<Library, 'entries'>): Root {
  if (facts?.asWritten) return tree;
  return resolveParts(tree, siteIn(library));
}

/** The site that a library makes. */
export function siteIn(library: Pick<Library, 'entries'>): Site {
  return sites.get(library) ?? sites.set(library, siteOf(library.entries)).get(library)!;
}

// A library never changes, and every entry asks.
const sites = new WeakMap<Pick<Library, 'entries'>, Site>();
