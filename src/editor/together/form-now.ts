import { store } from 'decap-cms-core/dist/esm/redux';
import type { KindName } from '../../schema/index.ts';
import type { DecapMap } from '../decap.ts';

/** The entry that is open in the form. */
export interface FormNow {
  kind: KindName;
  /** Its slug; empty for a new entry. */
  slug: string;
  title: string;
  entry: DecapMap;
  /** Whether something in the form is not saved. */
  hasChanged: boolean;
}

/** Says which entry is open in the form. Undefined if none is. */
export function formNow(): FormNow | undefined {
  const { entryDraft } = store.getState();
  const entry = entryDraft.get('entry') as DecapMap | undefined;
  const kind = entry?.get('collection');
  const data = entry?.get('data') as DecapMap | undefined;
  if (!entry || !kind || !data || entry.get('isFetching')) return undefined;
  const slug = entry.get('newRecord') ? '' : String(entry.get('slug') ?? '').replace(/\/index$/, '');
  return { kind: kind as KindName, slug, title: String(data.get('title') ?? data.get('name') ?? '') || slug, entry, hasChanged: Boolean(entryDraft.get('hasChanged')) };
}

/** Calls `changed` whenever another entry is opened, or the form is left. Returns a function that stops this. */
export function watchForm(changed: (form: FormNow | undefined) => void): () => void {
  let last = '';
  const look = () => {
    const form = formNow();
    const now = form ? `${form.kind}/${form.slug}` : '';
    if (now === last) return;
    last = now;
    changed(form);
  };
  look();
  return store.subscribe(look);
}
