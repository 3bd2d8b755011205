import type { Problem } from '../../checks/problem.ts';
import type { KindName } from '../../schema/index.ts';
import type { Published } from '../validation/draft.ts';
import { checkFiles } from './check-files.ts';
import { readDraft } from './read-draft.ts';
import { fetchHead, type Ask } from './waiting.ts';

/**
 * What the checks say of a draft as it is kept, its files opened. A form knows files by their names alone, and only those that it would
 * save; what is published is what lies in the repository. Throws when that cannot be read: nothing is published unseen.
 */
export async function checkKept(ask: Ask, kind: KindName, slug: string, published: Published): Promise<Problem[]> {
  const sha = await fetchHead(ask, kind, slug);
  return sha ? (await checkFiles(ask, await readDraft(ask, { kind, slug, sha }, published))).problems : [];
}
