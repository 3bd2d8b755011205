import { childOf, childrenOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Deck, DeckPart } from './open-deck.ts';

/** What a slide takes from its layout, its master and the presentation. */
export interface Design {
  layout?: DeckPart;
  master?: DeckPart;
  main: DeckPart;
}

/** The design of a slide. */
export function designOf(deck: Deck, slide: DeckPart): Design {
  const layout = deck.linked(slide, 'slidelayout');
  const master = layout && deck.linked(layout, 'slidemaster');
  return { main: deck.main, ...(layout ? { layout } : {}), ...(master ? { master } : {}) };
}

/** The placeholder that a shape fills: its type, "body" when it says none. Nothing when it fills none. */
export function placeholderOf(shape: XmlElement): { type: string; idx?: string } | undefined {
  const about = childrenOf(shape).find(({ local }) => /^nv\w*Pr$/.test(local));
  const ph = childOf(about, 'nvPr', 'ph');
  const idx = valueOf(ph, 'idx');
  return ph && { type: valueOf(ph, 'type') ?? 'body', ...(idx === undefined ? {} : { idx }) };
}

/** A shape and what it takes after, nearest first: the placeholders of the layout and of the master that it fills (ISO/IEC 29500-1, 19.3.1.36). */
export function chainOf(shape: XmlElement, { layout, master }: Design): XmlElement[] {
  const own = placeholderOf(shape);
  if (!own) return [shape];
  const inLayout = findPlaceholder(layout, (other) => (own.idx !== undefined && !isTitle(own.type) ? other.idx === own.idx : sameType(other.type, own.type)));
  const type = (inLayout && placeholderOf(inLayout)?.type) ?? own.type;
  const inMaster = findPlaceholder(master, (other) => sameType(other.type, isTitle(type) ? 'title' : ['ftr', 'dt', 'sldNum'].includes(type) ? type : 'body'));
  return [shape, inLayout, inMaster].filter((one): one is XmlElement => one !== undefined);
}

/** The properties of paragraphs of a level in a shape, from 0, nearest first. */
export function levelsOf(shape: XmlElement, level: number, design: Design): XmlElement[] {
  return [...ownLevelsOf(shape, level, design), generalLevelOf(shape, level, design)].filter((one): one is XmlElement => one !== undefined);
}

/** The properties that a shape, and the placeholders that it fills, give to paragraphs of a level, nearest first. */
export function ownLevelsOf(shape: XmlElement, level: number, design: Design): XmlElement[] {
  return chainOf(shape, design).map((one) => childOf(one, 'txBody', 'lstStyle', levelName(level))).filter((one): one is XmlElement => one !== undefined);
}

/** The properties that the master, or for text outside placeholders the presentation, gives to paragraphs of a level. */
export function generalLevelOf(shape: XmlElement, level: number, design: Design): XmlElement | undefined {
  const chain = chainOf(shape, design);
  const type = placeholderOf(chain.at(-1)!)?.type ?? placeholderOf(shape)?.type;
  const general = type ? childOf(design.master?.xml, 'txStyles', isTitle(type) ? 'titleStyle' : ['ftr', 'dt', 'sldNum'].includes(type) ? 'otherStyle' : 'bodyStyle') : childOf(design.main.xml, 'defaultTextStyle');
  return childOf(general, levelName(level));
}

function levelName(level: number): string {
  return `lvl${level + 1}pPr`;
}

/** Whether a placeholder is for a title. */
export function isTitle(type: string): boolean {
  return type === 'title' || type === 'ctrTitle';
}

function findPlaceholder(part: DeckPart | undefined, is: (other: NonNullable<ReturnType<typeof placeholderOf>>) => boolean): XmlElement | undefined {
  return part && elementsOf(part.xml).find((node) => /^(?:sp|pic|graphicFrame)$/.test(node.local) && is(placeholderOf(node) ?? { type: '' }));
}

function sameType(one: string, other: string): boolean {
  return one === other || (isTitle(one) && isTitle(other));
}
