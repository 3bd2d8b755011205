import { ENTRY_NAME } from './config.ts';
import { spareFiles } from '../../checks/content/files-used.ts';
import type { DecapMap } from '../decap.ts';
import { SOURCE, type FileFormat } from '../rich-text/format.ts';
import type { Draft } from '../validation/draft.ts';
import { readPage } from '../../mdx/page.ts';
import { kinds, type KindName } from '../../schema/index.ts';

/** Turns one of Decap's entries into a draft: the file that would be saved, the names of the files that would be beside it, and the file as it was opened. */
export function draftOf(entry: DecapMap, kind: KindName, format: FileFormat): Draft {
  const values = (entry.get('data') as DecapMap).toJS();
  const slug = String(entry.get('slug') ?? '').replace(/\/index$/, '') || String(values[ENTRY_NAME] ?? '');
  const text = format.toFile(values);
  // Pages of the other layouts share their folder with other pages, not with files.
  return { kind, slug, text, beside: kinds[kind].layout === 'folder' ? besideOf(entry, text, kind) : [], opened: String(values[SOURCE] ?? '') };
}

/** Decap also keeps the names of files that somebody has removed again. A save leaves those out. */
function besideOf(entry: DecapMap, text: string, kind: KindName): string[] {
  const media = (entry.get('mediaFiles') as { toJS?(): { name?: string }[] } | undefined)?.toJS?.() ?? [];
  const names = media.flatMap(({ name }) => (name ? [name] : []));
  const spare = spareFiles(readPage(text, kinds[kind].fields), text, names);
  return names.filter((name) => !spare.includes(name));
}
