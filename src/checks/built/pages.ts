import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** One element of a finished page, without its content. */
export interface BuiltElement {
  tag: string;
  attributes: Record<string, string>;
  /** The text directly inside it: the code of a script, for one. */
  words: string;
}

/** A finished page: its address, and its elements in document order. */
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

/** Reads a finished site from its folder. */
export async function readBuilt(folder: string): Promise<Built> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  const html = paths.filter((path) => path.endsWith('.html') && !path.startsWith('/pagefind/'));
  const pages = await Promise.all(html.map(async (path) => takeApart(path, await readFile(join(folder, path), 'utf8'))));
  return { pages, files: new Set(paths) };
}

/** Parses one page, as a browser would. */
export function takeApart(path: string, html: string): BuiltPage {
  const elements: BuiltElement[] = [];
  const waiting: Node[] = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) {
      const words = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      elements.push({ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), words });
    }
    if ('content' in node && node.content) waiting.push(node.content as Node);
    if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse());
  }
  return { address: path.replace(/index\.html$/, ''), elements };
}
