import type { Root } from 'mdast';
import { resourceOf, schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { compareWords, type Row } from './compare.ts';
import { compareFacts, type FactRow } from './compare-facts.ts';
import { comparedOriginsOf, type ComparedOrigin } from './compared-origins.ts';
import { viewComparison, type ComparisonLine } from './comparison-view.ts';

/** A resource beside every original on this site that it was made from, as one page shows them. */
export interface ComparedView {
  resource: ComparedSide;
  origins: ComparedOriginView[];
}

/** A page in the comparison. `school` is the name of the school that shares it. */
export interface ComparedSide {
  slug: string;
  title: string;
  school: string;
}

/** One original, and what differs from it. */
export interface ComparedOriginView {
  origin: ComparedSide;
  /** What the school says it changed and why; only beside the original that the resource began as. */
  account?: { changed: string; why: string };
  /** How the original has changed since it was taken. */
  moved?: MovedView;
  facts: FactRow[];
  /** How many pieces of the text there are of each sort. */
  pieces: Record<Row['is'], number>;
  lines: ComparisonLine[];
}

/** The versions between which an original has changed: the pieces that differ, or the address of its history when there is no copy of the earlier version. */
export type MovedView = { from: string; to: string } & ({ lines: ComparisonLine[] } | { historyUrl: string });

/**
 * The view of a resource beside its originals. `earlier` is the text of each original at the version that was taken, in the order of
 * `comparedOriginsOf`; undefined where the original has not changed since, or where there is no copy.
 */
export function viewCompared(catalogue: Catalogue, slug: string, earlier: readonly (Root | undefined)[]): ComparedView {
  const resource = resourceOf(catalogue, slug)!;
  return { resource: viewSide(catalogue, resource), origins: comparedOriginsOf(resource, catalogue).map((origin, at) => viewOrigin(catalogue, resource, origin, earlier[at])) };
}

function viewSide(catalogue: Catalogue, { slug, title, school }: Resource): ComparedSide {
  return { slug, title, school: schoolName(catalogue, school) };
}

function viewOrigin(catalogue: Catalogue, resource: Resource, { resource: origin, moved }: ComparedOrigin, earlier: Root | undefined): ComparedOriginView {
  const { adapted } = resource;
  const rows = compareWords(origin.page.tree, resource.page.tree);
  const count = (is: Row['is']) => rows.filter((row) => row.is === is).length;
  return {
    origin: viewSide(catalogue, origin),
    ...(adapted?.resource === origin.slug && { account: { changed: adapted.changed, why: adapted.why } }),
    ...(moved && { moved: { ...moved, ...viewChanges(catalogue, origin, earlier) } }),
    facts: compareFacts(origin, resource),
    pieces: { changed: count('changed'), added: count('added'), 'taken-out': count('taken-out'), same: count('same') },
    lines: viewComparison(rows),
  };
}

function viewChanges({ settings }: Catalogue, { page }: Resource, earlier: Root | undefined): { lines: ComparisonLine[] } | { historyUrl: string } {
  if (!earlier) return { historyUrl: editUrlOf(settings, page.file).replace('/edit/', '/commits/') };
  return { lines: viewComparison(compareWords(earlier, page.tree).filter(({ is }) => is !== 'same')) };
}
