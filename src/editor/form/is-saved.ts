import type { KindName } from '../../schema/index.ts';
import { gitName } from '../repository/git-name.ts';
import { listFolder } from '../repository/list-folder.ts';
import { askAsEditor } from '../repository/quick-backend.ts';
import { branchOf, fileOf } from '../review/waiting.ts';
import type { UnsavedText } from './unsaved-text.ts';

/** Whether a new entry was saved exactly as it was kept, although the editor never received the answer. */
export async function isSaved({ kind, name, text }: UnsavedText): Promise<boolean> {
  const path = fileOf({ kind: kind as KindName, slug: name });
  const at = path.lastIndexOf('/');
  const files = await listFolder((asked) => askAsEditor('', asked), branchOf(kind as KindName, name), path.slice(0, at));
  return files.find((file) => file.path === path.slice(at + 1))?.sha === (await gitName(text));
}
