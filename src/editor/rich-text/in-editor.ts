import { decodeHTML } from 'entities';
import type { Definition, Nodes } from 'mdast';
import { normalise } from '../../mdx/normalise.ts';
import { fence, unfence, type AS_WRITTEN } from './as-written.ts';
import { blocksOf, type Block } from './blocks.ts';
import { meaningOf } from './meaning.ts';

/** A block of a page, as it is written and as the rich text editor receives it. */
export interface ShownBlock {
  written: string;
  shown: string;
  /** The ends of lines between it and the next block. */
  gap: string;
}

/**
 * Converts the blocks of a page to a form that the rich text editor can represent. Where the editor would read a block differently from the
 * site, the block is rewritten so that both agree. What the editor would still damage is fenced, so that it is kept as it is written.
 * `asEditorWrites` is what the editor makes of a text that somebody opens and closes: a block is shown as rich text only if the result still
 * means the same.
 */
export function inEditor(markdown: string, asEditorWrites: (markdown: string) => string): ShownBlock[] {
  const blocks = blocksOf(markdown);
  if (!blocks) return markdown.trim() ? [{ written: markdown.trim(), shown: fence(markdown.trim(), 'other'), gap: '' }] : [];
  const targets = blocks.filter(({ node }) => node.type === 'definition' || node.type === 'footnoteDefinition');
  const definitionsText = targets.map((block) => `\n\n${block.source}`).join('');
  const definitions = new Map(targets.flatMap(({ node }) => (node.type === 'definition' ? [[node.identifier.toUpperCase(), node] as const] : [])));
  const shownBlocks = blocks.map((block, index) => {
    const shown = writePlainly(block, definitions);
    // Two adjacent lists of the same kind, or two quotations, would become one.
    const isBeside = isAlike(block.node, blocks[index - 1]?.node) || isAlike(block.node, blocks[index + 1]?.node);
    const isHeld = !fencedKind(block.node) && !isBeside && keepsMeaning(shown, block.source, definitionsText, asEditorWrites);
    return { written: block.source, gap: block.gap, shown: isHeld ? shown : fence(block.source, fencedKind(block.node) ?? 'other') };
  });
  // Each block survives on its own. If they affect each other, all of them are fenced.
  const areHeld = keepsMeaning(shownBlocks.map(({ shown }) => shown).join('\n\n'), markdown, '', asEditorWrites);
  return areHeld ? shownBlocks : shownBlocks.map(({ written, gap }, index) => ({ written, gap, shown: fence(written, fencedKind(blocks[index]!.node) ?? 'other') }));
}

/** A block as it is written, and as the editor returns it if nobody touches it. */
export interface ReturnedBlock {
  written: string;
  returned: string;
  /** The ends of lines between it and the next block. */
  gap: string;
}

/** What the editor returns for each block of a page that somebody opens and closes without touching it. */
export function fromUntouched(markdown: string, asEditorWrites: (markdown: string) => string): ReturnedBlock[] {
  return inEditor(markdown, asEditorWrites).map(({ written, shown, gap }) => {
    const isFenced = shown !== written && unfence(shown) === written;
    return { written, gap, returned: normalise(isFenced ? written : asEditorWrites(shown)).text.trim() };
  });
}

function keepsMeaning(shown: string, written: string, definitionsText: string, asEditorWrites: (markdown: string) => string): boolean {
  const meaning = meaningOf(written + definitionsText);
  return meaning !== undefined && meaning === meaningOf(asEditorWrites(shown) + definitionsText);
}

function isAlike(node: Nodes, other: Nodes | undefined): boolean {
  if (node.type === 'list') return other?.type === 'list' && Boolean(node.ordered) === Boolean(other.ordered);
  return node.type === 'blockquote' && other?.type === 'blockquote';
}

/** Finds what rich text cannot represent, anywhere in a block. The text inside a part has its own editor. */
function fencedKind(node: Nodes): keyof typeof AS_WRITTEN | undefined {
  if (node.type === 'part') return undefined;
  if (node.type === 'table') return 'table';
  if (node.type === 'code') return 'code';
  if (node.type === 'footnoteDefinition') return 'note';
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return 'ticks';
  if (node.type === 'definition' || node.type === 'thematicBreak') return 'other';
  for (const child of 'children' in node ? (node.children as Nodes[]) : []) {
    const kind = fencedKind(child);
    if (kind) return kind;
  }
  return undefined;
}

/** Writes a block as plainly as possible: literal characters are escaped, and links have their addresses inline. */
function writePlainly({ node, source: markdown, at }: Block, definitions: ReadonlyMap<string, Definition>): string {
  if (node.type === 'part') return markdown;
  const edits: { from: number; to: number; by: string }[] = [];
  const look = (one: Nodes, parent: Nodes): void => {
    const from = one.position!.start.offset! - at;
    const to = one.position!.end.offset! - at;
    const source = markdown.slice(from, to);
    if (one.type === 'break' && source.startsWith('<')) edits.push({ from, to: to + /^ */.exec(markdown.slice(to))![0].length, by: '\\\n' });
    if (one.type === 'text' && !(parent.type === 'link' && markdown[parent.position!.start.offset! - at] !== '[')) edits.push({ from, to, by: plainText(source) });
    const target = one.type === 'linkReference' || one.type === 'imageReference' ? definitions.get(one.identifier.toUpperCase()) : undefined;
    if (target) {
      const label = one.type === 'imageReference' ? (one.alt ?? '') : markdown.slice((one as { children: Nodes[] }).children[0]!.position!.start.offset! - at, (one as { children: Nodes[] }).children.at(-1)!.position!.end.offset! - at);
      const title = target.title ? ` "${target.title.replaceAll('"', '\\"')}"` : '';
      edits.push({ from, to, by: `${one.type === 'imageReference' ? '!' : ''}[${label}](<${target.url}>${title})` });
    } else if ('children' in one && one.type !== 'part') for (const child of one.children as Nodes[]) look(child, one);
  };
  look(node, node);
  const plain = edits.sort((a, b) => b.from - a.from).reduce((done, { from, to, by }) => done.slice(0, from) + by + done.slice(to), markdown);
  // The space before "import" is for other parsers of the file.
  return node.type === 'paragraph' ? plain.replace(/^[ \t]+/gm, '') : plain;
}

function plainText(source: string): string {
  return source.replace(/\\[\s\S]|&(?:#\d+|#x[\da-f]+|[a-z]\w*);|\[\^|[*_~`[\]]/gi, (found) => {
    if (found.startsWith('\\') || found === '[^') return found;
    const character = decodeHTML(found);
    return /^[!-/:-@[-`{-~]$/.test(character) ? `\\${character}` : character;
  });
}
