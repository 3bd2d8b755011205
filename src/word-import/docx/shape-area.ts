import type { CoverArea } from '../lay-blocks.ts';
import { hasText } from './boxes.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/** English metric units in a point (ISO/IEC 29500-1, 20.1.2.1). */
const EMU = 12_700;
/** Outlines that are filled to their edges. Lines, arrows and frames show what is behind them. */
const SOLID = /^(?:rect|ellipse|roundRect|round\w*Rect|snip\w*Rect|flowChart(?:Process|AlternateProcess|Terminator|Connector)|plaque|bevel|cube|can|parallelogram|trapezoid|hexagon|octagon)$/;
/** A shape lower than this is a rule between paragraphs. */
const THIN = 5;

/** The areas of a paragraph’s shapes that are filled, without text, and in front of the text. */
export function coversOf(paragraph: Xml): CoverArea[] {
  const drawn = [...elementsOf(paragraph, 'wp:anchor')].flatMap((anchor) => ofAnchor(anchor) ?? []);
  const old = ['v:rect', 'v:roundrect', 'v:oval', 'v:shape'].flatMap((name) => [...elementsOf(paragraph, name)].flatMap((shape) => ofVml(shape) ?? []));
  return [...drawn, ...old].filter(({ height, width }) => height >= THIN && width >= THIN);
}

function ofAnchor(anchor: Xml): CoverArea | undefined {
  if (/^(?:1|true)$/.test(attributeOf(anchor, 'behindDoc') ?? '') || !childOf(anchor, 'wp:wrapNone') || hasText(anchor)) return undefined;
  const shape = childOf(anchor, 'a:graphic', 'a:graphicData', 'wps:wsp');
  if (!shape || !isFilled(shape)) return undefined;
  const extent = childOf(anchor, 'wp:extent');
  const [across, down] = ['wp:positionH', 'wp:positionV'].map((name) => childOf(anchor, name));
  const offset = (position: Xml | undefined) => Number(childOf(position, 'wp:posOffset')?.children.join('') || 0) / EMU;
  return {
    left: offset(across), top: offset(down), width: Number(attributeOf(extent, 'cx') ?? 0) / EMU, height: Number(attributeOf(extent, 'cy') ?? 0) / EMU,
    isFree: !/^(?:paragraph|line)$/.test(attributeOf(down, 'relativeFrom') ?? 'paragraph'),
  };
}

/** Whether a shape hides what is behind it: it has an opaque filling of its own or from its theme. */
export function isFilled(shape: Xml): boolean {
  const properties = childOf(shape, 'wps:spPr') ?? childOf(shape, 'pic:spPr');
  if (!SOLID.test(attributeOf(childOf(properties, 'a:prstGeom'), 'prst') ?? '')) return false;
  const filling = childOf(properties, 'a:solidFill') ?? childOf(properties, 'a:gradFill') ?? childOf(properties, 'a:pattFill');
  if (filling) return [...elementsOf(filling, 'a:alpha')].every((alpha) => Number(attributeOf(alpha, 'val') ?? 100_000) > 85_000);
  if (childOf(properties, 'a:noFill') || childOf(properties, 'a:blipFill')) return false;
  return Number(attributeOf(childOf(shape, 'wps:style', 'a:fillRef'), 'idx') ?? 0) > 0;
}

function ofVml(shape: Xml): CoverArea | undefined {
  const style = attributeOf(shape, 'style') ?? '';
  const told = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style)?.[1]?.trim();
  const isOff = (value: string | undefined) => /^(?:f|false|0)$/.test(value ?? '');
  if (told('position') !== 'absolute' || Number(told('z-index') ?? 0) < 0 || hasText(shape) || childOf(shape, 'v:imagedata')) return undefined;
  if (isOff(attributeOf(shape, 'filled')) || isOff(attributeOf(childOf(shape, 'v:fill'), 'on')) || Number.parseFloat(attributeOf(childOf(shape, 'v:fill'), 'opacity') ?? '1') < 0.85) return undefined;
  // The outline of a general shape is not known here: only one that says that it is filled counts.
  if (shape.name === 'v:shape' && attributeOf(shape, 'fillcolor') === undefined) return undefined;
  if ([...elementsOf(shape, 'w10:wrap')].some((wrap) => /^(?:square|tight|through|topAndBottom)$/.test(attributeOf(wrap, 'type') ?? ''))) return undefined;
  return { left: inPoints(told('margin-left')), top: inPoints(told('margin-top')), width: inPoints(told('width')), height: inPoints(told('height')), isFree: /^(?:page|margin)$/.test(told('mso-position-vertical-relative') ?? '') };
}

function inPoints(length: string | undefined): number {
  const [, number, unit] = /^(-?[\d.]+)(pt|in|cm|mm|px)?$/.exec(length ?? '') ?? [];
  return Number(number ?? 0) * ({ pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[unit ?? 'pt'] ?? 1);
}
