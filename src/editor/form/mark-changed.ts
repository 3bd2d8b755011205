import { changeDraftField } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';

/** Marks the form that is open as not saved, without changing anything in it. */
export function markChanged(): void {
  const data = store.getState().entryDraft.getIn(['entry', 'data']) as DecapMap | undefined;
  const [name = ''] = Object.keys(data?.toJS() ?? {});
  if (data && name) store.dispatch(changeDraftField({ field: { get: (key: string) => (key === 'name' ? name : undefined) }, value: data.get(name), metadata: {}, entries: [] }));
}
