import { store } from 'decap-cms-core/dist/esm/redux';

/** Calls back when Decap has loaded another file. Returns what ends it. */
export function onFiles(listener: () => void): () => void {
  let { medias } = store.getState();
  return store.subscribe(() => {
    if (store.getState().medias === medias) return;
    ({ medias } = store.getState());
    listener();
  });
}
