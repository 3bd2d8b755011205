import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';
import { dropBetween } from './drop-between.ts';
import { attribute, element, textIn, walk } from './elements.ts';
import { readSheet, type Sheet } from './styles.ts';

/** The HTML of a clipboard, parsed. */
export interface ParsedClip {
  body: Element;
  sheet: Sheet;
  /** Pictures that are in the HTML itself, as `data:` addresses. In the tree, each is `data:` and its place in this list. */
  data: string[];
  /** The address of the page it was copied from, when it says so. */
  base: string | undefined;
}

/** The most characters of HTML that are read, without comments and pictures, and how deeply elements may be nested. */
const MOST_HTML = 5_000_000;
const DEEPEST_HTML = 500;

/** Parses the HTML of a clipboard, also when it breaks off in the middle. Returns nothing for HTML that is too much for a browser tab. */
export function parseClip(html: string): ParsedClip | undefined {
  const data: string[] = [];
  const places = new Map<string, number>();
  const light = withTable(dropBetween(html.replace(/^\s*Version:[\d.]+\s[^<]*/i, ''), '<!--[if gte', '<![endif]-->')
    .replace(/(\ssrc\s*=\s*["']?)(data:image\/[^"'\s>]+)/gi, (_, before: string, address: string) => {
      if (!places.has(address)) places.set(address, data.push(address) - 1);
      return `${before}data:${places.get(address)}`;
    }));
  if (light.length > MOST_HTML || depthOf(light) > DEEPEST_HTML) return undefined;
  const root = fromParse5(parse(light)) as Root;
  const css: string[] = [];
  let body: Element | undefined;
  let base: string | undefined;
  for (const node of walk(root)) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'style') css.push(textIn(node));
    if (node.tagName === 'base' && /^https?:/i.test(attribute(node, 'href'))) base = attribute(node, 'href');
    if (node.tagName === 'body') body ??= node;
  }
  base ??= /^SourceURL:(https?:\S+)/im.exec(html.slice(0, 2000))?.[1];
  return { body: body ?? element('body'), sheet: readSheet(css.join('\n')), data, base };
}

/** Rows that were copied without their table. A parser would drop their tags, and join the text of all cells. */
function withTable(html: string): string {
  return /<t[rdh][\s>]/i.test(html) && !/<table[\s>]/i.test(html) ? html.replace(/<t(?:body|head|r|d|h)[\s>][\s\S]*/i, (rows) => `<table>${rows}`) : html;
}

/** How deeply elements are nested, about. Tags whose end may be left out do not count. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*/gi)) {
    if (UNCOUNTED.test(name)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const UNCOUNTED = /^(?:p|li|t[rdh]|tbody|thead|tfoot|colgroup|d[td]|option|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|html|head|body|r[pt]|v:.*|w:.*|m:.*)$/i;
