import type { Met } from './docx/prepare.ts';
import type { WordsMet } from './tidy-text.ts';
import type { TablesMet } from './docx/tables.ts';

/** Everything that was met while a Word file was read. */
export type AllMet = Met & WordsMet & TablesMet & { isGuessed: boolean; language: string | undefined };

/** What was met, in sentences for the person who goes on with it. */
export function describeMet(met: AllMet): string[] {
  return [
    met.undescribed > 0 && `${many(met.undescribed, 'picture wants', 'pictures want')} a description. Where it says “Write what this picture shows”, say it to someone who cannot see it.`,
    met.names > 0 && 'The name of a person who wrote or changed this file stood in its words, and was left out. Name a role instead.',
    met.isGuessed && 'Bold lines that stood alone became headings. Look whether each is one.',
    met.layout > 0 && `${many(met.layout, 'table that only arranged the page is', 'tables that only arranged the page are')} ordinary words now. Look whether their order is right.`,
    met.headless > 0 && `${many(met.headless, 'table', 'tables')} had no heading row, so the first row became one. Look whether it says what stands below it.`,
    met.boxes && 'Text boxes may stand in another place now. Look whether their words are where you want them.',
    met.links > 0 && `${many(met.links, 'link led', 'links led')} to a place that others cannot reach, such as a file on your computer. The words stayed, the link did not.`,
    met.contents && 'The table of contents did not come along. The page makes its own from the headings.',
    met.hidden && 'Hidden words did not come along.',
    met.unseen && 'Words that nobody could see on the paper, such as black ones on black, did not come along.',
    met.cropped > 0 && `${many(met.cropped, 'picture was', 'pictures were')} cropped in Word and did not come along: what was cropped away is still inside. In Word choose Picture Format, Compress Pictures, Delete cropped areas of pictures, save the file, and choose it again.`,
    met.prompts && 'Places to fill in that were still empty did not come along.',
    met.gaps && 'Places to fill in are dots (…) now. The plus sign has a part for them: Gap to fill in.',
    met.facts && 'What Word fills in by itself, such as names, dates and page numbers, did not come along.',
    met.language !== undefined && 'The words are not in English. Look at the field Language.',
  ].filter((note): note is string => note !== false);
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
