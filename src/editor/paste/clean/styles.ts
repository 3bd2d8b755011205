import type { Element } from 'hast';
import { attribute } from './elements.ts';

/** The declarations of an element or a class: `font-weight` and its value, in small letters. */
export type Style = Readonly<Record<string, string>>;

/** What the style sheet of a clipboard says: declarations by class, and by level of a list of Word (`l0:level1`). */
export interface Sheet {
  classes: ReadonlyMap<string, Style>;
  levels: ReadonlyMap<string, Style>;
}

/** Reads the little that matters of a style sheet. Excel, Word and LibreOffice say by class what is bold or hidden. */
export function readSheet(css: string): Sheet {
  const classes = new Map<string, Style>();
  const levels = new Map<string, Style>();
  for (const [, selectors = '', inside = ''] of css.replace(/<!--|-->|\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const style = declarations(inside);
    for (const selector of selectors.split(',')) {
      const level = /@list\s+(l\d+:level\d+)/.exec(selector)?.[1];
      const name = /^\s*[a-z0-9]*\.([\w-]+)\s*$/i.exec(selector)?.[1];
      if (level) levels.set(level, { ...levels.get(level), ...style });
      else if (name) classes.set(name, { ...classes.get(name), ...style });
    }
  }
  return { classes, levels };
}

/** The style of an element, from its classes and its own declarations. */
export function styleOf(node: Element, sheet: Sheet): Style {
  const own = attribute(node, 'style');
  const names = (node.properties.className ?? []) as string[];
  const given = names.map((name) => sheet.classes.get(String(name))).filter((style) => style !== undefined);
  if (!own && !given.length) return NONE;
  return Object.assign({}, ...given, own ? declarations(own) : {}) as Style;
}

const NONE: Style = {};

function declarations(css: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const one of css.split(';')) {
    const colon = one.indexOf(':');
    if (colon > 0) found[one.slice(0, colon).trim().toLowerCase()] = one.slice(colon + 1).trim().toLowerCase();
  }
  return found;
}
