import { ENTRY_NAME } from './config.ts';
import type { DecapMap } from '../decap.ts';
import { SOURCE, type FileFormat } from '../words/format.ts';
import type { Draft } from '../judge/judge-draft.ts';
import type { KindName } from '../../schema/index.ts';

/** An entry of Decap's as the file that would be saved, with the names of the files beside it, and as the file that was opened. */
export function draftOf(entry: DecapMap, kind: KindName, format: FileFormat): Draft {
  const values = (entry.get('data') as DecapMap).toJS();
  const media = (entry.get('mediaFiles') as { toJS?(): { name?: string }[] } | undefined)?.toJS?.() ?? [];
  const slug = String(entry.get('slug') ?? '').replace(/\/index$/, '') || String(values[ENTRY_NAME] ?? '');
  return { kind, slug, text: format.toFile(values), beside: media.flatMap(({ name }) => (name ? [name] : [])), opened: String(values[SOURCE] ?? '') };
}
