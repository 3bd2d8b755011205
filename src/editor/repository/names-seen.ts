import { store } from 'decap-cms-core/dist/esm/redux';
import type { KindName } from '../../schema/index.ts';
import type { DecapMap } from '../decap.ts';

/** The names of the entries and drafts of a kind that Decap has loaded. */
export function namesSeen(kind: KindName): Set<string> {
  const { editorialWorkflow, entries } = store.getState();
  const seen = [editorialWorkflow, entries].flatMap((state) => Object.values((state.get('entities') as DecapMap | undefined)?.toJS() ?? {}) as { collection?: string; slug?: string }[]);
  return new Set(seen.flatMap(({ collection, slug }) => (collection === kind && slug ? [slug.replace(/\/index$/, '')] : [])));
}
