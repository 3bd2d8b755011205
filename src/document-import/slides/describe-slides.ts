import { describeNumbers } from '../../html-import/describe-numbers.ts';
import { many } from '../../html-import/describe-found.ts';
import { describeLostSymbols } from '../../word-import/symbol-letters.ts';
import { UNSEEN_ON_SLIDES } from '../describe-deck.ts';
import type { SlidesMet } from './slides-met.ts';

/** What was found in a presentation, in sentences for the person who finishes the page. */
export function describeSlides(met: SlidesMet): string[] {
  return [
    met.lostSlides > 0 && `${many(met.lostSlides, 'slide', 'slides')} could not be read. Open the file, save it again, and compare.`,
    met.hiddenShapes > 0 && `${many(met.hiddenShapes, 'hidden text or picture was', 'hidden texts or pictures were')} not imported.`,
    met.isUnseen && UNSEEN_ON_SLIDES,
    met.coveredTexts > 0 && `${many(met.coveredTexts, 'text was', 'texts were')} covered by something else, and not imported.`,
    met.coveredPictures > 0 && `${many(met.coveredPictures, 'picture was', 'pictures were')} covered by something else, and not imported.`,
    met.paintedPictures > 0 && `Where something lies over ${many(met.paintedPictures, 'picture, that part of it is', 'pictures, that part of them is')} painted over now, so that nobody can look behind it. If it was only a label, add the picture without it.`,
    met.cutPictures > 0 && `${many(met.cutPictures, 'picture was', 'pictures were')} cut to a shape that a page cannot show, and not imported. Crop ${met.cutPictures === 1 ? 'it' : 'each'} to a rectangle, or add ${met.cutPictures === 1 ? 'it' : 'each'} by hand.`,
    met.decorative > 0 && `${many(met.decorative, 'picture', 'pictures')} marked as decorative ${met.decorative === 1 ? 'was' : 'were'} not imported.`,
    met.linkedPictures > 0 && `${many(met.linkedPictures, 'picture is', 'pictures are')} not in the file but somewhere else, and ${met.linkedPictures === 1 ? 'was' : 'were'} not imported. Add ${met.linkedPictures === 1 ? 'it' : 'each'} by hand.`,
    met.pictureLinks.length > 0 && `A picture led to ${[...new Set(met.pictureLinks)].slice(0, 5).join(' and to ')}. Link to it in words, if others should go there.`,
    met.films > 0 && `${many(met.films, 'film or sound was', 'films or sounds were')} not imported. Say in words what ${met.films === 1 ? 'it shows' : 'they show'}; a sound can be added to the page as an MP3 file.`,
    met.filmsElsewhere.length > 0 && `A film is on another website: ${[...new Set(met.filmsElsewhere)].slice(0, 5).join(', ')}. Link to it in words, if others should see it.`,
    met.charts > 0 && `${many(met.charts, 'chart was', 'charts were')} not imported. Save ${met.charts === 1 ? 'it as a picture' : 'each as a picture'}, and add that, or say its figures in words.`,
    met.equations > 0 && 'Equations were not imported. Write them in words.',
    met.symbols > 0 && describeLostSymbols(met.symbols),
    met.files > 0 && 'A file inside the file was not imported. Add it separately, if others should have it.',
    met.arrows && 'Lines and arrows were not imported. Check that the text makes sense without them.',
    ...describeNumbers(met, 'PowerPoint'),
    met.merged && 'Merged table cells have been split. Check the table.',
    met.furniture && 'What every slide repeats, such as footers, dates and slide numbers, was not imported.',
    met.comments && 'Comments were not imported.',
    met.guessed > 0 && `${many(met.guessed, 'slide has', 'slides have')} no title, so a line that looks like one became a heading. Check it.`,
  ].filter((note): note is string => typeof note === 'string');
}
