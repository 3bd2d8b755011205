import { ENTRY_NAME } from './config.ts';
import { spareFiles } from '../../checks/content/files-used.ts';
import type { DecapMap } from '../decap.ts';
import { SOURCE, type FileFormat } from '../rich-text/format.ts';
import type { Draft } from '../validation/draft.ts';
import { readPage } from '../../mdx/page.ts';
import { kinds, type KindName } from '../../schema/index.ts';

/** An entry of Decap's as the file that would be saved, with the names of the files that would lie beside it then, and as the file that was opened. */
export function draftOf(entry: DecapMap, kind: KindName, format: FileFormat): Draft {
  const values = (entry.get('data') as DecapMap).toJS();
  const slug = String(entry.get('slug') ?? '').replace(/\/index$/, '') || String(values[ENTRY_NAME] ?? '');
  const text = format.toFile(values);
  // Beside any other lie only other pages.
  return { kind, slug, text, beside: kinds[kind].layout === 'folder' ? besideOf(entry, text, kind) : [], opened: String(values[SOURCE] ?? '') };
}

/** Decap also keeps the name of each file that was taken out again; a save leaves those out. */
function besideOf(entry: DecapMap, text: string, kind: KindName): string[] {
  const media = (entry.get('mediaFiles') as { toJS?(): { name?: string }[] } | undefined)?.toJS?.() ?? [];
  const names = media.flatMap(({ name }) => (name ? [name] : []));
  const spare = spareFiles(readPage(text, kinds[kind].fields), text, names);
  return names.filter((name) => !spare.includes(name));
}
