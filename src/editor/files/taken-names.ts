import { selectMediaFiles } from 'decap-cms-core/dist/esm/reducers/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';

/** The names of the files that the open page has already, those that were only just added included. */
export function takenNames(): string[] {
  return selectMediaFiles(store.getState(), undefined).map(({ name }) => name);
}
