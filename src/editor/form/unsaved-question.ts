import { kinds, type KindName } from '../../schema/index.ts';
import { text } from './text.ts';
import type { UnsavedText } from './unsaved-text.ts';
import { whenChanged } from './when-changed.ts';

/** Decap's own question, which says neither what was kept nor when. We ask ours first, and the answer counts for both. */
export const UNSAVED_OFFER = text.unsaved.offer;

/** What else somebody needs to know before they decide to use what was kept. */
export interface AboutUnsaved {
  /** The files that were chosen but could not be kept. */
  lost?: readonly string[];
  /** Whether the page has been changed since it was opened. */
  hasMoved?: boolean;
}

/** Says which entry it is and when it was last changed, in UK time: "Wet play plan, changed today at 14:32, not saved". */
export function describeUnsaved({ kind, title, at }: Pick<UnsavedText, 'kind' | 'title' | 'at'>, now: Date): string {
  const one = kinds[kind as KindName]?.one ?? text.unsaved.page;
  return text.unsaved.changed(title.trim() || text.unsaved.untitled(one), whenChanged(new Date(at), now));
}

/** Asks whether to use what was kept. For a browser dialog with "OK" and "Cancel". */
export function askAboutUnsaved(unsaved: Pick<UnsavedText, 'kind' | 'title' | 'at'>, { lost = [], hasMoved = false }: AboutUnsaved, now: Date): string {
  return [
    text.unsaved.about(describeUnsaved(unsaved, now)),
    ...(hasMoved ? [text.unsaved.hasMoved] : []),
    ...(lost.length ? [text.unsaved.lost(lost)] : []),
    text.unsaved.ask,
  ].join('\n\n');
}
