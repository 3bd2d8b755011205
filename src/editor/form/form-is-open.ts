import { store } from 'decap-cms-core/dist/esm/redux';

/** Resolves once the form of a new entry is open, so that files can be added to it. */
export function formIsOpen(): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!(store.getState().entryDraft.getIn(['entry', 'newRecord']))) return;
      stop();
      resolve();
    });
  });
}
