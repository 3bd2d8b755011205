import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';

let saved: { page: string; at: string } | undefined;

/** The time, in the United Kingdom, at which the page in the form was last saved in this window: 14:05. Undefined if it has not been. */
export function savedAt(): string | undefined {
  return saved?.page === pageInForm() ? saved.at : undefined;
}

/** Begins to note when pages are saved. */
export function watchSaves(now: () => Date = () => new Date()): void {
  let isSaving = false;
  store.subscribe(() => {
    const { entryDraft } = store.getState();
    const wasSaving = isSaving;
    isSaving = Boolean((entryDraft.get('entry') as DecapMap | undefined)?.get('isPersisting'));
    if (wasSaving && !isSaving && !entryDraft.get('hasChanged')) saved = { page: pageInForm(), at: new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(now()) };
  });
}

function pageInForm(): string {
  const entry = store.getState().entryDraft.get('entry') as DecapMap | undefined;
  return `${String(entry?.get('collection') ?? '')}/${String(entry?.get('slug') ?? '')}`;
}
