import { many } from '../../html-import/describe-found.ts';
import type { CleanMet } from './clean/clean-html.ts';

/** A table with more columns is hard to read on a phone. */
const MANY_COLUMNS = 8;

/** What was left out or changed while a clipboard was cleaned, in whole sentences. */
export function describeCleaned(met: CleanMet): string[] {
  const { unseen } = met;
  return [
    unseen.deleted > 0 && 'Text that was deleted with tracked changes was not pasted.',
    unseen.comment > 0 && 'Comments were not pasted.',
    unseen['blacked-out'] > 0 && 'Text that nobody could see, such as black on black, was not pasted.',
    unseen.contents > 0 && 'The table of contents was not pasted. The page makes its own from the headings.',
    unseen.placeholder > 0 && 'Empty places to fill in were not pasted.',
    unseen.hidden > 0 && 'Hidden text was not pasted.',
    met.controls.length > 0 && `Menus and buttons of the page that you copied from were left out: “${shorten(met.controls.join(' '))}”.`,
    met.media > 0 && `${many(met.media, 'video, drawing or other embedded thing', 'videos, drawings or other embedded things')} did not come along. Write what is to be seen, or add a link or a picture.`,
    met.merged > 0 && `${many(met.merged, 'merged cell was', 'merged cells were')} divided: the text is in the first cell, and the others are empty. Check that the table still reads well.`,
    met.columns > MANY_COLUMNS && `A table has ${met.columns} columns, which is too wide for a phone. Divide it, or add the spreadsheet as a file.`,
    met.flattened > 0 && 'Lists can have five levels here. What was deeper is on the fifth.',
    met.orphans > 0 && `${many(met.orphans, 'footnote was', 'footnotes were')} copied without ${met.orphans === 1 ? 'its text' : 'their text'}. The number is in the text in brackets. Copy the note too, or take the number out.`,
    met.inner > 0 && `${many(met.inner, 'link', 'links')} to another place in the same document came as plain text.`,
    met.linkedPictures > 0 && `${many(met.linkedPictures, 'picture was a link', 'pictures were links')}. The link did not come along.`,
  ].filter((note): note is string => note !== false);
}

function shorten(words: string): string {
  return words.length <= 120 ? words : `${words.slice(0, 119).replace(/\s+\S*$/, '')}…`;
}
