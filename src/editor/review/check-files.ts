import type { Problem } from '../../checks/problem.ts';
import { readBlob, type ReadDraft } from './read-draft.ts';
import type { Ask } from './waiting.ts';

/**
 * Adds the problems found inside the files of a draft. The editor inspects a file before it is added, but people can bypass the editor, and
 * whatever such a file reveals about somebody would be kept for ever once it is published.
 */
export async function checkFiles(ask: Ask, read: ReadDraft): Promise<ReadDraft> {
  const { inspectFile } = await import('../../files/inspect.ts');
  const { file } = read.report.entry;
  const found: Problem[] = [];
  for (const { name, sha } of read.files) {
    const faults = await inspectFile({ name, bytes: await readBlob(ask, sha) });
    found.push(...faults.map((fault) => ({ ...fault, title: name, file, line: 1, rule: 'files' })));
  }
  return { ...read, problems: [...found, ...read.problems], report: { ...read.report, stopping: [...found, ...read.report.stopping] } };
}
