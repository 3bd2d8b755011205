import { Fragment, type Node } from 'prosemirror-model';
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { partNamed } from '../../../parts/index.ts';
import { readBlocks } from '../document/read-document.ts';
import { schema } from '../document/schema.ts';

const { nodes } = schema;

/** Puts blocks in the place of an empty paragraph, or after the block that holds the caret, and the caret into the first of them. */
export function insertBlocks(state: EditorState, blocks: readonly Node[]): Transaction {
  const { tr } = state;
  const { $from } = state.selection;
  let depth = $from.depth;
  // A table, a list or a part within a cell or a heading would have no place there.
  while (depth > 0 && !$from.node(depth - 1).canReplaceWith($from.index(depth - 1), $from.index(depth - 1), blocks[0]!.type)) depth--;
  if (depth > 0 && /cell|header|row/.test($from.node(depth).type.name)) while (depth > 1 && $from.node(depth).type.name !== 'table') depth--;
  const isEmpty = depth > 0 && $from.node(depth).type === nodes.paragraph && $from.node(depth).content.size === 0;
  const at = depth === 0 ? $from.pos : isEmpty ? $from.before(depth) : $from.after(depth);
  if (isEmpty) tr.replaceWith(at, $from.after(depth), Fragment.from(blocks));
  else tr.insert(at, Fragment.from(blocks));
  const first = tr.doc.nodeAt(at);
  const inside = first && !first.isAtom ? Selection.findFrom(tr.doc.resolve(at + 1), 1, true) : undefined;
  if (inside && inside.from < at + first!.nodeSize) tr.setSelection(inside);
  else if (first && NodeSelection.isSelectable(first)) tr.setSelection(NodeSelection.create(tr.doc, at));
  // Behind the last block there is a line to write on.
  if (first?.isAtom && at + first.nodeSize === tr.doc.content.size) {
    tr.insert(tr.doc.content.size, nodes.paragraph.create());
    if (first.type === nodes.rule) tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size - 1)));
  }
  return tr.scrollIntoView();
}

/** A new part, empty but for the kind of block that it should hold: a list of cards, a conversation, a paragraph. */
export function newPart(name: string): Node {
  const part = partNamed(name)!;
  const attrs = { name, values: {} };
  if (part.holds === 'nothing') return nodes.part_alone.create(attrs);
  const example = readBlocks(part.example)?.[0]?.firstChild;
  const inside = example?.type.name.endsWith('_list') ? example.type.create(null, nodes.list_item.create(null, nodes.paragraph.create())) : nodes.paragraph.create();
  return nodes.part.create(attrs, inside);
}

/** A new table with a heading row. */
export function newTable(rows = 3, columns = 3): Node {
  const row = (type: typeof nodes.table_cell) => nodes.table_row.create(null, Array.from({ length: columns }, () => type.createAndFill()!));
  return nodes.table.create(null, [row(nodes.table_header), ...Array.from({ length: rows - 1 }, () => row(nodes.table_cell))]);
}

/** Puts the mark of a new footnote at the caret and its note at the end of the page, and the caret into the note. */
export function insertFootnote(state: EditorState): Transaction {
  const labels = new Set<string>();
  state.doc.descendants((node) => void ((node.type === nodes.note || node.type === nodes.note_mark) && labels.add(String(node.attrs.label))));
  let number = 1;
  while (labels.has(String(number))) number++;
  const label = String(number);
  const tr = state.tr.replaceSelectionWith(nodes.note_mark.create({ label }), false);
  const end = tr.doc.content.size;
  tr.insert(end, nodes.note.create({ label }, nodes.paragraph.create()));
  return tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView();
}
