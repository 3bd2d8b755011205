import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { __insertCells as insertCells, __pastedCells as pastedCells, CellSelection, isInTable, selectedRect } from 'prosemirror-tables';
import { schema } from '../document/schema.ts';

/** How pasted blocks came into a text. */
export interface InsertedPaste {
  transaction: Transaction;
  /** Whether they are below the block in which the caret was, because that block cannot hold them. */
  isBelow: boolean;
}

/**
 * Puts pasted blocks in place of the text between two positions, in one step that can be undone. Words of one paragraph join the sentence
 * there. What the place cannot hold, such as a table in a cell, comes below it, so that nothing is lost. Footnotes take a number that is free.
 */
export function insertPasted(state: EditorState, from: number, to: number, blocks: readonly Node[]): InsertedPaste {
  const fresh = renumberNotes(blocks, labelsIn(state.doc));
  const weight = weigh(Fragment.from(fresh));
  const { doc } = state;
  // Everything was selected.
  if (from === 0 && to === doc.content.size) return { transaction: done(state.tr.replaceWith(0, to, fresh)), isBelow: false };
  const filled = intoCells(state, from, to, fresh);
  if (filled) return { transaction: done(filled), isBelow: false };
  const kept = weigh(state.doc.content) - weigh(state.doc.slice(from, to).content);
  for (const slice of [joined(fresh), inOneParagraph(state, from, fresh)]) {
    if (!slice) continue;
    const transaction = state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to)));
    transaction.replaceSelection(slice);
    // A table, a part or a note must not be torn in two for the sake of what is put into it.
    const isTorn = countEnclosing(transaction.doc.content) > countEnclosing(doc.content) - countEnclosing(doc.content, from, to) + countEnclosing(slice.content) || (isEnclosed(state, from) && transaction.doc.childCount !== doc.childCount);
    if (!isTorn && weigh(transaction.doc.content) === kept + weight) return { transaction: done(transaction), isBelow: false };
  }
  const $to = state.doc.resolve(to);
  const below = $to.depth ? $to.after(1) : to;
  return { transaction: done(state.tr.insert(below, fresh)), isBelow: true };
}

/** A table that is pasted into empty or selected cells fills them, as in a spreadsheet. Words that nobody selected are never replaced. */
function intoCells(state: EditorState, from: number, to: number, blocks: readonly Node[]): Transaction | undefined {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.type !== schema.nodes.table) return undefined;
  const there = state.selection instanceof CellSelection && state.selection.from === from ? state : state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))));
  const cells = isInTable(there) ? pastedCells(new Slice(Fragment.from(only), 0, 0)) : null;
  if (!cells) return undefined;
  const { map, table, tableStart, left, top, right, bottom } = selectedRect(there);
  const covered = { left, top, right: Math.min(map.width, left + cells.width), bottom: Math.min(map.height, top + cells.height) };
  const isSelected = there.selection instanceof CellSelection && covered.right <= right && covered.bottom <= bottom;
  if (!isSelected && map.cellsInRect(covered).some((cell) => weigh(table.nodeAt(cell)!.content) > 0)) return undefined;
  let filled: Transaction | undefined;
  insertCells(there, (transaction) => void (filled = transaction), tableStart, { left, top, right, bottom }, cells);
  // With the cells selected, the next letter would take the place of them all.
  const last = filled?.selection instanceof CellSelection ? filled.selection.$headCell : undefined;
  return last && filled!.setSelection(Selection.near(filled!.doc.resolve(last.pos + last.nodeAfter!.nodeSize - 1), -1));
}

function done(transaction: Transaction): Transaction {
  return transaction.scrollIntoView().setMeta('paste', true);
}

/** The blocks, with a paragraph at either end open, so that its words join the sentence at the caret. */
function joined(blocks: readonly Node[]): Slice {
  const isWords = blocks.every(({ isTextblock }) => isTextblock);
  const isOpen = (block: Node | undefined) => Number(isWords && block?.type === schema.nodes.paragraph);
  return new Slice(Fragment.from([...blocks]), isOpen(blocks[0]), isOpen(blocks.at(-1)));
}

/** Several blocks of words as the lines of one paragraph, for a cell, which holds no more than that. */
function inOneParagraph(state: EditorState, from: number, blocks: readonly Node[]): Slice | undefined {
  if (!isEnclosed(state, from) || !blocks.every((block) => block.isTextblock && !block.type.spec.code)) return undefined;
  const lines = blocks.flatMap((block, index) => [...(index ? [schema.nodes.hard_break.create()] : []), ...block.children]);
  return new Slice(Fragment.from(schema.nodes.paragraph.create(null, lines)), 1, 1);
}

/** Whether a position is in a block that is kept in one piece: a cell, a part, a note. */
function isEnclosed(state: EditorState, at: number): boolean {
  const $at = state.doc.resolve(at);
  return Array.from({ length: $at.depth }, (_, depth) => $at.node(depth + 1)).some(({ type }) => type.spec.isolating);
}

/** How many tables, parts and notes there are, or how many lie wholly between two positions. */
function countEnclosing(content: Fragment, from = 0, to = content.size): number {
  const { table, part, note } = schema.nodes;
  let count = 0;
  content.descendants((node, at) => void ([table, part, note].includes(node.type) && at >= from && at + node.nodeSize <= to && count++));
  return count;
}

/** How much there is in a fragment: its letters, and each thing that is not text. Line ends do not count, because a heading may become one. */
function weigh(fragment: Fragment): number {
  let weight = 0;
  fragment.descendants((node) => {
    if (node.isText) weight += node.text!.length;
    else if (node.isAtom && node.type !== schema.nodes.hard_break) weight += 1;
  });
  return weight;
}

function labelsIn(doc: Node): Set<string> {
  const labels = new Set<string>();
  doc.descendants(({ type, attrs }) => {
    if (type === schema.nodes.note || type === schema.nodes.note_mark) labels.add(String(attrs.label));
  });
  return labels;
}

function renumberNotes(blocks: readonly Node[], taken: ReadonlySet<string>): readonly Node[] {
  if (!taken.size) return blocks;
  const used = new Set(taken);
  const renamed = new Map<string, string>();
  const free = (label: string): string => {
    if (!renamed.has(label)) {
      let name = label;
      for (let number = 1; used.has(name); number += 1) name = String(number);
      used.add(name);
      renamed.set(label, name);
    }
    return renamed.get(label)!;
  };
  const renumber = (node: Node): Node => {
    if (node.isText) return node;
    const hasLabel = node.type === schema.nodes.note || node.type === schema.nodes.note_mark;
    return node.type.create(hasLabel ? { ...node.attrs, label: free(String(node.attrs.label)) } : node.attrs, node.children.map(renumber), node.marks);
  };
  return blocks.map(renumber);
}
