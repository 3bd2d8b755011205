import { store } from 'decap-cms-core/dist/esm/redux';
import type { KindName } from '../../schema/index.ts';
import type { DecapMap } from '../decap.ts';
import type { Published } from '../validation/draft.ts';

/**
 * The names that entries of a kind have: published ones, drafts that Decap has seen, and those that only the code host knows of.
 * Decap's own way out of a name that is taken, `same-title/index-1`, would lay two pages into one folder (decaporg/decap-cms, mended in 3.17.2).
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
