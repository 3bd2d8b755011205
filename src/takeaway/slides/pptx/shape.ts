import { escapeXml } from '../../word/escape-xml.ts';
import type { Place } from '../slide-room.ts';

/** English metric units (ISO/IEC 29500-1, 20.1.10.16) to a point. */
export const EMU = 12700;

/** A place that a layout keeps for something, as a slide names it. The kinds are those of ISO/IEC 29500-1, 19.7.10. */
export interface Placeholder {
  type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic' | 'ftr' | 'sldNum' | 'sldImg';
  idx?: number;
  size?: 'quarter' | 'half';
}

/** A shape with text, or a place for one. */
interface Shape {
  /** Its number on the slide, from 2: the slide itself is 1. */
  id: number;
  name: string;
  holds?: Placeholder;
  /** Where it is; nothing where its layout says so. */
  place?: Place;
  /** Its fill, line and form, as XML. */
  look?: string;
  /** What is in it, as XML: its properties, its styles and its paragraphs. */
  text?: string;
  /** Whether only its size is free, as for the picture of a slide on its page of notes. */
  isImage?: boolean;
}

/** A shape (ISO/IEC 29500-1, 19.3.1.43). */
export function shape({ id, name, holds, place, look = '', text, isImage }: Shape): string {
  const locks = isImage ? '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' : holds ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr/>';
  const form = place ? `${transform(place)}${look || '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'}` : look;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/>${locks}<p:nvPr>${placeholder(holds)}</p:nvPr></p:nvSpPr>${form ? `<p:spPr>${form}</p:spPr>` : '<p:spPr/>'}${text === undefined ? '' : `<p:txBody>${text}</p:txBody>`}</p:sp>`;
}

/** A picture with its description, in the place that its layout keeps for one (ISO/IEC 29500-1, 19.3.1.37). `relation` is its name in the relations of the slide. */
export function picture({ id, name, description, relation, holds, place }: { id: number; name: string; description: string; relation: string; holds: Placeholder; place: Place }): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr>${placeholder(holds)}</p:nvPr></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

/** Shapes as the tree of a slide (ISO/IEC 29500-1, 19.3.1.45). */
export function shapeTree(shapes: readonly string[]): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`;
}

/** Where something is and how large, in points. */
export function transform({ x, y, wide, high }: Place, prefix = 'a'): string {
  const [left, top, width, height] = [x, y, wide, high].map((points) => Math.round(points * EMU));
  return `<${prefix}:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/></${prefix}:xfrm>`;
}

function placeholder(holds: Placeholder | undefined): string {
  if (!holds) return '';
  const { type, idx, size } = holds;
  return `<p:ph${type ? ` type="${type}"` : ''}${size ? ` sz="${size}"` : ''}${idx === undefined ? '' : ` idx="${idx}"`}/>`;
}
