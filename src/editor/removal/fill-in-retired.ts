import { changeDraftField } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';
import type { Retirement } from './removal-dialog.ts';

/** Fills in "Retired" in the open form of a resource and scrolls to it. `entry` is the published entry, `on` the day from which it is retired. */
export function fillInRetired(entry: DecapMap, { reason, successor }: Retirement, on: string): void {
  const field = fieldOf('resources', 'retired');
  const empty = (entry.get('data') as DecapMap).clear();
  // Decap refers to a resource by its folder and the page in it.
  const value = Object.entries({ reason, on, ...(successor ? { successor: `${successor}/index` } : {}) }).reduce((map, [key, said]) => map.set(key, said), empty);
  store.dispatch(changeDraftField({ field, value, metadata: {}, entries: [entry] }));
  document.querySelector('[for^="retired-field"]')?.scrollIntoView({ block: 'center' });
}

/** A field of a form, as Decap stores it. */
function fieldOf(collection: string, name: string): unknown {
  const fields = store.getState().collections.get(collection)!.get('fields') as { find(is: (field: DecapMap) => boolean): unknown };
  return fields.find((field) => field.get('name') === name);
}
