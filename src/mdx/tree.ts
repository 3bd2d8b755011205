import type { Nodes, Root } from 'mdast';
import { partNamed } from '../parts/index.ts';
import type { PartNode } from '../parts/part.ts';
import { explainValues } from '../schema/explain.ts';
import { quote, type Fault } from '../schema/fault.ts';
import { DEEPEST, MOST_PIECES, TOO_DEEP, TOO_MANY } from './find-excess.ts';
import { findHiddenIn } from './find-hidden.ts';
import { checkLabel, checkLink, checkPicture } from './links.ts';
import { nameBareLink } from './name-bare-link.ts';
import { readOnlyTags, type Tag } from './tags.ts';
import { nodesOf } from './walk.ts';

/** Every node type a page may contain. Everything else is refused. */
const ALLOWED = new Set<string>([
  'root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image', 'linkReference',
  'imageReference', 'definition', 'list', 'listItem', 'blockquote', 'code', 'thematicBreak', 'table', 'tableRow', 'tableCell',
  'footnoteReference', 'footnoteDefinition', 'part',
]);

type Words = Omit<Fault, 'line' | 'column'>;

/** How a tree is built. */
export interface TreeOptions {
  /**
   * For an editor: parts keep the values that are written, links the words that are written, and the only faults are those of tags that
   * do not fit together.
   */
  asWritten?: boolean;
}

/**
 * Turns a normalised tree into the tree that pages are made from: tags of parts become parts with checked values, and every node is
 * checked against the list of what a page may contain. Changes the tree it is given.
 */
export function buildTree(root: Root, { asWritten = false }: TreeOptions = {}): { tree: Root; faults: Fault[] } {
  const faults: Fault[] = [];
  const refuse = (node: Nodes, words: Words) =>
    faults.push({ line: node.position?.start.line ?? 1, column: node.position?.start.column, ...words });
  let count = 0;

  const buildChildren = (parent: Nodes & { children: Nodes[] }, depth: number): void => {
    parent.children = pair(parent.children.map(unwrap), refuse, asWritten) as Nodes[];
    for (const child of parent.children) {
      const words = ++count > MOST_PIECES ? TOO_MANY : depth > DEEPEST ? TOO_DEEP : asWritten ? undefined : checkNode(child);
      if (words) refuse(child, words);
      if (count > MOST_PIECES) return;
      if (depth <= DEEPEST && 'children' in child) buildChildren(child as Nodes & { children: Nodes[] }, depth + 1);
      if (asWritten) continue;
      if (child.type === 'link') nameBareLink(child);
      if (depth <= DEEPEST && child.type === 'part') checkPart(child, refuse);
    }
  };
  buildChildren(root as Nodes & { children: Nodes[] }, 1);
  if (count <= MOST_PIECES && !asWritten) findHiddenIn(root, refuse);
  return { tree: root, faults: faults.slice(0, 50) };
}

/** Whether a tree holds only what a page may contain. This is the last gate before a page is stored. */
export function isSafe(root: Root): boolean {
  for (const node of nodesOf(root)) {
    if (!ALLOWED.has(node.type) || checkNode(node) || (node.type === 'part' && !partNamed(node.name))) return false;
  }
  return true;
}

/** Unwraps a tag written over several lines, which is parsed as a paragraph of its own. */
function unwrap(node: Nodes): Nodes {
  if (node.type !== 'paragraph' || node.children.length !== 1) return node;
  const [only] = node.children;
  if (only?.type !== 'html') return node;
  const tags = readOnlyTags(only.value);
  return tags?.every((tag) => partNamed(tag.name) && !partNamed(tag.name)?.inline) ? only : node;
}

function pair(nodes: Nodes[], refuse: (node: Nodes, words: Words) => void, asWritten: boolean): Nodes[] {
  const done: Nodes[] = [];
  const open: { part: PartNode; into: Nodes[] }[] = [];
  let into = done;
  for (const node of nodes) {
    if (node.type !== 'html') {
      into.push(node);
      continue;
    }
    if (/^<br \/>$/.test(node.value)) {
      into.push({ type: 'break', position: node.position });
      continue;
    }
    for (const tag of readOnlyTags(node.value) ?? []) {
      if (!partNamed(tag.name)) continue;
      if (tag.type === 'close') {
        const last = open.at(-1);
        if (last?.part.name === tag.name) into = open.pop()!.into;
        else refuse(node, notOpened(tag, last?.part.name));
        continue;
      }
      const part = toPart(tag, node, refuse, asWritten);
      into.push(part);
      if (tag.type === 'whole') continue;
      if (partNamed(tag.name)?.holds === 'nothing') refuse(node, notWhole(tag));
      else {
        open.push({ part, into });
        into = part.children as Nodes[];
      }
    }
  }
  for (const { part } of open) refuse(part, notClosed(part.name));
  return done;
}

function toPart(tag: Tag, node: Nodes, refuse: (node: Nodes, words: Words) => void, asWritten: boolean): PartNode {
  const part = partNamed(tag.name)!;
  const values: PartNode['values'] = {};
  for (const { name, value } of tag.attributes) {
    if (Object.hasOwn(values, name)) refuse(node, { what: `<${tag.name}> says ${quote(name)} twice.`, why: 'Only one of the two can count.', remedy: 'Take one of them out.' });
    const isNumber = Object.hasOwn(part.fields, name) && part.fields[name]?.input.type === 'number' && /^\d+$/.test(String(value));
    values[name] = isNumber ? Number(value) : value;
  }
  if (asWritten) return { type: 'part', name: part.name, values, children: [], position: node.position };
  const { value, faults } = explainValues(part.fields, values, 'attribute');
  for (const { path: _path, ...words } of faults) refuse(node, { ...words, what: `In <${tag.name}>: ${words.what}` });
  return { type: 'part', name: part.name, values: (value ?? {}) as PartNode['values'], children: [], position: node.position };
}

function checkPart(node: PartNode, refuse: (node: Nodes, words: Words) => void): void {
  const fault = partNamed(node.name)?.check?.(node);
  if (fault) refuse(node, fault);
}

function checkNode(node: Nodes): Words | undefined {
  if (node.type === 'link' || node.type === 'definition') return checkLink(node.url);
  if (node.type === 'image') return checkPicture(node.url);
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return checkLabel(node.label ?? node.identifier);
  if (node.type === 'part' && node.name === 'Claim' && node.values.source) return checkLink(String(node.values.source));
  if (node.type === 'code' && (node.meta || (node.lang && !/^[A-Za-z0-9+#-]{1,20}$/.test(node.lang)))) {
    return { what: `The three marks are followed by ${quote(`${node.lang ?? ''} ${node.meta ?? ''}`)}.`, why: 'Only one word may follow them, the name of a language.', remedy: 'Delete the rest of the line.' };
  }
  if (ALLOWED.has(node.type)) return undefined;
  return { what: 'There is something here that a page cannot contain.', why: 'It could not be shown safely.', remedy: 'Delete it, or write it differently.' };
}

function notOpened(tag: Tag, last: string | undefined): Words {
  const remedy = last ? `Close <${last}> first, with </${last}>.` : `Write <${tag.name} …> where it should begin, or delete </${tag.name}>.`;
  return { what: `</${tag.name}> closes something that is not open.`, why: 'We cannot tell where the part begins.', remedy };
}

function notClosed(name: string): Words {
  return { what: `<${name}> is not closed.`, why: 'We cannot tell where it ends.', remedy: `Write </${name}> on a line of its own where it should end.` };
}

function notWhole(tag: Tag): Words {
  return { what: `<${tag.name}> has no / at its end.`, why: 'It has no text of its own, so it closes itself.', remedy: `Write: ${partNamed(tag.name)?.example}` };
}
