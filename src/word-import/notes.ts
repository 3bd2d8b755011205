import type { Met } from './docx/prepare.ts';
import type { WordsMet } from './tidy-text.ts';
import type { TablesMet } from './docx/tables.ts';

/** Everything found while a Word file was read. */
export type AllMet = Met & WordsMet & TablesMet & { isGuessed: boolean; language: string | undefined };

/** What was found, in sentences for the person who finishes the page. */
export function describeMet(met: AllMet): string[] {
  return [
    met.undescribed > 0 && `${many(met.undescribed, 'picture needs', 'pictures need')} a description. Where it says “Write what this picture shows”, describe it for someone who cannot see it.`,
    met.names > 0 && 'The name of a person who wrote or changed this file appeared in its text, and was left out. Name a role instead.',
    met.isGuessed && 'Bold lines on their own became headings. Check that each is one.',
    met.layout > 0 && `${many(met.layout, 'table that only laid out the page is', 'tables that only laid out the page are')} ordinary text now. Check that the order is right.`,
    met.headless > 0 && `${many(met.headless, 'table', 'tables')} had no heading row, so the first row became one. Check that it describes what is below it.`,
    met.boxes && 'Text boxes may have moved. Check that their text is where you want it.',
    met.links > 0 && `${many(met.links, 'link led', 'links led')} to a place that others cannot reach, such as a file on your computer. The text stayed, the link did not.`,
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

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
