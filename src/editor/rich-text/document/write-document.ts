import type { Nodes, RootContent } from 'mdast';
import type { Node } from 'prosemirror-model';
import { normalise } from '../../../mdx/normalise.ts';
import { readBlocks } from './read-document.ts';
import type { Sources } from './sources.ts';
import { meaningOf, toTree } from './to-tree.ts';
import { writeTag } from './write-tag.ts';
import { writeTree, type Care } from './write-tree.ts';

/**
 * Writes a document as the body of a page. Blocks that have not changed are written as they were, with the lines between them. The others
 * are written in the style of our pages, and are read again to make sure that they say the same.
 */
export function writeDocument(doc: Node, sources: Sources): string {
  if (sources.original?.eq(doc)) return sources.markdown;
  return writeBlocks(doc.children, sources, sources.hasDefinitions(doc));
}

interface Placed {
  text: string;
  block: Node;
  gap: string;
  next: Node | undefined;
}

function writeBlocks(blocks: readonly Node[], sources: Sources, isWhole: boolean): string {
  const placed: Placed[] = [];
  for (const block of blocks) {
    const found = sources.find(block);
    const kept = found?.written.refers && !isWhole ? undefined : found;
    const before = placed.at(-1);
    const isBeside = kept !== undefined && before?.next !== undefined && before.next === kept.node;
    const text = kept && !isOpen(kept.written.source, block) ? (isBeside || !before ? kept.written.source : standAlone(kept.written.source, block, before.block)) : writeBlock(block, sources, isWhole);
    if (!text.trim()) continue;
    if (before && !isBeside) before.gap = '\n\n';
    placed.push({ text: before && !isBeside ? apart(text, block, before) : text, block, gap: kept?.written.gap || '\n\n', next: kept?.written.next });
  }
  return placed.map(({ text, gap }, index) => (index < placed.length - 1 ? text + gap : text)).join('');
}

/** Whether a block of code is closed only by the end of the page, so that nothing can come after it. */
function isOpen(source: string, block: Node): boolean {
  if (block.type.name !== 'code_block') return false;
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(source)?.[1];
  return fence !== undefined && !new RegExp(`\\n {0,3}${fence[0]}{${fence.length},}[ \\t]*$`).test(source);
}

/** A block as it was written, behind another than before: spaces at its beginning would make it part of a list. */
function standAlone(source: string, block: Node, before: Node): string {
  if (!/^[ \t]{2}/.test(source) || !/list|note/.test(before.type.name)) return source;
  return block.type.name === 'code_block' ? writeAnew(block, undefined) : source.replace(/^[ \t]+/, '');
}

/** Two lists of a kind beside each other would be one list if their marks were the same. */
function apart(text: string, block: Node, before: Placed): string {
  const name = block.type.name;
  if (!name.endsWith('_list') || before.block.type.name !== name || markOf(text) !== markOf(before.text)) return text;
  const mark = { '-': '*', '*': '-', '+': '-', '.': ')', ')': '.' }[markOf(text)]!;
  return writeAnew(block.type.create({ ...block.attrs, mark }, block.content), undefined);
}

function markOf(list: string): '-' | '*' | '+' | '.' | ')' {
  return /^\s*(?:\d+)?([-*+.)])/.exec(list)?.[1] as '-' | undefined ?? '-';
}

function writeBlock(block: Node, sources: Sources, isWhole: boolean): string {
  const known = isWhole ? sources.written.get(block) : undefined;
  if (known !== undefined) return known;
  const text = block.type.name === 'part' ? writePart(block, sources, isWhole) : writeAnew(block, isWhole ? sources : undefined);
  if (isWhole) sources.written.set(block, text);
  return text;
}

/** A part whose blocks are written one by one, so that those that have not changed stay as they were. */
function writePart(part: Node, sources: Sources, isWhole: boolean): string {
  const name = String(part.attrs.name);
  const inside = writeBlocks(part.children, sources, isWhole);
  const tag = sources.tagOf(part)?.replace(/\s*\/>$/, '>') ?? writeTag(name, part.attrs.values as never, '>');
  return inside ? `${tag}\n\n${inside}\n\n</${name}>` : tag.replace(/>$/, ' />');
}

const CARES: readonly Care[] = ['plain', 'careful', 'whole', 'coded'];

function writeAnew(block: Node, sources: Sources | undefined): string {
  if (block.type.name === 'as_written') return block.textContent.trimEnd();
  const plain = toTree([block]);
  if (!plain.length) return '';
  const wanted = meaningOf(plain);
  const labels = labelsIn(block);
  const attempt = (tree: RootContent[], wanted: string): string | undefined => {
    for (const care of CARES) {
      const text = tidy(writeTree(structuredClone(tree), care));
      if (readsAs(text, labels, wanted)) return text;
    }
    return undefined;
  };
  const written = (sources && attempt(toTree([block], sources), wanted)) ?? attempt(plain, wanted);
  if (written !== undefined) return written;
  // Some places Markdown has no bold for, such as half an emoji. Then the words are worth more than their look.
  for (const gone of PLAINER) {
    const plainer = simplify(plain, gone);
    const text = attempt(plainer, meaningOf(plainer));
    if (text !== undefined) return text;
  }
  return tidy(writeTree(simplify(plain, PLAINER.at(-1)!), 'coded'));
}

/** What may be left out of a block that could not be read again otherwise, from the least to the most. */
const PLAINER: readonly (readonly string[])[] = [['delete'], ['delete', 'emphasis', 'strong'], ['delete', 'emphasis', 'strong', 'break'], ['delete', 'emphasis', 'strong', 'break', 'link']];

function simplify<T extends Nodes>(nodes: readonly T[], gone: readonly string[]): T[] {
  return nodes.flatMap((node): T[] => {
    if (node.type === 'break' && gone.includes('break')) return [{ type: 'text', value: ' ' } as Nodes as T];
    const children = 'children' in node ? simplify(node.children as T[], gone) : undefined;
    return children && gone.includes(node.type) ? children : [children ? { ...node, children } : node];
  });
}

/** Makes it what every reader of the file reads alike. */
function tidy(text: string): string {
  const normal = normalise(text);
  return normal.faults.length ? text : normal.text.trimEnd();
}

/** Whether Markdown is read as what somebody wrote. Footnotes are marks only if there is a note, so each gets one. */
function readsAs(text: string, labels: readonly string[], wanted: string): boolean {
  const blocks = readBlocks([text, ...labels.map((label) => `[^${label}]: x`)].join('\n\n'));
  return blocks !== undefined && meaningOf(toTree(blocks.slice(0, blocks.length - labels.length))) === wanted;
}

function labelsIn(block: Node): string[] {
  const labels = new Set<string>();
  block.descendants((node) => void (node.type.name === 'note_mark' && labels.add(String(node.attrs.label))));
  return [...labels];
}

