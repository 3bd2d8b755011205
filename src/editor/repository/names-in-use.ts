import { store } from 'decap-cms-core/dist/esm/redux';
import type { KindName } from '../../schema/index.ts';
import type { DecapMap } from '../decap.ts';
import type { Published } from '../validation/draft.ts';

/**
 * The names that entries of a kind have taken: published entries, drafts that Decap has loaded, and drafts that only the code host knows.
 * If a name is taken, Decap chooses `same-title/index-1`, which puts two pages into one folder (decaporg/decap-cms, fixed in 3.17.2).
 */
export function namesInUse(kind: KindName, published: Published, drafts: readonly string[]): Set<string> {
  const { editorialWorkflow, entries } = store.getState();
  const seen = [editorialWorkflow, entries].flatMap((state) => Object.values((state.get('entities') as DecapMap | undefined)?.toJS() ?? {}) as { collection?: string; slug?: string }[]);
  return new Set([
    ...drafts,
    ...published.entries.filter((entry) => entry.kind === kind).map(({ slug }) => slug),
    ...seen.filter(({ collection, slug }) => collection === kind && slug).map(({ slug }) => slug!.replace(/\/index$/, '')),
  ]);
}
