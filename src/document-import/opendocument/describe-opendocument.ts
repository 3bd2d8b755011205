import { describeNumbers } from '../../html-import/describe-numbers.ts';
import { many } from '../../html-import/describe-found.ts';
import { describeLostSymbols } from '../../word-import/symbol-letters.ts';
import type { OdfMet } from './odf-met.ts';

/** What was found in an OpenDocument file, in sentences for the person who finishes the page. */
export function describeOpenDocument(met: OdfMet): string[] {
  return [
    met.guessed && 'Bold lines on their own became headings. Check that each is one.',
    met.boxes && 'Text boxes may have moved. Check that their text is where you want it.',
    met.contents && 'The table of contents was not imported. The page makes its own from the headings.',
    met.changes && 'There were tracked changes. They have been accepted: additions are in, deletions are out.',
    met.comments && 'Comments were not imported.',
    met.hidden && 'Hidden text was not imported.',
    met.unseen && 'Text that nobody could see on paper, such as white on white, was not imported.',
    met.cropped > 0 && `${many(met.cropped, 'picture was', 'pictures were')} cropped, and not imported, because we cannot say which part is shown. In LibreOffice, right-click it, choose Compress, Delete cropped areas, save the file, and choose it again.`,
    met.covered > 0 && `${many(met.covered, 'text or picture', 'texts or pictures')} with something else over ${met.covered === 1 ? 'it was' : 'them were'} not imported, because what it hides would be seen. Add what matters by hand.`,
    met.decorative > 0 && `${many(met.decorative, 'picture', 'pictures')} marked as decorative ${met.decorative === 1 ? 'was' : 'were'} not imported.`,
    met.linkedPictures > 0 && `${many(met.linkedPictures, 'picture is', 'pictures are')} not in the file but somewhere else, and ${met.linkedPictures === 1 ? 'was' : 'were'} not imported. Add ${met.linkedPictures === 1 ? 'it' : 'each'} by hand.`,
    met.pictureLinks.length > 0 && `A picture led to ${[...new Set(met.pictureLinks)].slice(0, 5).join(' and to ')}. Link to it in words, if others should go there.`,
    met.localLinks && 'Links led to places that others cannot reach, such as a file on your computer. Their text stayed, the links did not.',
    met.films > 0 && `${many(met.films, 'film or sound was', 'films or sounds were')} not imported. Say in words what ${met.films === 1 ? 'it shows' : 'they show'}; a sound can be added to the page as an MP3 file.`,
    met.charts > 0 && `${many(met.charts, 'chart was', 'charts were')} not imported. Save ${met.charts === 1 ? 'it as a picture' : 'each as a picture'}, and add that, or say its figures in words.`,
    met.equations && 'Equations were not imported. Write them in words.',
    met.symbols > 0 && describeLostSymbols(met.symbols),
    met.files && 'A file inside the file was not imported. Add it separately, if others should have it.',
    met.controls && 'Buttons and boxes of a form were not imported.',
    met.arrows && 'Lines and arrows were not imported. Check that the text makes sense without them.',
    ...describeNumbers(met, 'the program'),
    met.merged && 'Merged table cells have been split. Check the table.',
    met.gaps && 'Places to fill in are now dots (…). You can replace them from the plus sign: Gap to fill in.',
    met.facts && 'What the program fills in automatically, such as names, dates and page numbers, was not imported.',
    met.furniture && 'Headers and footers were not imported.',
  ].filter((note): note is string => typeof note === 'string');
}
