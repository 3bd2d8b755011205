import type { Problem } from '../../checks/problem.ts';
import { readBlob, type ReadDraft } from './read-draft.ts';
import type { Ask } from './waiting.ts';

/**
 * The same draft with what its files hold judged too. The editor judges a file before it is added; whoever sends by hand goes past the
 * editor, and what such a file tells of a person would be kept for ever once it is published.
 */
export async function checkFiles(ask: Ask, read: ReadDraft): Promise<ReadDraft> {
  const { inspectFile } = await import('../../files/inspect.ts');
  const { file } = read.judgement.entry;
  const found: Problem[] = [];
  for (const { name, sha } of read.files) {
    const faults = await inspectFile({ name, bytes: await readBlob(ask, sha) });
    found.push(...faults.map((fault) => ({ ...fault, title: name, file, line: 1, rule: 'files' })));
  }
  return { ...read, problems: [...found, ...read.problems], judgement: { ...read.judgement, stopping: [...found, ...read.judgement.stopping] } };
}
