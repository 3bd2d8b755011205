import { contrast } from '../look/contrast.ts';

/** A colour of the look, with the reason that is written beside it. */
export interface ColourView {
  name: string;
  reason: string;
  light: string;
  dark: string;
}

/** Two colours that meet, and their contrast in both forms, from 1 to 21. */
export interface ContrastView {
  front: string;
  ground: string;
  /** What WCAG 2.2, or our own rule where it is stricter, asks for. */
  least: number;
  light: number;
  dark: number;
}

/** A size or a space. */
export interface SizeView {
  name: string;
  value: string;
}

/** The hue of a theme, for which the form of the page decides. */
export interface HueView {
  name: string;
  light: { hue: string; tint: string };
  dark: { hue: string; tint: string };
  /** Of the hue on its own tint. */
  contrast: { light: number; dark: number };
}

/** What the page of the look shows of the tokens. JSON. */
export interface LookView {
  colours: ColourView[];
  contrasts: ContrastView[];
  hues: HueView[];
  sizes: SizeView[];
  spaces: SizeView[];
}

/** Which colours meet, and what is asked of them: text 7 : 1 on paper and cards, quiet text, links and hues 4.5 : 1, edges of controls 3 : 1. */
const PAIRS: [front: string, ground: string, least: number][] = [
  ['ink', 'paper', 7], ['ink', 'card', 7], ['ink', 'sand', 7], ['ink', 'tint', 7], ['ink', 'sun', 7],
  ['soft', 'paper', 4.5], ['act', 'paper', 4.5], ['stop', 'paper', 4.5], ['on', 'act', 7], ['edge', 'paper', 3], ['ring', 'ring-around', 7],
];

/** What the page of the look shows, from the text of src/frame/look/tokens.css, so that the page can say nothing else than the site does. */
export function viewLook(css: string): LookView {
  const [light, dark] = [coloursOf(css, ':root'), coloursOf(css, ":root[data-theme='dark']")];
  const root = blocksOf(css, ':root').join('\n');
  return {
    colours: [...root.matchAll(/(?:\/\*\s*([^*]+?)\s*\*\/\s*)?--([\w-]+): #/g)].map(([, reason = '', name]) => ({ name: name!, reason, light: light[name!]!, dark: dark[name!]! })),
    contrasts: PAIRS.map(([front, ground, least]) => ({ front, ground, least, light: rounded(contrast(light[front]!, light[ground]!)), dark: rounded(contrast(dark[front]!, dark[ground]!)) })),
    hues: [...css.matchAll(/^\[data-hue='(\w+)'\]/gm)].map(([, name]) => viewHue(css, name!)),
    sizes: sizesOf(root, /--((?:text|title|heading|subheading)[\w-]*): ([^;]+);/g),
    spaces: sizesOf(root, /--(space-\d+): ([^;]+);/g),
  };
}

function viewHue(css: string, name: string): HueView {
  const of = (selector: string) => {
    const found = coloursOf(css, selector);
    return { hue: found.hue!, tint: found['hue-tint']! };
  };
  const [light, dark] = [of(`[data-hue='${name}']`), of(`:root[data-theme='dark'] [data-hue='${name}']`)];
  return { name, light, dark, contrast: { light: rounded(contrast(light.hue, light.tint)), dark: rounded(contrast(dark.hue, dark.tint)) } };
}

function sizesOf(root: string, pattern: RegExp): SizeView[] {
  return [...root.matchAll(pattern)].map(([, name, value]) => ({ name: name!, value: value! }));
}

function coloursOf(css: string, selector: string): Record<string, string> {
  return Object.fromEntries(blocksOf(css, selector).flatMap((block) => [...block.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name, value]) => [name!, value!])));
}

/** What is inside the rules with just this selector, comments included. */
function blocksOf(css: string, selector: string): string[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, of]) => of!.replaceAll(/\/\*[^]*?\*\//g, '').trim() === selector).map(([, , block]) => block!);
}

/** Down to a tenth, so that no figure says more than there is. */
function rounded(figure: number): number {
  return Math.floor(figure * 10) / 10;
}
