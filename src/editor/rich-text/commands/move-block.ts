import { Fragment, type Node } from 'prosemirror-model';
import { NodeSelection, Selection, type EditorState, type Transaction } from 'prosemirror-state';
import { text } from '../text.ts';

/** A block that can be moved, copied and removed as a whole, and where it is. */
export interface MovableBlock {
  node: Node;
  at: number;
}

const WHOLE = new Set(['part', 'part_alone', 'picture', 'table', 'note', 'as_written', 'list_item', 'rule', 'quotation', 'code_block']);

/** The block around the caret that moves as a whole: a part, a table, a picture, a list item, or else a paragraph. */
export function blockAround({ selection }: EditorState): MovableBlock | undefined {
  if (selection instanceof NodeSelection && selection.node.isBlock) return { node: selection.node, at: selection.from };
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (WHOLE.has(node.type.name) || (node.isTextblock && !WHOLE.has($from.node(depth - 1).type.name) && !/cell|header/.test($from.node(depth - 1).type.name))) return { node, at: $from.before(depth) };
    // A paragraph of a part moves within the part; a part moves when it holds nothing else.
    if (node.isTextblock && $from.node(depth - 1).type.name === 'part' && $from.node(depth - 1).childCount > 1) return { node, at: $from.before(depth) };
  }
  return undefined;
}

/** Exchanges a block with the one before it (-1) or after it (1). Nothing if there is none. */
export function moveBlock(state: EditorState, { node, at }: MovableBlock, by: -1 | 1): Transaction | undefined {
  const $at = state.doc.resolve(at);
  const other = by < 0 ? $at.nodeBefore : state.doc.resolve(at + node.nodeSize).nodeAfter;
  if (!other) return undefined;
  const from = by < 0 ? at - other.nodeSize : at;
  const offset = state.selection.from - at;
  const isWhole = state.selection instanceof NodeSelection && state.selection.node === node;
  const tr = state.tr.replaceWith(from, from + other.nodeSize + node.nodeSize, Fragment.from(by < 0 ? [node, other] : [other, node]));
  const now = by < 0 ? from : from + other.nodeSize;
  return tr.setSelection(isWhole ? NodeSelection.create(tr.doc, now) : Selection.near(tr.doc.resolve(Math.min(now + Math.max(0, offset), now + node.nodeSize - 1)))).scrollIntoView();
}

/** Puts a copy of a block after it. */
export function copyBlock(state: EditorState, { node, at }: MovableBlock): Transaction {
  const tr = state.tr.insert(at + node.nodeSize, node);
  return tr.setSelection(NodeSelection.isSelectable(node) ? NodeSelection.create(tr.doc, at + node.nodeSize) : Selection.near(tr.doc.resolve(at + node.nodeSize))).scrollIntoView();
}

/** Removes a block. A page, an item or a part that would then be empty keeps an empty paragraph. */
export function removeBlock(state: EditorState, { node, at }: MovableBlock): Transaction {
  const { parent } = state.doc.resolve(at);
  const tr = state.tr;
  if (parent.childCount === 1 && parent.type.contentMatch.defaultType && parent.type.contentMatch.defaultType !== node.type && !parent.type.name.endsWith('_list')) tr.replaceWith(at, at + node.nodeSize, parent.type.contentMatch.defaultType.createAndFill()!);
  else tr.deleteRange(at, at + node.nodeSize);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), 1)).scrollIntoView();
}

/** Says where a block is now, for somebody who cannot see it. */
export function placeOf(state: EditorState, at: number): string {
  const $at = state.doc.resolve(at);
  return text.block.place($at.index() + 1, $at.parent.childCount);
}
