import { many } from '../html-import/describe-found.ts';
import { NOTES_HEADING } from './arrange-slides.ts';

/** Said of text in the colour of what is behind it. */
export const UNSEEN_ON_SLIDES = 'Text that nobody could see on its slide, such as white on white, was not imported.';

/** What is to be said of slides, whatever program they were made in. */
export interface DeckFacts {
  notes: boolean;
  hiddenSlides: number;
  outside: number;
  untitled: number;
  /** Texts of which something hides a part. */
  partlyCovered: number;
}

/** What was found in slides, in sentences for the person who finishes the page. */
export function describeDeck({ notes, hiddenSlides, outside, untitled, partlyCovered }: DeckFacts): string[] {
  return [
    notes && `The speaker notes are at the end, below “${NOTES_HEADING}”. They were written for whoever speaks: read them first, and delete what is not for others.`,
    hiddenSlides > 0 && `${many(hiddenSlides, 'hidden slide was', 'hidden slides were')} not imported.`,
    outside > 0 && `${many(outside, 'text or picture', 'texts or pictures')} beside the slides, where nobody sees ${outside === 1 ? 'it, was' : 'them, were'} not imported.`,
    partlyCovered > 0 && `Something filled lies over a part of ${many(partlyCovered, 'text, which', 'texts, which')} came along whole. If it was to hide anything, such as a name, delete that.`,
    untitled > 0 && `${many(untitled, 'slide has', 'slides have')} no title, so ${untitled === 1 ? 'its number is its heading' : 'their numbers are their headings'}. Give ${untitled === 1 ? 'it a better one' : 'each a better one'}.`,
  ].filter((note): note is string => typeof note === 'string');
}
