import type { DiagramsMet } from './docx/diagrams.ts';
import type { Met } from './docx/met.ts';
import { describeFound, many } from '../html-import/describe-found.ts';
import { describeNumbers, type NumbersMet } from '../html-import/describe-numbers.ts';
import type { HtmlMet } from '../html-import/read-html.ts';
import type { WordsMet } from '../html-import/tidy-text.ts';
import { describeLostSymbols } from './symbol-letters.ts';

/** Everything found while a Word file was read. */
export type AllMet = Met & WordsMet & HtmlMet & NumbersMet & { isGuessed: boolean; diagrams: DiagramsMet; cropped: number; language: string | undefined };

/** How many highlighted passages are repeated, and how much of each, in letters. */
const [MOST_PASSAGES, LONGEST_PASSAGE] = [3, 40];

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
    found.linksInside,
    found.pictureLinks,
    found.raised,
    met.diagrams.shown > 0 && `The text of ${many(met.diagrams.shown, 'diagram', 'diagrams')} is a list now. Say in words what ${met.diagrams.shown === 1 ? 'its shape' : 'their shapes'} meant.`,
    met.diagrams.lost > 0 && `${many(met.diagrams.lost, 'diagram', 'diagrams')} could not be read, and ${met.diagrams.lost === 1 ? 'was' : 'were'} not imported. Save ${met.diagrams.lost === 1 ? 'it as a picture' : 'each as a picture'}, and add that.`,
    met.contents && 'The table of contents was not imported. The page makes its own from the headings.',
    met.hidden && 'Hidden text was not imported.',
    met.unseen && 'Text that nobody could see on paper, such as black on black, was not imported.',
    met.covered > 0 && `${many(met.covered, 'paragraph or picture lies', 'paragraphs or pictures lie')} under a filled shape, and ${met.covered === 1 ? 'was' : 'were'} not imported: the file does not say how much of ${met.covered === 1 ? 'it' : 'them'} is covered. Type in what may be read.`,
    met.cropped > 0 && `${many(met.cropped, 'picture was', 'pictures were')} cropped in Word and not imported: the part you cropped away is still in the file. In Word choose Picture Format, Compress Pictures, Delete cropped areas of pictures, save the file, and choose it again.`,
    met.highlights.length > 0 && describeHighlights(met.highlights),
    met.symbols > 0 && describeLostSymbols(met.symbols),
    ...describeNumbers(met, 'Word'),
    met.template && 'This file is a template: what it asks people to fill in came along as text.',
    met.prompts && 'Empty places to fill in were not imported.',
    met.gaps && 'Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.',
    met.facts && 'What Word fills in automatically, such as names, dates and page numbers, was not imported.',
    met.language !== undefined && 'The text is not in English. Check the field Language.',
  ].filter((note): note is string => note !== false);
}

function describeHighlights(passages: readonly string[]): string {
  const shown = passages.slice(0, MOST_PASSAGES).map((passage) => `“${passage.length > LONGEST_PASSAGE ? `${passage.slice(0, LONGEST_PASSAGE).trim()}…` : passage}”`).join(', ');
  return `${many(passages.length, 'passage was', 'passages were')} highlighted: ${shown}${passages.length > MOST_PASSAGES ? ' and more' : ''}. A page has no highlighter. Say in words what it meant.`;
}
