import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes, Root as Hast, Text as HastText } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root, Text } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import type { PartNode } from '../parts/part.ts';
import { keepNumbersWhole } from './direction.ts';

/** The words of a page ready for HTML: elements in which parts still stand as themselves, and the headings for a table of contents. */
export interface Rendered {
  nodes: Rendering[];
  headings: { depth: number; slug: string; text: string }[];
}

/** A piece of a page: finished HTML, a part with what is inside it, or an element around some part. */
export type Rendering =
  | { type: 'html'; html: string }
  | { type: 'part'; part: PartNode; children: Rendering[] }
  | { type: 'element'; tag: string; attributes: Record<string, string>; children: Rendering[] };

/** A picture's size in pixels, by the bare name of its file. */
export type Sizes = Record<string, { width?: number; height?: number }>;

const PART = 'x-part';

/** Names of places that the frame of a page has already; a heading of the same words gets a number behind it. */
const OURS = [
  '_top', 'starlight__sidebar', 'starlight__search', 'on-this-page', 'footnote-label', 'site-search-words', 'credit-line', 'downloads', 'languages', 'lineage', 'trials',
  'credit', 'related', 'results', 'finder-words',
];

/** Turns a checked tree into HTML. `base` is the address under which the files beside the page are served; `prefix` keeps the names of places apart where one page holds several trees. */
export function render(tree: Root, base: string, sizes: Sizes = {}, prefix = ''): Rendered {
  const parts: PartNode[] = [];
  const handlers = {
    text: (_: State, { value }: Text): HastText => ({ type: 'text', value: keepNumbersWhole(value) }),
    part(state: State, node: PartNode): Element {
      parts.push(node);
      return { type: 'element', tagName: PART, properties: { at: parts.length - 1 }, children: state.all(node) as ElementContent[] };
    },
  };
  const hast = toHast(tree, { handlers, footnoteLabel: 'Notes', footnoteBackLabel: 'Back to where the note is', clobberPrefix: `user-content-${prefix}` }) as Hast;
  const headings = finish(hast, base, sizes, prefix);
  return { nodes: divide(hast.children as Nodes[], parts), headings };
}

/** Gives headings their addresses, and pictures and links of files theirs. */
function finish(hast: Hast, base: string, sizes: Sizes, prefix: string): Rendered['headings'] {
  const slugger = new GithubSlugger();
  for (const id of OURS) slugger.slug(id);
  const headings: Rendered['headings'] = [];
  for (const element of elementsOf(hast)) {
    const { tagName, properties } = element;
    if (/^h[2-6]$/.test(tagName) && !properties.id) {
      const text = textOf(element);
      const slug = prefix + slugger.slug(text);
      properties.id = slug;
      headings.push({ depth: Number(tagName[1]), slug, text });
    }
    for (const name of ['id', 'ariaDescribedBy']) if (prefix && String(properties[name]) === 'footnote-label') properties[name] = `${prefix}footnote-label`;
    if (tagName === 'img') {
      const size = sizes[String(properties.src)] ?? {};
      Object.assign(properties, { src: addressOf(String(properties.src), base), loading: 'lazy', decoding: 'async', ...size });
    }
    if (tagName === 'a') properties.href = addressOf(String(properties.href), base);
    // A table wider than a phone scrolls within itself, and can be scrolled with the keys.
    if (tagName === 'table') Object.assign(properties, { tabIndex: 0 });
    // Ticks in a list show what is done; they cannot be changed here, so they get a name and nothing else.
    if (tagName === 'input') properties.ariaLabel = properties.checked ? 'Done' : 'To do';
  }
  return headings;
}

function addressOf(url: string, base: string): string {
  return /^[^/:#?]+\.[a-z0-9]+(#|$)/i.test(url) ? `${base}${url}` : url;
}

function divide(nodes: Nodes[], parts: PartNode[]): Rendering[] {
  const done: Rendering[] = [];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === PART) {
      done.push({ type: 'part', part: parts[Number(node.properties.at)]!, children: divide(node.children, parts) });
    } else if (node.type === 'element' && [...elementsOf(node)].some((inner) => inner.tagName === PART)) {
      done.push({ type: 'element', tag: node.tagName, attributes: plainAttributes(node), children: divide(node.children, parts) });
    } else {
      const html = toHtml(node);
      const last = done.at(-1);
      if (last?.type === 'html') last.html += html;
      else done.push({ type: 'html', html });
    }
  }
  return done;
}

function plainAttributes({ properties }: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== false)
      .map(([name, value]) => [name === 'className' ? 'class' : name.replace(/^(data|aria)([A-Z])/, (_, a: string, b: string) => `${a}-${b.toLowerCase()}`), Array.isArray(value) ? value.join(' ') : String(value)]),
  );
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
