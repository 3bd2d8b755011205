import type { Met } from './docx/prepare.ts';
import { describeFound, many } from '../html-import/describe-found.ts';
import type { HtmlMet } from '../html-import/read-html.ts';
import type { WordsMet } from '../html-import/tidy-text.ts';

/** Everything found while a Word file was read. */
export type AllMet = Met & WordsMet & HtmlMet & { isGuessed: boolean; language: string | undefined };

/** What was found, in sentences for the person who finishes the page. */
export function describeMet(met: AllMet): string[] {
  const found = describeFound(met);
  return [
    found.undescribed,
    found.names,
    met.isGuessed && 'Bold lines on their own became headings. Check that each is one.',
    found.layout,
    found.headless,
    met.boxes && 'Text boxes may have moved. Check that their text is where you want it.',
    found.links,
    found.raised,
    met.contents && 'The table of contents was not imported. The page makes its own from the headings.',
    met.hidden && 'Hidden text was not imported.',
    met.unseen && 'Text that nobody could see on paper, such as black on black, was not imported.',
    met.cropped > 0 && `${many(met.cropped, 'picture was', 'pictures were')} cropped in Word and not imported: the part you cropped away is still in the file. In Word choose Picture Format, Compress Pictures, Delete cropped areas of pictures, save the file, and choose it again.`,
    met.prompts && 'Empty places to fill in were not imported.',
    met.gaps && 'Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.',
    met.facts && 'What Word fills in automatically, such as names, dates and page numbers, was not imported.',
    met.language !== undefined && 'The text is not in English. Check the field Language.',
  ].filter((note): note is string => note !== false);
}
