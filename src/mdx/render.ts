import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes, Root as Hast, Text as HastText } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root, Text } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { partNamed } from '../parts/index.ts';
import type { PartNode } from '../parts/part.ts';
import type { BesideFile } from '../catalogue/catalogue.ts';
import { keepNumbersWhole } from '../text/direction.ts';
import { toHast } from './to-hast.ts';

/** The body of a page as HTML, and the headings for a table of contents. */
export interface Rendered {
  html: string;
  headings: { depth: number; slug: string; text: string }[];
}

/** What we know of a file beside a page: its size in bytes and, for a picture, in pixels. */
export type Beside = Pick<BesideFile, 'name'> & Partial<BesideFile>;

/** Anchors that the frame of a page already uses. A heading with the same text gets a number after it. */
const OURS = [
  '_top', 'starlight__sidebar', 'starlight__search', 'on-this-page', 'footnote-label', 'site-search-words', 'credit-line', 'downloads', 'languages', 'lineage', 'trials',
  'credit', 'related', 'results', 'finder-words', 'adapt',
];

/**
 * Turns a checked tree into HTML; parts draw themselves. `addressOf` says where a file beside the page is served. `prefix` keeps anchors
 * apart when one page holds several trees. The result contains no HTML that anybody wrote. Both the site and the editor’s preview use
 * this.
 */
export function render(tree: Root, addressOf: (name: string) => string, beside: readonly Beside[] = [], prefix = ''): Rendered {
  const { hast, headings } = draw(tree, addressOf, new Map(beside.map((file) => [file.name, file])), prefix);
  return { html: toHtml(hast), headings };
}

function draw(tree: Root, addressOf: (name: string) => string, files: ReadonlyMap<string, Beside>, prefix: string): { hast: Hast; headings: Rendered['headings'] } {
  const handlers = {
    text: (_: State, { value }: Text): HastText => ({ type: 'text', value: keepNumbersWhole(value) }),
    part: (state: State, node: PartNode): Element =>
      partNamed(node.name)!.draw(node, { content: state.all(node) as ElementContent[], bytesOf: (name) => files.get(name)?.bytes }),
  };
  const hast = toHast(tree, { handlers, footnoteLabel: 'Notes', footnoteBackLabel: 'Back to where the note is', clobberPrefix: `user-content-${prefix}` }) as Hast;
  return { hast, headings: finish(hast, addressOf, files, prefix) };
}

/** All the anchors that a page’s text creates: headings, notes, and what parts draw. */
export function placesIn(tree: Root): Set<string> {
  const { hast } = draw(tree, under(''), new Map(), '');
  return new Set([...elementsOf(hast)].flatMap(({ properties: { id } }) => (id === undefined || id === null ? [] : [String(id)])));
}

/** Where the files beside a page are served: all under the address of the page. */
export function under(base: string): (name: string) => string {
  return (name) => `${base}${name}`;
}

/** Gives headings their anchors, and pictures and links to files their addresses. */
export function finish(hast: Hast, addressOf: (name: string) => string, files: ReadonlyMap<string, Beside>, prefix = ''): Rendered['headings'] {
  const slugger = new GithubSlugger();
  for (const id of OURS) slugger.slug(id);
  const headings: Rendered['headings'] = [];
  /** The depth of the last heading that somebody wrote; at first that of the title of the page. */
  let depth = 1;
  for (const element of elementsOf(hast)) {
    const { tagName, properties } = element;
    if (/^h[2-6]$/.test(tagName) && !properties.id) {
      const text = textOf(element);
      const slug = prefix + slugger.slug(text);
      properties.id = slug;
      depth = Number(tagName[1]);
      headings.push({ depth, slug, text });
    }
    // Whoever listens goes from heading to heading, and must not miss a part. It is one step below the section that it is in, and in no table of contents.
    if (tagName === 'p' && [properties.className].flat().includes('part-title')) element.tagName = `h${Math.min(depth + 1, 6)}`;
    for (const name of ['id', 'ariaDescribedBy']) if (prefix && String(properties[name]) === 'footnote-label') properties[name] = `${prefix}footnote-label`;
    if (tagName === 'img') {
      const { width, height } = files.get(String(properties.src)) ?? {};
      Object.assign(properties, { src: fileAddress(String(properties.src), addressOf), loading: 'lazy', decoding: 'async', width, height });
    }
    if (tagName === 'a') properties.href = placeAddress(fileAddress(String(properties.href), addressOf), addressOf, prefix);
    // A table wider than a phone scrolls within itself, also from the keyboard, and is then called by the section that it is in.
    if (tagName === 'table') Object.assign(properties, { tabIndex: 0, ...(headings.length > 0 && { ariaLabelledBy: [headings.at(-1)!.slug] }) });
    // Ticks in a list show what is done. They cannot be changed here, so they get a name and nothing else.
    if (tagName === 'input' && properties.type === 'checkbox') properties.ariaLabel = properties.checked ? 'Done' : 'To do';
  }
  return headings;
}

function fileAddress(url: string, addressOf: (name: string) => string): string {
  const [, name, rest] = /^([^/:#?]+\.[a-z0-9]+)(#.*)?$/i.exec(url) ?? [];
  return name ? `${addressOf(name)}${rest ?? ''}` : url;
}

/** Points a link to an anchor at the page itself when only part of that page is drawn. Footnotes are drawn with the part. */
function placeAddress(url: string, addressOf: (name: string) => string, prefix: string): string {
  return prefix && /^#./.test(url) && !url.startsWith('#user-content-') ? `${addressOf('')}${url}` : url;
}

function* elementsOf(root: Hast | Element): Generator<Element> {
  for (const node of root.children) {
    if (node.type !== 'element') continue;
    yield node;
    yield* elementsOf(node);
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
}
