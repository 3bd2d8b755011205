import { childOf, childrenOf, elementsOf, textOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Placed } from '../covers.ts';
import { coverOf } from './cover-of.ts';
import { chainOf, placeholderOf, type Design } from './inherited.ts';
import type { Palette } from './palette.ts';
import { boxOf, scaleIn, WHOLE_SLIDE, type GroupScale } from './place.ts';
import { fillOf } from './shape-fill.ts';

/** Something on a slide, from the back to the front, which is also the order in which it is read out. */
export interface Shape extends Placed {
  node: XmlElement;
  /** Groups around it turn or mirror it, in degrees clockwise. */
  groupTurn: number;
}

/** What is on a slide, and the text of what is on it without being seen. */
export interface Gathered {
  shapes: Shape[];
  hidden: string[];
  outside: string[];
}

/** The kinds of things that a slide may show. */
const SHAPES = /^(?:sp|pic|graphicFrame|cxnSp|contentPart)$/;

/** Lists what is on a slide, groups opened, without what is hidden or lies wholly outside the slide. */
export function gatherShapes(slide: XmlElement, design: Design, palette: Palette): Gathered {
  const size = childOf(design.main.xml, 'sldSz');
  const [wide, high] = [Number(valueOf(size, 'cx') ?? Infinity), Number(valueOf(size, 'cy') ?? Infinity)];
  const moving = new Set(elementsOf(slide).filter(({ local }) => local === 'spTgt').map((target) => valueOf(target, 'spid')));
  const found: Gathered = { shapes: [], hidden: [], outside: [] };
  const look = (parent: XmlElement, scale: GroupScale, isInMoving: boolean, groupTurn: number): void => {
    for (const node of childrenOf(parent)) {
      if (node.local === 'AlternateContent') {
        look(chooseBranch(node), scale, isInMoving, groupTurn);
        continue;
      }
      if (node.local !== 'grpSp' && !SHAPES.test(node.local)) continue;
      const named = childOf(childrenOf(node).find(({ local }) => /^nv\w*Pr$/.test(local)), 'cNvPr');
      const isAnimated = isInMoving || moving.has(valueOf(named, 'id'));
      if (/^(?:1|true|on)$/.test(valueOf(named, 'hidden') ?? '')) {
        found.hidden.push(textIn(node));
        continue;
      }
      if (node.local === 'grpSp') {
        const transform = childOf(node, 'grpSpPr', 'xfrm');
        look(node, scaleIn(transform, scale), isAnimated, groupTurn + turnOf(transform));
        continue;
      }
      const box = chainOf(node, design).map((one) => boxOf(childOf(one, 'spPr', 'xfrm') ?? childOf(one, 'xfrm'), scale)).find((one) => one !== undefined);
      if (box && (box.x >= wide || box.y >= high || box.x + box.wide <= 0 || box.y + box.high <= 0) && (box.wide > 0 || box.high > 0)) {
        if (placeholderOf(node)?.type !== 'sldNum') found.outside.push(textIn(node));
        continue;
      }
      const cover = coverOf(node, design);
      const colour = cover === 'certain' ? fillOf(node, design, palette) : undefined;
      found.shapes.push({ node, isAnimated, groupTurn, cover, ...(colour && colour !== 'clear' ? { colour } : {}), ...(box ? { box } : {}) });
    }
  };
  const tree = childOf(slide, 'cSld', 'spTree');
  if (tree) look(tree, WHOLE_SLIDE, false, 0);
  return found;
}

/** How far a transform turns, in degrees clockwise. */
export function turnOf(transform: XmlElement | undefined): number {
  return Number(valueOf(transform, 'rot') ?? 0) / 60_000;
}

/** What the master and the layout show on a slide, from the back to the front. */
export function shapesOfDesign(slide: XmlElement, design: Design, palette: Palette): Shape[] {
  const showsMaster = (xml: XmlElement | undefined) => !/^(?:0|false|off)$/.test(valueOf(xml, 'showMasterSp') ?? '');
  const { layout, master, main } = design;
  const parts = [showsMaster(layout?.xml) ? master : undefined, layout].filter((part) => part !== undefined && showsMaster(slide));
  return parts.flatMap((part) => gatherShapes(part!.xml, { main }, palette).shapes.filter(({ node }) => !placeholderOf(node)));
}

/** All the text inside, paragraph by paragraph. */
export function textIn(node: XmlElement): string {
  return elementsOf(node).filter(({ local }) => local === 't').map(textOf).join(' ');
}

/** Newer programs write what older ones do not know twice. The newer form is read, unless nothing in it can become part of a page. */
function chooseBranch(node: XmlElement): XmlElement {
  const [newer, older] = [childOf(node, 'Choice'), childOf(node, 'Fallback')];
  const isForeign = newer !== undefined && elementsOf(newer).some(({ local, uri }) => local === 'contentPart' || local === 'model3d' || /chartex|model3d/i.test(uri));
  return (isForeign ? older : newer) ?? newer ?? older ?? node;
}
