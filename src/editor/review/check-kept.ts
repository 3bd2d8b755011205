import type { Problem } from '../../checks/problem.ts';
import type { KindName } from '../../schema/index.ts';
import { checkFiles } from './check-files.ts';
import { readDraft, type Validate } from './read-draft.ts';
import { fetchHead, type Ask } from './waiting.ts';

/**
 * Checks a draft as it is in the repository, including the contents of its files. The form knows only the names of files, and only of those
 * that it would save, but what is published is what is in the repository. Throws if that cannot be read, so that nothing is published
 * unseen.
 */
export async function checkKept(ask: Ask, kind: KindName, slug: string, validate: Validate): Promise<Problem[]> {
  const sha = await fetchHead(ask, kind, slug);
  return sha ? (await checkFiles(ask, await readDraft(ask, { kind, slug, sha }, validate))).problems : [];
}
