import type { ElementContent } from 'hast';
import { childOf, childrenOf, elementsOf, textOf, valueOf } from '../../files/office/tree.ts';
import { DocumentFault } from '../../html-import/document-fault.ts';
import { findMissing } from '../../html-import/missing-words.ts';
import { formsOfName, isSchool, namesIn } from '../../html-import/names.ts';
import { arrangeSlides, type ShownSlide } from '../arrange-slides.ts';
import { describeDeck } from '../describe-deck.ts';
import type { Known } from '../../word-import/known.ts';
import type { DocumentImport, Redraw } from '../document-import.ts';
import { findLanguage } from '../find-language.ts';
import { finishPage } from '../finish-page.ts';
import { nestLists } from '../nest-lists.ts';
import type { Archive } from '../open-archive.ts';
import { PictureTaker } from '../picture-taker.ts';
import { describeSlides } from './describe-slides.ts';
import { textIn } from './gather-shapes.ts';
import { designOf, placeholderOf } from './inherited.ts';
import { openDeck, type Deck, type DeckPart } from './open-deck.ts';
import { readSlide } from './read-slide.ts';
import { shownText } from './shown-text.ts';
import { nothingMet, type SlidesMet } from './slides-met.ts';
import { linesOf } from './text-body.ts';

/** The most letters that are read before a presentation counts as too long for a page. */
const MOST_LETTERS = 400_000;
/** A picture that is on this many slides, or more, and on half of them, belongs to their design. */
const REPEATED = 3;

/** What a presentation says, slide by slide, and the text of all slides that are shown, read from the source of their parts. */
interface Told {
  slides: ShownSlide[];
  shown: string[];
}

/**
 * Reads a PowerPoint presentation as a page: a heading for each slide, with what is on it in the order in which it is read out, and what was
 * written for the speaker in a section at the end. Leaves out what nobody sees. Throws a DocumentFault.
 */
export async function readSlides(archive: Archive, name: string, redraw: Redraw, known: Known = {}): Promise<DocumentImport> {
  const deck = openDeck(archive);
  if (!deck) throw new DocumentFault('This presentation cannot be read. Open it in PowerPoint, save it as a PowerPoint presentation (.pptx), and choose that.');
  const met = nothingMet();
  const pictures = new PictureTaker();
  const told = tell(deck, pictures, met);
  if (deck.slides.length > 0 && met.hiddenSlides === deck.slides.length) throw new DocumentFault('All slides of this presentation are hidden. Show those that are for others (in PowerPoint: right-click a slide, Hide Slide), save it, and choose it again.');
  if (told.slides.length === 0 && met.lostSlides > 0) throw new DocumentFault('None of the slides in this presentation could be read. Open it in PowerPoint, save it under a new name, and choose that.');
  const repeated = pictures.dropRepeated(Math.max(REPEATED, told.slides.length / 2));
  const names = namesIn(authorsOf(archive).filter((one) => !isSchool(one, known.schools)).flatMap(formsOfName));
  const { content, untitled, repeated: titles } = arrangeSlides(told.slides);
  const unread = await pictures.take((path) => archive.read(path), redraw);
  const shown = told.shown.join(' ');
  return finishPage({
    content, fileName: name, names, language: findLanguage(shown, met.languages), pictures: pictures.pictures, shown, leftOut: [...met.leftOut, ...titles].join(' '),
    notes: [...describeDeck({ ...met, untitled }), ...describeSlides(met), ...(repeated ? ['A picture that is on most slides, such as a logo, is on the page once.'] : []), ...unread],
    empty: 'There is nothing on these slides that a page could show: no text, and no picture. If they are films, add them where people can watch them, and link to them.',
  });
}

function tell(deck: Deck, pictures: PictureTaker, met: SlidesMet): Told {
  const told: Told = { slides: [], shown: [] };
  let letters = 0;
  met.lostSlides = deck.lost;
  for (const [at, path] of deck.slides.entries()) {
    const part = deck.part(path);
    if (part?.xml.local !== 'sld') {
      met.lostSlides++;
      continue;
    }
    if (/^(?:0|false|off)$/.test(valueOf(part.xml, 'show') ?? '')) {
      met.hiddenSlides++;
      continue;
    }
    const design = designOf(deck, part);
    const slide = readSlide(part, design, deck, pictures, met);
    if (slide.isGuessed) met.guessed++;
    const shown = [part, ...part.links.filter(({ kind }) => kind === 'diagramdata').map(({ path: data }) => deck.part(data))].map((one) => shownText(one?.source ?? '')).join(' ');
    told.shown.push(shown);
    met.comments ||= part.links.some(({ kind }) => kind === 'comments');
    met.furniture ||= [design.layout, design.master].some((one) => one && hasOwnText(one));
    told.slides.push({ ...slide, number: at + 1, notes: readNotes(deck, part, shown, told, met) });
    letters += shown.length;
    if (letters > MOST_LETTERS) throw new DocumentFault('This presentation is too long for one page. Split it by its chapters, or add it to a page as a file to download.');
  }
  return told;
}

/** The notes of a slide, without the paragraphs that only repeat what is on it. */
function readNotes(deck: Deck, part: DeckPart, shown: string, told: Told, met: SlidesMet): ElementContent[] {
  const page = deck.linked(part, 'notesslide');
  const shape = page && elementsOf(page.xml).find((node) => node.local === 'sp' && placeholderOf(node)?.type === 'body');
  const body = childOf(shape, 'txBody');
  if (!page || !shape || !body) return [];
  body.children = body.children.filter((node) => typeof node === 'string' || node.local !== 'p' || findMissing(textIn(node), shown).count > 0);
  // Nothing is a list in notes unless it says so.
  const lines = linesOf(body, shape, { part: page, design: { main: deck.main }, met });
  if (lines.length === 0) return [];
  met.notes = true;
  told.shown.push(textIn(body));
  return nestLists(lines);
}

/** Whether a layout or a master shows text of its own on every slide. */
function hasOwnText({ xml }: DeckPart): boolean {
  const tree = childOf(xml, 'cSld', 'spTree');
  return tree !== undefined && childrenOf(tree).some((node) => node.local === 'sp' && !placeholderOf(node) && textIn(node).trim() !== '');
}

/** Whom the properties and the comments name. */
function authorsOf(archive: Archive): string[] {
  const parts = archive.names.filter((name) => /^(?:docProps\/(?:core|app)\.xml|ppt\/(?:commentAuthors|authors)\.xml)$/i.test(name)).map((name) => archive.readXml(name));
  return parts.flatMap((xml) => (xml ? elementsOf(xml).map((node) => (/^(?:creator|lastModifiedBy|Manager)$/.test(node.local) ? textOf(node) : /^(?:cmAuthor|author)$/.test(node.local) ? (valueOf(node, 'name') ?? '') : '')) : []));
}
