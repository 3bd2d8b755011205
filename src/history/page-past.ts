import { makeOnce } from '../catalogue/make-once.ts';
import type { Change, History } from './history.ts';

/** What was published of a page, under all the names that its file has had. */
export interface PagePast {
  /** The name that it has for ever: the first name of its file. A file that was created where a renamed one had been gets the second of its creation after its name. */
  name: string;
  /** Its changes, the earliest first. The removal of a renamed file is not among them. */
  changes: readonly Change[];
}

/**
 * The past of the page in a file. A page that was deleted and put back is the same page, and so is one that was renamed in one step. Without
 * the whole history, earlier names are not known.
 */
export function pastOf(history: Pick<History, 'changes'>, file: string): PagePast {
  return pastsOf(history).get(file) ?? { name: nameIn(file), changes: [] };
}

const pastsOf: (history: Pick<History, 'changes'>) => ReadonlyMap<string, PagePast> = makeOnce(({ changes }) => {
  const pasts = new Map<string, { name: string; changes: Change[] }>();
  const left = new Set<string>();
  for (const change of changes) {
    const { file, at, movedTo } = change;
    const past = pasts.get(file);
    if (movedTo !== undefined) {
      pasts.set(movedTo, { name: past?.name ?? nameIn(file), changes: [...(past?.changes ?? [])] });
      left.delete(movedTo);
      left.add(file);
    } else if (past && !left.has(file)) past.changes.push(change);
    else {
      pasts.set(file, { name: left.has(file) ? `${nameIn(file)}-${at}` : nameIn(file), changes: [change] });
      left.delete(file);
    }
  }
  return pasts;
});

/** The last part of the address of a page: `circle` for content/visits/circle.mdx, `script` for content/resources/script/index.mdx. */
function nameIn(file: string): string {
  return file.replace(/^content\/[^/]+\//, '').replace(/(?:\/index)?\.mdx$/, '');
}
