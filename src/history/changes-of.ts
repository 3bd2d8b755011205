import { grouped, inOrderOf } from '../catalogue/grouped.ts';
import type { Change, History } from './history.ts';

/** The changes of some files, the earliest first. The history is gone through once, however many files are asked for one after the other. */
export function changesOf({ changes }: Pick<History, 'changes'>, files: readonly string[]): readonly Change[] {
  const byFile = grouped(changes, fileOf);
  const found = files.map((file) => byFile.get(file) ?? []);
  return found.length === 1 ? found[0]! : inOrderOf(changes, found.flat());
}

function fileOf({ file }: Change): string[] {
  return [file];
}
