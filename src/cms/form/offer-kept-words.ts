import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';

/**
 * Offers what was not saved only once the page stands in the form. Decap offers it at once; where the page then takes its time, it is
 * laid over what somebody has just got back, and their words are gone from the form.
 */
export function offerKeptWords(): void {
  void until(() => Boolean(store.getState().config.backend)).then(() => {
    const backend = currentBackend(store.getState().config);
    const find = backend.getLocalDraftBackup.bind(backend);
    backend.getLocalDraftBackup = async (collection, slug) => {
      const found = await find(collection, slug);
      await until(() => {
        const { entryDraft } = store.getState();
        return slug ? entryDraft.getIn(['entry', 'slug']) === slug && !entryDraft.getIn(['entry', 'isFetching']) : Boolean(entryDraft.getIn(['entry', 'newRecord']));
      });
      return found;
    };
  });
}

/** Waits until something is so in Decap's state. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}
