import type { ElementContent } from 'hast';
import { childrenOf, elementsOf, textOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { DocumentFault } from '../../html-import/document-fault.ts';
import { findMissing } from '../../html-import/missing-words.ts';
import { arrangeSlides, type ShownSlide } from '../arrange-slides.ts';
import { describeDeck } from '../describe-deck.ts';
import { coversOf, isWhollyCovered, paperBehind, type Placed } from '../covers.ts';
import { isOpaque } from '../is-opaque.ts';
import type { Archive } from '../open-archive.ts';
import type { OdfContext } from './odf-context.ts';
import { inches } from './inches.ts';
import type { OdfStyles } from './odf-styles.ts';
import { colourIn, familyOf, fillOf, WHITE } from './paper-of.ts';
import { readDrawing } from './read-drawing.ts';
import type { OpenDocument } from './open-opendocument.ts';
import { textOfParagraphs } from './text-of-paragraphs.ts';

/** The slides of a presentation as the content of a page, and what is to be said of them. */
export interface ReadPages {
  content: ElementContent[];
  notes: string[];
}

/** What is on a slide and belongs to its design. */
const FURNITURE = /^(?:footer|header|date-time|page-number)$/;

/** Reads the slides of an OpenDocument presentation (ODF 1.3 part 3, 10.2), each with the notes for its speaker. */
export function readPages({ body, styles, pages }: OpenDocument, context: OdfContext): ReadPages {
  const slides: ShownSlide[] = [];
  const facts = { notes: false, hiddenSlides: 0, outside: 0, untitled: 0, partlyCovered: 0 };
  // What the slides of a deck repeat (ODF 1.3 part 3, presentation:footer-decl and its like).
  const declared = childrenOf(body).filter(({ local }) => /^(?:header|footer|date-time)-decl$/.test(local)).map(textOf);
  context.met.furniture ||= declared.some((text) => text.trim());
  context.met.leftOut.push(...declared);
  const listed = childrenOf(body).filter(({ local }) => local === 'page');
  for (const [at, page] of listed.entries()) {
    if (styles.property('drawing-page', valueOf(page, 'style-name'), 'drawing-page-properties', 'visibility') === 'hidden') {
      facts.hiddenSlides++;
      context.met.leftOut.push(textOfParagraphs(page));
      continue;
    }
    const size = sizeOf(valueOf(page, 'master-page-name'), pages);
    const slide: ShownSlide = { number: at + 1, title: '', content: [], notes: [] };
    const placed = childrenOf(page).filter(({ local, uri }) => uri.includes(':drawing:') && !/^(?:page-thumbnail|layer-set)$/.test(local)).flatMap(openGroups).map((node) => place(node, context));
    const background = backgroundOf(page, pages, styles);
    const behind = [...placeDesign(page, pages, context), ...placed];
    for (const one of placed) {
      const { node } = one;
      const covers = coversOf(one, placed, !holdsPicture(node));
      const kind = valueOf(node, 'class') ?? '';
      const leaveOut = () => void context.met.leftOut.push(textOfParagraphs(node));
      if (covers.length > 0 && !isWhollyCovered(covers) && !holdsPicture(node) && !FURNITURE.test(kind) && textOf(node).trim() !== '') facts.partlyCovered++;
      if (FURNITURE.test(kind)) {
        context.met.furniture ||= textOf(node).trim() !== '';
        leaveOut();
      } else if (size && one.box && isOutside(one.box, size)) {
        facts.outside++;
        leaveOut();
      } else if (isWhollyCovered(covers)) {
        context.met.covered++;
        leaveOut();
      } else if (kind === 'title' && !slide.title) slide.title = readTitle(node, { ...context, paper: paperBehind(one, behind, background) });
      else if (holdsPicture(node) && covers.length > 0) context.met.covered++;
      else slide.content.push(...readDrawing(node, { ...context, paper: paperBehind(one, behind, background) }).map((found): ElementContent => (found.type === 'element' && found.tagName === 'img' ? { type: 'element', tagName: 'p', properties: {}, children: [found] } : found)));
    }
    readNotes(page, slide, context);
    facts.notes ||= slide.notes.length > 0;
    slides.push(slide);
  }
  if (listed.length > 0 && facts.hiddenSlides === listed.length) throw new DocumentFault('All slides of this presentation are hidden. Show those that are for others, save it, and choose it again.');
  const { content, untitled, repeated } = arrangeSlides(slides);
  context.met.leftOut.push(...repeated);
  return { content, notes: describeDeck({ ...facts, untitled }) };
}

/** What is in a group, one thing after the other: each has its place on the slide. */
function openGroups(node: XmlElement): XmlElement[] {
  return node.local === 'g' ? childrenOf(node).filter(({ uri, local }) => uri.includes(':drawing:') && local !== 'glue-point').flatMap(openGroups) : [node];
}

/** The title of a slide as one line, without what nobody can see. */
function readTitle(node: XmlElement, context: OdfContext): string {
  const lineOf = (one: ElementContent): string => (one.type === 'text' ? one.value : one.type === 'element' ? (one.tagName === 'br' ? ' ' : one.children.map(lineOf).join('')) : '');
  return readDrawing(node, context).map(lineOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** The colour of a slide (ODF 1.3 part 3, 16.45), its own or that of its master; nothing when it is no single colour. */
function backgroundOf(page: XmlElement, pages: XmlElement | undefined, styles: OdfStyles): string | undefined {
  for (const one of [page, masterOf(page, pages)]) {
    const look = (local: string) => styles.property('drawing-page', valueOf(one, 'style-name'), 'drawing-page-properties', local);
    const fill = look('fill');
    if (fill !== undefined && fill !== 'none') return fill === 'solid' ? colourIn(look('fill-color')) : undefined;
  }
  return WHITE;
}

/** What the master draws behind everything on its slides, of whose looks we only know that there are some. */
function placeDesign(page: XmlElement, pages: XmlElement | undefined, context: OdfContext): Placed[] {
  const master = masterOf(page, pages);
  const drawn = master ? childrenOf(master).filter((node) => node.uri.includes(':drawing:') && valueOf(node, 'class') === undefined) : [];
  return drawn.flatMap(openGroups).map((node) => ({ ...place(node, context), cover: 'perhaps' }));
}

function masterOf(page: XmlElement, pages: XmlElement | undefined): XmlElement | undefined {
  return (pages ? elementsOf(pages) : []).find((node) => node.local === 'master-page' && valueOf(node, 'name') === valueOf(page, 'master-page-name'));
}

/** The notes of a slide, without the paragraphs that only repeat what is on it. */
function readNotes(page: XmlElement, slide: ShownSlide, context: OdfContext): void {
  const noted = childrenOf(page).find(({ local, uri }) => local === 'notes' && uri.includes(':presentation:'));
  if (!noted) return;
  const shown = childrenOf(page).filter((node) => node !== noted).map(textOfParagraphs).join(' ');
  const frames = elementsOf(noted).filter((node) => node.local === 'frame');
  for (const frame of frames) {
    const box = childrenOf(frame).find(({ local }) => local === 'text-box');
    if (!box) continue;
    if (FURNITURE.test(valueOf(frame, 'class') ?? '')) {
      context.met.leftOut.push(textOfParagraphs(box));
      continue;
    }
    const isRepeated = (node: XmlElement) => findMissing(textOfParagraphs(node), shown).count === 0;
    const kept = childrenOf(box).filter((node) => !isRepeated(node));
    context.met.leftOut.push(...childrenOf(box).filter(isRepeated).map(textOfParagraphs));
    slide.notes.push(...context.readBlocks(kept, context).filter((block) => block.type !== 'element' || block.children.length > 0));
  }
}

function place(node: XmlElement, { archive, styles }: OdfContext): Placed & { node: XmlElement } {
  const [x, y, wide, high] = ['x', 'y', 'width', 'height'].map((name) => inches(valueOf(node, name))) as [number, number, number, number];
  const look = (local: string) => styles.property(familyOf(node), valueOf(node, 'style-name'), 'graphic-properties', local);
  const fill = look('fill');
  const opacity = Number.parseFloat(look('opacity') ?? '100');
  const colour = fillOf(node, styles);
  const isFilled = /^(?:solid|gradient|bitmap|hatch)$/.test(fill ?? '') && opacity >= 90 && /^(?:custom-shape|rect|frame)$/.test(node.local);
  return { node, isAnimated: false, cover: isFilled ? 'certain' : holdsPicture(node) ? 'perhaps' : 'no', ...(isFilled && colour && colour !== 'clear' ? { colour } : {}), ...(holdsPicture(node) ? { isOpaque: () => hidesAll(node, archive) } : {}), ...(wide > 0 && high > 0 && valueOf(node, 'transform') === undefined ? { box: { x, y, wide, high } } : {}) };
}

/** Whether a picture is clear nowhere. */
function hidesAll(frame: XmlElement, archive: Archive): boolean {
  const path = childrenOf(frame).filter(({ local }) => local === 'image').map((image) => image.attributes.find(({ local }) => local === 'href')?.value ?? '').find((one) => archive.has(one.replace(/^\.\//, '')));
  return path !== undefined && isOpaque(archive.read(path.replace(/^\.\//, '')));
}

function holdsPicture(node: XmlElement): boolean {
  return node.local === 'frame' && childrenOf(node).some(({ local }) => local === 'image');
}

function isOutside({ x, y, wide, high }: { x: number; y: number; wide: number; high: number }, size: { wide: number; high: number }): boolean {
  return x >= size.wide || y >= size.high || x + wide <= 0 || y + high <= 0;
}

/** The size of a slide, from the layout of its master page. */
function sizeOf(master: string | undefined, pages: XmlElement | undefined): { wide: number; high: number } | undefined {
  const all = pages ? elementsOf(pages) : [];
  const layout = valueOf(all.find((node) => node.local === 'master-page' && valueOf(node, 'name') === master), 'page-layout-name');
  const properties = all.find((node) => node.local === 'page-layout' && valueOf(node, 'name') === layout);
  const told = properties && childrenOf(properties).find(({ local }) => local === 'page-layout-properties');
  const [wide, high] = [inches(valueOf(told, 'page-width')), inches(valueOf(told, 'page-height'))];
  return wide > 0 && high > 0 ? { wide, high } : undefined;
}
