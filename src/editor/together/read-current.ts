import type { KindName } from '../../schema/index.ts';
import { listFolder } from '../repository/list-folder.ts';
import { readBlob } from '../review/read-draft.ts';
import { branchOf, fileOf, type Ask } from '../review/waiting.ts';

/** Reads the text of a page as it is now: its draft if there is one, or else what is on the site. Undefined if there is neither. */
export async function readCurrent(ask: Ask, kind: KindName, slug: string): Promise<string | undefined> {
  return (await readAt(ask, branchOf(kind, slug), kind, slug)) ?? readAt(ask, 'main', kind, slug);
}

/** Reads the text of a page in a branch or a commit. Undefined if it has no such page. */
export async function readAt(ask: Ask, state: string, kind: KindName, slug: string): Promise<string | undefined> {
  const path = fileOf({ kind, slug });
  const at = path.lastIndexOf('/');
  const files = await listFolder((asked) => ask('GET', asked), state, path.slice(0, at));
  const sha = files.find((file) => file.path === path.slice(at + 1))?.sha;
  return sha === undefined ? undefined : new TextDecoder().decode(await readBlob(ask, sha));
}
