import type { ElementContent } from 'hast';
import { childOf, childrenOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { makeElement } from '../make-element.ts';
import { nestLists } from '../nest-lists.ts';
import type { PictureTaker } from '../picture-taker.ts';
import { coversOf, isWhollyCovered } from '../covers.ts';
import { gatherShapes, shapesOfDesign, textIn, type Shape } from './gather-shapes.ts';
import { isTitle, placeholderOf, type Design } from './inherited.ts';
import { linkOf, type Deck, type DeckPart } from './open-deck.ts';
import { backgroundOf, paletteOf } from './palette.ts';
import { aboutOf, hidesAll, isDecorative, pictureFill, viewOf } from './slide-picture.ts';
import { slideTable } from './slide-table.ts';
import type { SlidesMet } from './slides-met.ts';
import { diagramIn, smartArtLines } from './smart-art.ts';
import { judgeUnseen } from './unseen-text.ts';
import { addressOf, linesOf, plainText, type TextContext } from './text-body.ts';

/** One slide: its title, and what is on it. */
export interface ReadSlide {
  title: string;
  content: ElementContent[];
  /** Whether its title was guessed from a line that looks like one. */
  isGuessed: boolean;
}

/** A line that serves as a title is no longer than this, and its letters are at least as large as this, in hundredths of a point. */
const LONGEST_TITLE = 80;
const LEAST_TITLE = 2400;

/** Reads what a slide shows, in the order in which it is read out, the title first. */
export function readSlide(slide: DeckPart, design: Design, deck: Deck, pictures: PictureTaker, met: SlidesMet): ReadSlide {
  const palette = paletteOf(deck, slide, design);
  const gathered = gatherShapes(slide.xml, design, palette);
  met.hiddenShapes += gathered.hidden.length;
  met.outside += gathered.outside.length;
  met.leftOut.push(...gathered.hidden, ...gathered.outside);
  for (const shape of gathered.shapes) {
    const path = linkOf(slide, childOf(pictureFill(shape.node), 'blip'), 'embed')?.path;
    if (path) shape.isOpaque = () => hidesAll(shape, () => deck.read(path));
  }
  const all = [...shapesOfDesign(slide.xml, design, palette), ...gathered.shapes];
  const background = backgroundOf(slide, design, palette);
  const contextOf = (shape: Shape): TextContext => ({ part: slide, design, met, isUnseen: judgeUnseen(shape, all, background, design, palette) });
  const shapes = gathered.shapes.filter((shape) => isSeen(shape, gathered.shapes, met));
  const isTitleShape = ({ node }: Shape) => isTitle(placeholderOf(node)?.type ?? '') && textIn(node).trim() !== '';
  const told = shapes.find(isTitleShape);
  const title = told ?? guessTitle(shapes);
  const content: ElementContent[] = [];
  for (const shape of shapes) if (shape !== title) content.push(...contentOf(shape, gathered.shapes, contextOf(shape), deck, pictures, met));
  return { title: title ? plainText(childOf(title.node, 'txBody'), title.node, contextOf(title)) : '', content, isGuessed: told === undefined && title !== undefined };
}

/** Whether people see a shape with text. Notes what is left out. */
function isSeen(shape: Shape, shapes: readonly Shape[], met: SlidesMet): boolean {
  const text = textIn(shape.node);
  if (/^(?:ftr|dt|sldNum|hdr)$/.test(placeholderOf(shape.node)?.type ?? '')) {
    met.furniture ||= text.trim() !== '';
    met.leftOut.push(text);
    return false;
  }
  const covers = text.trim() === '' ? [] : coversOf(shape, shapes, true);
  if (!isWhollyCovered(covers)) {
    if (covers.length) met.partlyCovered++;
    return true;
  }
  met.coveredTexts++;
  met.leftOut.push(text);
  return false;
}

function contentOf(shape: Shape, shapes: readonly Shape[], context: TextContext, deck: Deck, pictures: PictureTaker, met: SlidesMet): ElementContent[] {
  const { node } = shape;
  if (node.local === 'cxnSp') {
    met.arrows = true;
    return [];
  }
  if (node.local === 'graphicFrame') return frameContent(node, context, deck, met);
  const blocks: ElementContent[] = pictureFill(node) ? pictureContent(shape, shapes, context, pictures, met) : [];
  return [...blocks, ...nestLists(linesOf(childOf(node, 'txBody'), node, context))];
}

/** A table, a diagram, a chart, or a file inside the file. */
function frameContent(node: XmlElement, context: TextContext, deck: Deck, met: SlidesMet): ElementContent[] {
  const table = childOf(node, 'graphic', 'graphicData', 'tbl');
  if (table) {
    met.merged ||= elementsOf(table).some(({ attributes }) => attributes.some(({ local, value }) => /^(?:hMerge|vMerge)$/.test(local) && /^(?:1|true)$/.test(value)));
    return [slideTable(table, node, context)];
  }
  const diagram = diagramIn(node);
  if (diagram) {
    const data = deck.part(linkOf(context.part, diagram, 'dm')?.path);
    if (data) return nestLists(smartArtLines(data.xml, { ...context, part: data, isUnseen: undefined }));
    met.charts++;
    return [];
  }
  if (elementsOf(node).some(({ local }) => /^(?:oleObj|control)$/.test(local))) met.files++;
  else if (/chart/i.test(valueOf(childOf(node, 'graphic', 'graphicData'), 'uri') ?? '')) met.charts++;
  return [];
}

function pictureContent(shape: Shape, shapes: readonly Shape[], { part }: TextContext, pictures: PictureTaker, met: SlidesMet): ElementContent[] {
  const { node, groupTurn } = shape;
  const film = elementsOf(node).find(({ local }) => /^(?:videoFile|audioFile|wavAudioFile|quickTimeFile|audioCd|media)$/.test(local));
  if (film) {
    const elsewhere = linkOf(part, film, 'link')?.address ?? '';
    if (/^https?:/i.test(elsewhere)) met.filmsElsewhere.push(elsewhere);
    else met.films++;
    return [];
  }
  const fill = pictureFill(node)!;
  // A pattern of small pictures is decoration.
  if (isDecorative(node) || childOf(fill, 'tile')) return (met.decorative++, []);
  const blip = childOf(fill, 'blip');
  const path = linkOf(part, blip, 'embed')?.path;
  if (!path) {
    if (linkOf(part, blip, 'link')) met.linkedPictures++;
    return [];
  }
  const view = viewOf(node, groupTurn);
  if (view === 'cut') return (met.cutPictures++, []);
  if (view === 'unseen') return (met.hiddenShapes++, []);
  const covers = coversOf(shape, shapes, false);
  // Where something lies over a picture that is turned by any other angle, nobody can say which part of it that hides.
  if (isWhollyCovered(covers) || (covers.length > 0 && view && view.turn % 90 !== 0)) return (met.coveredPictures++, []);
  if (covers.length) met.paintedPictures++;
  const about = aboutOf(node);
  const address = addressOf(part, childOf(about, 'hlinkClick'));
  if (address && node.local === 'pic') met.pictureLinks.push(address);
  return [makeElement('p', [pictures.ask(path, valueOf(about, 'descr') ?? '', { ...(view ? { view } : {}), ...(covers.length ? { covers } : {}) })])];
}

/** On a slide without a title, the topmost text of one short line whose letters are larger than all others. */
function guessTitle(shapes: readonly Shape[]): Shape | undefined {
  const texts = shapes.filter(({ node, box }) => node.local === 'sp' && box && textIn(node).trim() !== '');
  const [top] = texts.toSorted((a, b) => a.box!.y - b.box!.y);
  if (!top || texts.length + shapes.filter(({ node }) => node.local !== 'sp').length < 2) return undefined;
  const paragraphs = childrenOf(childOf(top.node, 'txBody')!).filter((one) => one.local === 'p' && textIn(one).trim() !== '');
  const words = textIn(top.node).trim();
  const isLargest = texts.every((other) => other === top || sizeOf(other.node) < sizeOf(top.node));
  return paragraphs.length === 1 && words.length <= LONGEST_TITLE && /\p{L}/u.test(words) && sizeOf(top.node) >= LEAST_TITLE && isLargest ? top : undefined;
}

function sizeOf(node: XmlElement): number {
  return Math.max(0, ...elementsOf(node).filter(({ local }) => local === 'rPr').map((properties) => Number(valueOf(properties, 'sz') ?? 1800)));
}
