import { SLUG } from '../schema/fields.ts';
import { allKinds, type KindName } from '../schema/index.ts';
import type { History } from './history.ts';

/** A page that was once at an address of this site, and no longer is. */
export interface RemovedPage {
  kind: KindName;
  slug: string;
  /** The address of the page that has its content now, if it was only renamed: `/news/a-day/`. */
  movedTo?: string;
}

/** The pages that were removed, so that their addresses can show a notice. */
export function findRemovedPages({ removed }: Pick<History, 'removed'>): RemovedPage[] {
  const next = new Map(removed.map(({ file, movedTo }) => [file, movedTo]));
  return removed.flatMap(({ file }) => {
    const page = pageAt(file);
    if (!page) return [];
    const last = followMoves(file, next);
    const target = last === file || next.has(last) ? undefined : pageAt(last);
    return [{ ...page, ...(target ? { movedTo: `/${target.kind}/${target.slug}/` } : {}) }];
  });
}

/** The file at the end of a chain of renames. Renames can go round in a circle, which ends the search. */
function followMoves(file: string, next: ReadonlyMap<string, string | undefined>): string {
  const seen = new Set([file]);
  for (let to = next.get(file); to && !seen.has(to); to = next.get(to)) seen.add(to);
  return [...seen].at(-1)!;
}

/** The kind and the slug of the page in a file; nothing for a kind whose entries have no pages of their own. */
function pageAt(file: string): { kind: KindName; slug: string } | undefined {
  const [, name, slug = '', end] = /^content\/([^/]+)\/([^/]+?)(\/index)?\.mdx$/.exec(file) ?? [];
  const kind = allKinds.find((one) => one.name === name);
  const hasPage = kind && kind.name !== 'trials' && kind.layout === (end ? 'folder' : 'file') && SLUG.test(slug);
  return hasPage ? { kind: kind.name as KindName, slug } : undefined;
}
