import { childOf, childrenOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Design } from './inherited.ts';
import type { Deck, DeckPart } from './open-deck.ts';

/** A colour as six hexadecimal digits; "clear" when one looks through it; nothing when we cannot say how it looks. */
export type Colour = string | 'clear' | undefined;

/** The colours that the design of a slide gives to names (ISO/IEC 29500-1, 20.1.6), with how its theme fills shapes. */
export interface Palette {
  /** The colours of the theme by their names on this slide: "bg1", "accent2". */
  named: ReadonlyMap<string, string>;
  /** Whether the theme fills what refers to its fill of that number with nothing but the colour that is named beside it. */
  isPlainFill(index: number): boolean;
}

/** What shines through this much, of 1, is not seen. */
const UNSEEN = 0.1;
/** What shines through less than this hides nothing. */
const SOLID = 0.9;
/** The few colours that files name in words (20.1.10.48). */
const PRESET: Record<string, string> = { black: '000000', white: 'FFFFFF', red: 'FF0000', green: '008000', blue: '0000FF', yellow: 'FFFF00' };
/** The names that a slide uses and those of the theme behind them, when nothing else is said. */
const USUAL = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
/** The number of the first fill for backgrounds; the fills of shapes begin at 1. */
const FIRST_BACKGROUND = 1001;

/** The colours of a slide. */
export function paletteOf(deck: Deck, slide: DeckPart, { layout, master }: Design): Palette {
  const theme = childOf(master && deck.linked(master, 'theme')?.xml, 'themeElements');
  const own = new Map(childrenOf(childOf(theme, 'clrScheme') ?? NOTHING).map((colour) => [colour.local, plainColour(childrenOf(colour)[0])]));
  const mapping = [slide, layout].map((part) => childOf(part?.xml, 'clrMapOvr', 'overrideClrMapping')).find(Boolean) ?? childOf(master?.xml, 'clrMap');
  const names = { ...USUAL, ...Object.fromEntries((mapping?.attributes ?? []).map(({ local, value }) => [local, value])) };
  const named = new Map([...own, ...Object.entries(names).map(([name, into]): [string, string | undefined] => [name, own.get(into)])].filter((entry): entry is [string, string] => entry[1] !== undefined));
  const fills = (list: string) => childrenOf(childOf(theme, 'fmtScheme', list) ?? NOTHING);
  return {
    named,
    isPlainFill(index) {
      const fill = index >= FIRST_BACKGROUND ? fills('bgFillStyleLst')[index - FIRST_BACKGROUND] : fills('fillStyleLst')[index - 1];
      const colour = fill?.local === 'solidFill' ? childrenOf(fill)[0] : undefined;
      return valueOf(colour, 'val') === 'phClr' && childrenOf(colour!).length === 0;
    },
  };
}

/** How a fill looks: `a:solidFill`, `a:noFill`, `a:highlight`; nothing for patterns, pictures and gradients. */
export function colourOf(fill: XmlElement | undefined, palette: Palette): Colour {
  if (fill?.local === 'noFill') return 'clear';
  return fill && /^(?:solidFill|highlight)$/.test(fill.local) ? namedColour(childrenOf(fill)[0], palette) : undefined;
}

/** How a colour looks: `a:srgbClr`, `a:schemeClr` and their like, lighter and darker as they say. */
export function namedColour(node: XmlElement | undefined, palette: Palette): Colour {
  if (!node) return undefined;
  const changes = childrenOf(node);
  const alpha = changes.find(({ local }) => local === 'alpha');
  const opacity = alpha ? shareOf(alpha) : 1;
  if (opacity < UNSEEN) return 'clear';
  const base = node.local === 'schemeClr' ? palette.named.get(valueOf(node, 'val') ?? '') : plainColour(node);
  const [times, plus] = ['lumMod', 'lumOff'].map((name) => changes.find(({ local }) => local === name));
  if (base === undefined || opacity < SOLID || changes.some((change) => change !== alpha && change !== times && change !== plus)) return undefined;
  return times || plus ? withLightness(base, times ? shareOf(times) : 1, plus ? shareOf(plus) : 0) : base;
}

/** The colour that an element says directly. */
function plainColour(node: XmlElement | undefined): string | undefined {
  const told = node?.local === 'sysClr' ? (valueOf(node, 'lastClr') ?? { window: 'FFFFFF', windowText: '000000' }[valueOf(node, 'val') ?? '']) : node?.local === 'prstClr' ? PRESET[valueOf(node, 'val') ?? ''] : node?.local === 'srgbClr' ? valueOf(node, 'val') : undefined;
  return told && /^[0-9a-f]{6}$/i.test(told) ? told : undefined;
}

/** A share as office programs write it, in thousandths of a per cent or with a per cent sign. */
function shareOf(node: XmlElement): number {
  const told = valueOf(node, 'val') ?? '';
  return Number.parseFloat(told) / (told.endsWith('%') ? 100 : 100_000);
}

/** A colour whose lightness is multiplied and raised (20.1.2.3.20, 20.1.2.3.21); its hue and its saturation stay. */
function withLightness(colour: string, times: number, plus: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const light = (most + least) / 2;
  const wanted = Math.min(1, Math.max(0, light * times + plus));
  const room = (lightness: number) => 1 - Math.abs(2 * lightness - 1);
  // What parts a colour from the grey of its lightness keeps its share of the most that this lightness allows.
  const scale = room(light) > 0 ? room(wanted) / room(light) : 0;
  return parts.map((part) => Math.round(Math.min(1, Math.max(0, wanted + (part - light) * scale)) * 255).toString(16).padStart(2, '0')).join('');
}

const NOTHING: XmlElement = { name: '', uri: '', local: '', attributes: [], children: [] };

/** The colour behind everything on a slide: its own, or that of its layout or its master; white when nothing says otherwise. */
export function backgroundOf(slide: DeckPart, { layout, master }: Design, palette: Palette): Colour {
  for (const part of [slide, layout, master]) {
    const background = childOf(part?.xml, 'cSld', 'bg');
    if (!background) continue;
    const reference = childOf(background, 'bgRef');
    if (reference) return palette.isPlainFill(Number(valueOf(reference, 'idx') ?? 0)) ? namedColour(childrenOf(reference)[0], palette) : undefined;
    return colourOf(elementsOf(background).find(({ local }) => /Fill$/.test(local)), palette);
  }
  return 'FFFFFF';
}
