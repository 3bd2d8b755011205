import type { Relationship } from '../../files/office/package.ts';
import type { PictureView } from '../picture-view.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/** A picture of a document, in the place where Word shows it. */
export interface PlacedPicture {
  /** Its file in the package; nothing when there is none. */
  path?: string;
  /** Whether the document only says where it is. */
  isElsewhere?: boolean;
  alt: string;
  /** The address that it leads to. */
  address?: string;
  /** What Word shows of it; nothing when it shows the whole, upright. */
  view?: PictureView;
  /** Whether its outline hides parts of it in a way that cannot be drawn here. */
  isCut: boolean;
}

/** Between these two private-use characters a picture has its number until the page is made. No document contains them. */
export const PICTURE_MARK = /\uE000picture(\d+)\uE001/g;

/**
 * Puts a mark in place of each picture of a story, and adds the pictures to the list. The converter would not find those in groups, shapes and
 * old ovals, and does not know what is cropped (`a:srcRect`, ISO/IEC 29500-1, 20.1.8.55) or turned (`a:xfrm`, 20.1.7.6).
 */
export function markPictures(story: Xml, links: readonly Relationship[], pictures: PlacedPicture[]): void {
  const byId = new Map(links.map((link) => [link.id, link]));
  const take = (node: Xml): Xml[] =>
    findPictures(node, byId).map((picture) => {
      pictures.push(picture);
      return { name: 'w:t', attributes: '', children: [`\uE000picture${pictures.length - 1}\uE001`] };
    });
  const look = (parent: Xml): void => {
    parent.children = parent.children.flatMap((node): (Xml | string)[] => {
      if (typeof node === 'string') return [node];
      if (/^w:(?:drawing|pict|object)$/.test(node.name)) return take(node);
      look(node);
      return [node];
    });
  };
  look(story);
}

function findPictures(drawing: Xml, links: ReadonlyMap<string, Relationship>): PlacedPicture[] {
  const found: PlacedPicture[] = [];
  const about = [...elementsOf(drawing, 'wp:docPr')][0];
  const own = (node: Xml | undefined) => [attributeOf(node, 'descr'), attributeOf(node, 'title')].find((words) => words?.trim());
  const address = links.get(attributeOf(childOf(about, 'a:hlinkClick'), 'r:id') ?? '')?.address;
  const add = (ids: (string | undefined)[], more: Omit<PlacedPicture, 'path' | 'isElsewhere' | 'address'>, link = address) => {
    const leads = ids.flatMap((id) => links.get(id ?? '') ?? []);
    const path = leads.find((one) => one.path)?.path;
    found.push({ ...(path ? { path } : leads.length ? { isElsewhere: true } : {}), ...(link ? { address: link } : {}), ...more });
  };
  const look = (node: Xml, turn: number): void => {
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'pic:pic' || child.name === 'wps:wsp') {
        const properties = childOf(child, child.name === 'pic:pic' ? 'pic:spPr' : 'wps:spPr');
        const filling = childOf(child, 'pic:blipFill') ?? childOf(properties, 'a:blipFill');
        const blip = childOf(filling, 'a:blip');
        const described = own(about) ?? own(childOf(child, 'pic:nvPicPr', 'pic:cNvPr')) ?? own(childOf(child, 'wps:cNvPr')) ?? '';
        const theirs = links.get(attributeOf(childOf(child, 'pic:nvPicPr', 'pic:cNvPr', 'a:hlinkClick'), 'r:id') ?? '')?.address;
        if (blip) add([attributeOf(blip, 'r:embed'), attributeOf(blip, 'r:link')], { alt: described, ...viewOf(filling!, properties, turn) }, theirs ?? address);
      } else if (child.name === 'v:imagedata') {
        add([attributeOf(child, 'r:id'), attributeOf(child, 'r:href')], { alt: attributeOf(node, 'alt') ?? attributeOf(child, 'o:title') ?? '', ...oldViewOf(child, attributeOf(node, 'style') ?? '') });
      } else look(child, turn + turnOf(childOf(child, 'wpg:grpSpPr', 'a:xfrm')));
    }
  };
  look(drawing, 0);
  return found;
}

/** Outlines that hide no more than a corner. */
const WHOLE = /^(?:rect|roundRect|flowChartProcess|flowChartAlternateProcess)$/;

function viewOf(filling: Xml, properties: Xml | undefined, turn: number): Pick<PlacedPicture, 'view' | 'isCut'> {
  const frame = childOf(properties, 'a:xfrm');
  const cut = childOf(filling, 'a:srcRect');
  // In thousandths of a per cent, or in per cent with its mark in the strict form. A negative edge adds a margin.
  const side = (name: string) => { const told = attributeOf(cut, name) ?? '0'; return Math.max(0, Number.parseFloat(told) / (told.endsWith('%') ? 100 : 100_000) || 0); };
  const outline = attributeOf(childOf(properties, 'a:prstGeom'), 'prst') ?? (childOf(properties, 'a:custGeom') ? 'custom' : 'rect');
  return {
    ...asView({ left: side('l'), top: side('t'), right: side('r'), bottom: side('b'), isMirrored: isTrue(attributeOf(frame, 'flipH')), isUpsideDown: isTrue(attributeOf(frame, 'flipV')), turn: turn + turnOf(frame), isOval: outline === 'ellipse' }),
    isCut: outline !== 'ellipse' && !WHOLE.test(outline),
  };
}

/** VML writes what is cut off in parts of 65536 with an f, in per cent, or as a fraction (ISO/IEC 29500-4, 19.1.2.11). */
function oldViewOf(image: Xml, style: string): Pick<PlacedPicture, 'view' | 'isCut'> {
  const side = (name: string) => { const told = attributeOf(image, name) ?? '0'; return Math.max(0, Number.parseFloat(told) / (told.endsWith('f') ? 65_536 : told.endsWith('%') ? 100 : 1) || 0); };
  const [, angle = '0', unit = ''] = /(?:^|;)\s*rotation\s*:\s*(-?[\d.]+)(fd)?/.exec(style) ?? [];
  const flip = /(?:^|;)\s*flip\s*:\s*([xy ]+)/.exec(style)?.[1] ?? '';
  return { ...asView({ left: side('cropleft'), top: side('croptop'), right: side('cropright'), bottom: side('cropbottom'), isMirrored: flip.includes('x'), isUpsideDown: flip.includes('y'), turn: Number(angle) / (unit ? 65_536 : 1), isOval: false }), isCut: false };
}

function asView(view: PictureView): { view?: PictureView } {
  const turn = ((Math.round(view.turn * 10) / 10) % 360 + 360) % 360;
  const isPlain = view.left + view.top + view.right + view.bottom < 0.0005 && !view.isMirrored && !view.isUpsideDown && turn === 0 && !view.isOval;
  return isPlain ? {} : { view: { ...view, turn } };
}

/** The angle of a frame, clockwise, in degrees; the file has it in 60,000ths of one. */
function turnOf(frame: Xml | undefined): number {
  return Number(attributeOf(frame, 'rot') ?? 0) / 60_000 || 0;
}

function isTrue(value: string | undefined): boolean {
  return /^(?:1|true|on)$/.test(value ?? '');
}
