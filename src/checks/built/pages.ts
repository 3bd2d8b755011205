import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { BuiltElement } from './built-element.ts';
import { scanElements } from './scan-elements.ts';

type Node = DefaultTreeAdapterMap['node'];

/** A finished page: its address, and its elements in document order. Elements that only hold text are left out, because a large site has millions of them. */
export interface BuiltPage {
  /** `/resources/name/`, or `/404.html`. */
  address: string;
  elements: BuiltElement[];
}

/** Everything that will be published: the parsed pages, and the paths of all files. */
export interface Built {
  pages: BuiltPage[];
  /** Paths from the top of the site: `/_astro/site.css`. */
  files: Set<string>;
}

/** How many pages are open at a time. A computer may allow a program no more than 256 open files. */
const OPEN_AT_ONCE = 32;

/** Elements that say nothing beyond the text they hold, unless they have attributes. */
const PLAIN = new Set(['p', 'span', 'strong', 'em', 'b', 'i', 'br', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'div', 'td', 'th', 'tr', 'thead', 'tbody', 'table', 'code', 'pre', 'del', 'sup', 'sub', 'small', 'blockquote', 'figcaption', 'path', 'g', 'title', 'option']);

/** Reads a finished site from its folder. `read` reads one file as text. */
export async function readBuilt(folder: string, read = (path: string) => readFile(path, 'utf8')): Promise<Built> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  const html = paths.filter((path) => path.endsWith('.html') && !path.startsWith('/pagefind/'));
  const pages: BuiltPage[] = [];
  for (let at = 0; at < html.length; at += OPEN_AT_ONCE) {
    pages.push(...await Promise.all(html.slice(at, at + OPEN_AT_ONCE).map(async (path) => takeApart(path, await read(join(folder, path))))));
  }
  return { pages, files: new Set(paths) };
}

/** Reads one page, as a browser would. */
export function takeApart(path: string, html: string): BuiltPage {
  const elements = (scanElements(html) ?? parseElements(html)).filter(({ tag, attributes }) => !PLAIN.has(tag) || Object.keys(attributes).length > 0);
  return { address: path.replace(/index\.html$/, ''), elements };
}

/** Lists all elements of a page as a browser makes them of it. */
export function parseElements(html: string): BuiltElement[] {
  const elements: BuiltElement[] = [];
  const waiting: Node[] = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) {
      const { tagName: tag, attrs } = node;
      const words = tag === 'script' || tag === 'style' || tag === 'a' ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('') : '';
      elements.push({ tag, attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])), words });
    }
    if ('content' in node && node.content) waiting.push(node.content as Node);
    if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse());
  }
  return elements;
}
