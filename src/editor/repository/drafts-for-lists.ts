import type { DecapMap } from '../decap.ts';

/** The method of Decap’s own class that reads every draft whole. */
export interface DraftReader {
  unpublishedEntries(...given: unknown[]): Promise<unknown>;
}

/** The part of Decap’s state that says which drafts have been read: `pages.ids`, which is absent until all have. */
export interface DraftState {
  editorialWorkflow: Pick<DecapMap, 'hasIn' | 'deleteIn'>;
}

/** What keeps Decap from believing that it knows every draft. */
export interface DraftsForLists {
  /** Call with the state after each action. */
  correct<S extends DraftState>(state: S): S;
}

/**
 * Makes Decap read all drafts only where it lists them. Left alone, it would read every draft whole, with three requests for each, before it
 * opens the first form, and again behind the first save: the more drafts there are, the longer everybody waits. A form needs only its own.
 * `isList` says whether a list is shown now.
 */
export function readDraftsForLists(backend: DraftReader, isList: () => boolean): DraftsForLists {
  let areAllRead = false;
  const read = backend.unpublishedEntries;
  backend.unpublishedEntries = async function (this: DraftReader, ...given) {
    if (!isList()) return { entries: [], pagination: 0 };
    const drafts = await read.apply(this, given);
    areAllRead = true;
    return drafts;
  };
  return {
    correct: (state) => (areAllRead || !state.editorialWorkflow.hasIn(['pages', 'ids']) ? state : { ...state, editorialWorkflow: state.editorialWorkflow.deleteIn(['pages', 'ids']) }),
  };
}
