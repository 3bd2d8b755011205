import type { CleanMet } from './clean/clean-html.ts';
import { text } from './text.ts';

/** A table with more columns is hard to read on a phone. */
const MANY_COLUMNS = 8;

/** What was left out or changed while a clipboard was cleaned, in whole sentences. */
export function describeCleaned(met: CleanMet): string[] {
  const { unseen } = met;
  return [
    unseen.deleted > 0 && text.cleaned.deleted,
    unseen.comment > 0 && text.cleaned.comments,
    unseen['blacked-out'] > 0 && text.cleaned.blackedOut,
    unseen.contents > 0 && text.cleaned.contents,
    unseen.placeholder > 0 && text.cleaned.placeholders,
    unseen.hidden > 0 && text.cleaned.hidden,
    met.controls.length > 0 && text.cleaned.controls(shorten(met.controls.join(' '))),
    met.media > 0 && text.cleaned.media(met.media),
    met.merged > 0 && text.cleaned.merged(met.merged),
    met.columns > MANY_COLUMNS && text.cleaned.columns(met.columns),
    met.flattened > 0 && text.cleaned.flattened,
    met.orphans > 0 && text.cleaned.orphans(met.orphans),
    met.inner > 0 && text.cleaned.inner(met.inner),
    met.linkedPictures > 0 && text.cleaned.linkedPictures(met.linkedPictures),
  ].filter((note): note is string => note !== false);
}

function shorten(words: string): string {
  return words.length <= 120 ? words : `${words.slice(0, 119).replace(/\s+\S*$/, '')}…`;
}
