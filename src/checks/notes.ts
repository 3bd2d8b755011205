import { nearest } from '../schema/nearest.ts';
import type { Library } from './content/library.ts';

/**
 * Describes what to correct in the settings although it stops nothing: missing resources that the self-review names, as one sentence.
 * The site skips them. `written` is the text of content/settings.yml. Returns nothing when all are there.
 */
export function notesOn(library: Pick<Library, 'settings' | 'ofKind'>, written: string): string | undefined {
  const known = library.ofKind('resources').map(({ slug }) => slug);
  const named = (library.settings?.review ?? []).flatMap(({ statements }) => statements.flatMap(({ resources = [] }) => resources));
  const missing = [...new Set(named)].filter((slug) => !known.includes(slug));
  if (missing.length === 0) return undefined;
  const lines = written.split('\n');
  const places = missing.map((slug) => {
    const at = lines.flatMap((line, index) => (new RegExp(`(?<![a-z0-9-])${slug}(?![a-z0-9-])`).test(line) ? [index + 1] : []));
    const near = nearest(slug, known);
    return `  "${slug}", ${at.length > 1 ? 'lines' : 'line'} ${new Intl.ListFormat('en-GB').format(at.map(String))}${near ? `. Did you mean "${near}"?` : ''}`;
  });
  return `Under "Self-review", content/settings.yml names ${missing.length === 1 ? 'a resource that is' : `${missing.length} resources that are`} not on this site. The self-review leaves ${missing.length === 1 ? 'it' : 'them'} out. Delete ${missing.length === 1 ? 'it' : 'them'} here, or share ${missing.length === 1 ? 'it' : 'them'}:\n${places.join('\n')}`;
}
