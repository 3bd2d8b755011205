import { nodesOf } from '../mdx/walk.ts';
import { textOf } from '../parts/nodes.ts';
import { readAddress } from '../schema/read-address.ts';
import { titleOf, type Entry, type Library } from './content/library.ts';
import { linksInText } from './links/links-in-text.ts';

const SOURCES = /^(sources?|references|further reading|where (this|it) comes from)\b/i;

/**
 * Lists the resources that say of nothing where it comes from, as one note for the terminal. It asks and stops nothing: a school that has worked
 * something out for itself has no source to name, and must not be kept from sharing it. Translations and adaptations have the sources of
 * their original. Nothing when each names one.
 */
export function askForSources(library: Pick<Library, 'settings' | 'ofKind'>): string | undefined {
  const without = library.ofKind('resources').filter(({ values }) => !values.translates && !values.adapted && !values.outside && !values.retired).filter((entry) => !namesSource(entry, library.settings?.address));
  if (without.length === 0) return undefined;
  const count = without.length === 1 ? 'One resource names no source' : `${without.length} resources name no source`;
  return `${count}. What goes back to guidance, research or another school should say so at its end, under “Sources”. What a school has worked out for itself needs none:\n${without.map((entry) => `  ${titleOf(entry)}  (${entry.file})`).join('\n')}`;
}

function namesSource(entry: Entry<'resources'>, site: string | undefined): boolean {
  const hasHeading = [...nodesOf(entry.tree)].some((node) => node.type === 'heading' && SOURCES.test(textOf(node)));
  return hasHeading || linksInText(entry.tree).some(({ url }) => /^https?:/i.test(url) && readAddress(url, { site }).leads !== 'here');
}
