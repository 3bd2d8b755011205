import { textOf } from '../headings.ts';
import type { Met } from './met.ts';
import { coversOf, isFilled, type Area } from './shape-area.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/** The width of a line of text, in points, on a sheet of A4 with usual margins. */
const LINE = 453;
/** English metric units in a point. */
const EMU = 12_700;

/** A paragraph or a table as it probably lies on paper, in points. */
interface Block {
  node: Xml;
  height: number;
  /** How far its text reaches to the right. */
  reach: number;
}

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
    for (const area of areas) for (const node of under(area, blocks, at)) hidden.add(node);
  });
  for (const node of hidden) {
    const text = textOf(node);
    if (!text.trim() && !holdsPicture(node)) continue;
    met.covered++;
    met.left.push(text);
    node.children = node.children.filter((child) => typeof child !== 'string' && child.name === 'w:pPr');
  }
}

/** The paragraphs that a shape of one of them hides, wholly or in part. A shape that is placed on the page may hide the paragraph it belongs to. */
function* under(area: Area, blocks: Block[], at: number): Generator<Xml> {
  if (area.isFree) return void (yield* blocks[at]!.node.name === 'w:p' ? [blocks[at]!.node] : []);
  const hides = ({ node, height, reach }: Block, top: number) => node.name === 'w:p' && area.top < top + height - 3 && area.top + area.height > top + 3 && area.left < reach && area.left + area.width > 0;
  for (let index = at, top = 0; index < blocks.length && top < area.top + area.height; top += blocks[index++]!.height) if (hides(blocks[index]!, top)) yield blocks[index]!.node;
  for (let index = at - 1, bottom = 0; index >= 0 && bottom > area.top; index--) {
    bottom -= blocks[index]!.height;
    if (hides(blocks[index]!, bottom)) yield blocks[index]!.node;
  }
}

function measure(node: Xml): Block {
  const size = Math.max(...[...elementsOf(node, 'w:sz')].map((one) => Number(attributeOf(one, 'w:val') ?? 22) / 2), 11);
  const width = textOf(node).length * size * 0.5;
  const isAtLeft = !/^(?:center|right|end|both)$/.test(attributeOf(childOf(node, 'w:pPr', 'w:jc'), 'w:val') ?? 'left');
  const pictures = [...elementsOf(node, 'wp:inline')].map((inline) => childOf(inline, 'wp:extent')).map((extent) => ({ width: Number(attributeOf(extent, 'cx') ?? 0) / EMU, height: Number(attributeOf(extent, 'cy') ?? 0) / EMU }));
  const lines = node.name === 'w:tbl' ? [...elementsOf(node, 'w:tr')].length : Math.max(1, Math.ceil(width / LINE));
  return { node, height: lines * size * 1.25 + Math.max(0, ...pictures.map(({ height }) => height)), reach: !isAtLeft || width > LINE ? LINE : Math.max(width * 1.2, ...pictures.map((one) => one.width)) };
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
