import type { ElementContent } from 'hast';
import { childOf, childrenOf, elementsOf, textOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { PictureView } from '../../word-import/picture-view.ts';
import { makeElement } from '../make-element.ts';
import { cropOf } from './crop-of.ts';
import { fillOf } from './paper-of.ts';
import { readTable } from './read-table.ts';
import type { OdfContext } from './odf-context.ts';

/** Reads what is drawn or framed in a document (ODF 1.3 part 3, 10): pictures, text boxes, shapes with text, tables; a single picture comes back as an image alone. */
export function readDrawing(node: XmlElement, context: OdfContext): ElementContent[] {
  const { met } = context;
  if (node.local === 'g') return childrenOf(node).flatMap((child) => asBlocks(readDrawing(child, context)));
  if (node.local === 'a') {
    const address = hrefOf(node) ?? '';
    const found = childrenOf(node).flatMap((child) => readDrawing(child, context));
    if (/^https?:|^mailto:/i.test(address) && found.length) met.pictureLinks.push(address);
    return found;
  }
  if (node.local === 'frame') return readFrame(node, context);
  if (node.local === 'control') met.controls = true;
  if (/^(?:line|connector|measure)$/.test(node.local)) met.arrows = true;
  if (/^(?:title|desc|enhanced-geometry|glue-point|page-thumbnail|layer-set|control)$/.test(node.local)) return [];
  // A shape: its text is directly inside.
  const inside = context.readBlocks(childrenOf(node).filter((child) => /^(?:p|h|list|table|section)$/.test(child.local)), { ...context, paper: paperOf(node, context) });
  if (inside.length && textOf(node).trim()) met.boxes ||= !context.isSlides;
  return inside;
}

function readFrame(frame: XmlElement, context: OdfContext): ElementContent[] {
  const { met } = context;
  const inside = childrenOf(frame);
  const has = (pattern: RegExp) => inside.find(({ local }) => pattern.test(local));
  const table = has(/^table$/);
  if (table) return [readTable(table, context)];
  const box = has(/^text-box$/);
  if (box) {
    met.boxes ||= !context.isSlides && textOf(box).trim() !== '';
    return context.readBlocks(childrenOf(box), { ...context, paper: paperOf(frame, context) });
  }
  const plugin = has(/^(?:plugin|applet|floating-frame)$/);
  if (plugin) return (met.films++, []);
  const object = has(/^object(?:-ole)?$/);
  if (object) {
    noteObject(object, context);
    return [];
  }
  const images = inside.filter(({ local }) => local === 'image');
  return images.length ? readPicture(frame, images, context) : [];
}

/** The colour behind the text of a drawn thing. */
function paperOf(node: XmlElement, { styles, paper }: OdfContext): string | undefined {
  const fill = fillOf(node, styles);
  return fill === 'clear' ? paper : fill;
}

/** A formula, a chart, or another file. */
function noteObject(object: XmlElement, { archive, met }: OdfContext): void {
  const folder = (hrefOf(object) ?? '').replace(/^\.\//, '').replace(/\/$/, '');
  const content = archive.has(`${folder}/content.xml`) ? archive.readXml(`${folder}/content.xml`) : undefined;
  if (content?.local === 'math' || childOf(object, 'math')) met.equations = true;
  else if (content && elementsOf(content).some(({ local, uri }) => local === 'chart' && uri.includes(':chart:'))) met.charts++;
  else met.files = true;
}

function readPicture(frame: XmlElement, images: readonly XmlElement[], { archive, styles, met, pictures }: OdfContext): ElementContent[] {
  if (frame.attributes.some(({ local, value }) => local === 'decorative' && value === 'true')) return (met.decorative++, []);
  // A drawing of lines comes with a picture for programs that cannot draw it.
  const paths = images.map((image) => (hrefOf(image) ?? '').replace(/^\.\//, '')).filter((path) => archive.has(path));
  const path = paths.find((one) => /\.(?:png|jpe?g|gif|webp)$/i.test(one)) ?? paths[0];
  if (!path) {
    if (images.some((image) => hrefOf(image))) met.linkedPictures++;
    return [];
  }
  const described = (name: string) => childrenOf(frame).filter(({ local }) => local === name).map(textOf).join(' ').trim();
  const graphic = (local: string) => styles.property('graphic', valueOf(frame, 'style-name'), 'graphic-properties', local);
  const crop = cropOf(graphic('clip'), archive.read(path)!, frame);
  if (crop === 'unknown') return (met.cropped++, []);
  const mirror = graphic('mirror') ?? '';
  // The angle is in radians, against the clock, unless a unit says otherwise.
  const angle = /rotate\s*\(\s*(-?[\d.e-]+)\s*(deg|grad)?/.exec(valueOf(frame, 'transform') ?? '');
  const degrees = angle ? -Number(angle[1]) * (angle[2] === 'deg' ? 1 : angle[2] === 'grad' ? 0.9 : 180 / Math.PI) : 0;
  const view: PictureView = { left: 0, top: 0, right: 0, bottom: 0, ...crop, isMirrored: /horizontal(?!-)/.test(mirror), isUpsideDown: /vertical/.test(mirror), turn: Math.round(((degrees % 360) + 360) % 360), isOval: false };
  return [pictures.ask(path, described('desc') || described('title'), Object.values(view).some(Boolean) ? { view } : {})];
}

/** Pictures in a group are blocks of their own. */
function asBlocks(content: readonly ElementContent[]): ElementContent[] {
  return content.map((one) => (one.type === 'element' && one.tagName === 'img' ? makeElement('p', [one]) : one));
}

function hrefOf(node: XmlElement): string | undefined {
  return node.attributes.find(({ local, name }) => local === 'href' && !name.startsWith('xmlns'))?.value;
}
