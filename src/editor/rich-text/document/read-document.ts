import type { Definition, Root } from 'mdast';
import type { Node } from 'prosemirror-model';
import { findExcess } from '../../../mdx/find-excess.ts';
import { normalise } from '../../../mdx/normalise.ts';
import { buildTree } from '../../../mdx/tree.ts';
import { nodesOf } from '../../../mdx/walk.ts';
import type { Fault } from '../../../schema/fault.ts';
import { markdownToMdast } from 'satteri';
import { text } from '../text.ts';
import { TreeReader } from './from-tree.ts';
import { schema } from './schema.ts';
import { Sources } from './sources.ts';

/** A page in the editor: its document, and how each block of it is written in the file. */
export interface ReadDocument {
  doc: Node;
  sources: Sources;
}

/**
 * Reads the body of a page. Whatever it holds, there is a document: what cannot be read becomes a block that is shown as it is written,
 * with a sentence of what is wrong.
 */
export function readDocument(markdown: string): ReadDocument {
  const sources = new Sources(markdown);
  const whole = readWhole(markdown, sources);
  const blocks = whole ?? readPieces(markdown, sources);
  const doc = schema.node('doc', null, blocks.length ? blocks : [schema.node('paragraph')]);
  sources.original = doc;
  return { doc, sources };
}

/** Reads Markdown without keeping how it is written. Undefined when it cannot be read. */
export function readBlocks(markdown: string): Node[] | undefined {
  return readWhole(markdown, undefined);
}

function readWhole(markdown: string, sources: Sources | undefined, definitions = new Map<string, Definition>()): Node[] | undefined {
  if (!markdown.trim()) return [];
  if (findExcess(markdown).length) return undefined;
  const { text, tree, faults } = normalise(markdown);
  if (faults.length) return undefined;
  const built = buildTree(tree, { asWritten: true });
  if (built.faults.length) return undefined;
  for (const [name, definition] of definitionsIn(built.tree)) definitions.set(name, definition);
  return new TreeReader(text, definitions, sources).blocks(built.tree.children, text.length);
}

/** Reads a page block by block, so that only the blocks in which something is wrong are shown as they are written. */
function readPieces(markdown: string, sources: Sources): Node[] {
  const pieces = findExcess(markdown).length ? [markdown] : splitPieces(markdown);
  const definitions = definitionsIn(markdownToMdast(markdown) as Root);
  return pieces.flatMap((piece, index) => {
    const read = pieces.length > 1 ? readWhole(piece, sources, new Map(definitions)) : undefined;
    if (read) return read;
    const written = piece.trimEnd();
    const node = schema.node('as_written', { why: whatIsWrong(piece) }, written ? [schema.text(written)] : []);
    sources.keep(node, { source: written, gap: index < pieces.length - 1 ? piece.slice(written.length) || '\n\n' : '', next: undefined });
    return [node];
  });
}

/** The blocks of a page as they are written, a part with everything in it. */
function splitPieces(markdown: string): string[] {
  const lines = markdown.split('\n');
  const starts: number[] = [];
  let open = 0;
  for (const node of (markdownToMdast(markdown) as Root).children) {
    if (open === 0) starts.push(node.position!.start.line - 1);
    if (node.type !== 'html') continue;
    open += (node.value.match(/<[A-Z][A-Za-z]*(?:[^<>"]|"[^"]*")*(?<!\/)>/g) ?? []).length - (node.value.match(/<\/[A-Z][A-Za-z]*\s*>/g) ?? []).length;
    open = Math.max(0, open);
  }
  return starts.map((start, index) => lines.slice(index === 0 ? 0 : start, starts[index + 1]).join('\n') + (index < starts.length - 1 ? '\n' : '')).filter((piece) => piece.trim());
}

function definitionsIn(tree: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of nodesOf(tree)) if (node.type === 'definition' && !found.has(node.identifier.toUpperCase())) found.set(node.identifier.toUpperCase(), node);
  return found;
}

function whatIsWrong(markdown: string): string {
  const [fault] = firstFaults(markdown);
  return fault ? `${fault.what} ${fault.why} ${fault.remedy}` : text.asWritten.why;
}

function firstFaults(markdown: string): Fault[] {
  const excess = findExcess(markdown);
  if (excess.length) return excess;
  const { tree, faults } = normalise(markdown);
  return faults.length ? faults : buildTree(tree, { asWritten: true }).faults;
}

