import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { Element, Nodes as Html } from 'hast';
import type { FootnoteDefinition, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { parseFragment } from 'parse5';
import { checkLink } from '../mdx/links.ts';
import { wordsOf } from './words-of.ts';

/** What had to be said otherwise when a document became a page, counted. */
export interface Changes {
  /** The words of links whose addresses lead nowhere that a reader could go. */
  links: string[];
  frames: number;
  headRows: number;
  joinedCells: number;
}

/** The tree of a page from the HTML that mammoth makes: footnotes, tables and links as our pages write them. */
export function toTree(html: string): { tree: Root; changes: Changes } {
  const changes: Changes = { links: [], frames: 0, headRows: 0, joinedCells: 0 };
  const root = fromParse5(parseFragment(html)) as Html;
  const tree = toMdast(root, { handlers: handlersFor(changes), checked: '☑', unchecked: '☐' }) as Root;
  const referred = new Set([...referencesIn(tree)]);
  const known = new Set<string>();
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'footnoteDefinition') return true;
    const wanted = referred.has(node.identifier) && !known.has(node.identifier);
    known.add(node.identifier);
    return wanted;
  });
  return { tree, changes };
}

function handlersFor(changes: Changes): Record<string, Handle> {
  return {
    // mammoth writes a note's mark as a link with both an address and a name of its own; no other link has both.
    sup: (state, node) => {
      const name = noteNamed(node.children[0]);
      return name ? { type: 'footnoteReference', identifier: name, label: name } : state.all(node);
    },
    ol: (state, node) => {
      const items = node.children.filter((child) => child.type === 'element');
      if (!items.length || !items.every((item) => isNote(item))) return { type: 'list', ordered: true, start: 1, spread: false, children: state.toSpecificContent(state.all(node), () => ({ type: 'listItem', spread: false, children: [] })) };
      return items.map((item) => noteFrom(item, state.toFlow(state.all(withoutWayBack(item))) as FootnoteDefinition['children'])) as unknown as RootContent[];
    },
    a: (state, node) => {
      const children = state.all(node) as PhrasingContent[];
      const written = String(node.properties.href ?? '').trim();
      if (!written) return children;
      const url = written.replace(/\s/g, '%20').replaceAll('\\', '/');
      if (/^(?:https?|mailto|tel):/i.test(url) && !checkLink(url)) return { type: 'link', url, title: null, children: children.length ? children : [{ type: 'text', value: url }] };
      if (!written.startsWith('#')) changes.links.push(children.map(wordsOf).join('').trim());
      return children;
    },
    table: (state, node) => {
      const rows = rowsOf(node);
      const widest = Math.max(0, ...rows.map((row) => row.length));
      if (rows.length > 1 && widest > 1) return undefined as never;
      changes.frames++;
      return rows.flat().flatMap((cell) => state.toFlow(state.all(cell)));
    },
  };
}

function noteNamed(node: Html | undefined): string | undefined {
  if (node?.type !== 'element' || node.tagName !== 'a' || !node.properties.id) return undefined;
  return /^#((?:foot|end)note-\S+)$/.exec(String(node.properties.href))?.[1];
}

function isNote(item: Element): boolean {
  return /^(?:foot|end)note-/.test(String(item.properties.id ?? ''));
}

function noteFrom(item: Element, children: FootnoteDefinition['children']): FootnoteDefinition {
  const name = String(item.properties.id);
  return { type: 'footnoteDefinition', identifier: name, label: name, children };
}

/** mammoth ends every note with an arrow that leads back; our pages make their own. */
function withoutWayBack(item: Element): Element {
  const isBack = (node: Html) => node.type === 'element' && node.tagName === 'a' && /^#(?:foot|end)note-ref-/.test(String(node.properties.href));
  return { ...item, children: item.children.filter((child) => !isBack(child)).map((child) => (child.type === 'element' ? withoutWayBack(child) : child)) };
}

function* referencesIn(node: Root | RootContent): Generator<string> {
  if (node.type === 'footnoteReference') yield node.identifier;
  if ('children' in node) for (const child of node.children) yield* referencesIn(child as RootContent);
}

function rowsOf(table: Element): Element[][] {
  const inside = (node: Element, names: string[]): Element[] => node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? inside(child, names) : [];
  });
  return inside(table, ['tr']).map((row) => inside(row, ['td', 'th']));
}
export type { TableCell };
