import { textOf } from '../headings.ts';
import type { Met } from './met.ts';
import { blocksUnder, layBlock } from '../lay-blocks.ts';
import { coversOf, isFilled } from './shape-area.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/** English metric units in a point. */
const EMU = 12_700;

/**
 * Leaves out the paragraphs and pictures over which somebody drew a filled shape. Where a line ends is known only to the program that lays
 * out the page, so the place is estimated, and the whole of a paragraph is left out, not only what is covered. Text from `boxes` takes no room
 * among the paragraphs. Counts what it leaves out.
 */
export function dropCovered(top: Xml, boxes: ReadonlySet<Xml | string>, met: Pick<Met, 'covered' | 'left'>): void {
  dropInGroups(top, met);
  if (!['wps:wsp', 'v:rect', 'v:roundrect', 'v:oval', 'v:shape'].some((name) => !elementsOf(top, name).next().done)) return;
  const look = (parent: Xml): void => {
    const blocks = parent.children.filter((node): node is Xml => typeof node !== 'string');
    if (blocks.some(({ name }) => name === 'w:p')) coverIn(blocks.filter((node) => (node.name === 'w:p' || node.name === 'w:tbl') && !boxes.has(node)), met);
    for (const node of blocks) if (node.name !== 'w:p') look(node);
  };
  look(top);
}

function coverIn(nodes: Xml[], met: Pick<Met, 'covered' | 'left'>): void {
  const shapes = nodes.map((node) => (node.name === 'w:p' ? coversOf(node) : []));
  if (shapes.every(({ length }) => length === 0)) return;
  const blocks = nodes.map(measure);
  const hidden = new Set<Xml>();
  shapes.forEach((areas, at) => {
    for (const area of areas) for (const { node } of blocksUnder(area, blocks, at)) hidden.add(node);
  });
  for (const node of hidden) {
    const text = textOf(node);
    if (!text.trim() && !holdsPicture(node)) continue;
    met.covered++;
    met.left.push(text);
    node.children = node.children.filter((child) => typeof child !== 'string' && child.name === 'w:pPr');
  }
}

function measure(node: Xml) {
  return {
    node,
    ...layBlock({
      letters: textOf(node).length, size: Math.max(...[...elementsOf(node, 'w:sz')].map((one) => Number(attributeOf(one, 'w:val') ?? 22) / 2), 11),
      isAtLeft: !/^(?:center|right|end|both)$/.test(attributeOf(childOf(node, 'w:pPr', 'w:jc'), 'w:val') ?? 'left'),
      pictures: [...elementsOf(node, 'wp:inline')].map((inline) => childOf(inline, 'wp:extent')).map((extent) => ({ width: Number(attributeOf(extent, 'cx') ?? 0) / EMU, height: Number(attributeOf(extent, 'cy') ?? 0) / EMU })),
      ...(node.name === 'w:tbl' ? { rows: [...elementsOf(node, 'w:tr')].length } : {}),
    }),
  };
}

function holdsPicture(node: Xml): boolean {
  return ['pic:pic', 'v:imagedata'].some((name) => !elementsOf(node, name).next().done);
}

/** In a group or on a canvas, what comes later lies on top: a picture below a filled shape is left out. */
function dropInGroups(top: Xml, met: Pick<Met, 'covered' | 'left'>): void {
  for (const name of ['wpg:wgp', 'wpg:grpSp', 'wpc:wpc']) {
    for (const group of elementsOf(top, name)) {
      const shapes = group.children.filter((node): node is Xml => typeof node !== 'string' && /^(?:pic:pic|wps:wsp|wpg:\w+)$/.test(node.name));
      const gone = shapes.filter((node, at) => node.name === 'pic:pic' && shapes.slice(at + 1).some((over) => over.name === 'wps:wsp' && isFilled(over) && isOver(over, node)));
      met.covered += gone.length;
      group.children = group.children.filter((node) => !gone.includes(node as Xml));
    }
  }
}

function isOver(shape: Xml, picture: Xml): boolean {
  const [one, other] = [shape, picture].map((node) => boxOf(childOf(node, 'wps:spPr', 'a:xfrm') ?? childOf(node, 'pic:spPr', 'a:xfrm')));
  return one!.left < other!.right && one!.right > other!.left && one!.top < other!.bottom && one!.bottom > other!.top;
}

function boxOf(frame: Xml | undefined): { left: number; right: number; top: number; bottom: number } {
  const told = (name: string, attribute: string) => Number(attributeOf(childOf(frame, name), attribute) ?? 0);
  const [left, top] = [told('a:off', 'x'), told('a:off', 'y')];
  return { left, top, right: left + told('a:ext', 'cx'), bottom: top + told('a:ext', 'cy') };
}
