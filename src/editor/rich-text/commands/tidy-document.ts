import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { schema } from '../document/schema.ts';

const { nodes } = schema;

/**
 * Keeps the document such that a page can hold it: the first row of a table is its heading row, and the mark of a footnote goes when its note
 * has gone.
 */
export function tidyDocument(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some((transaction) => transaction.docChanged)) return undefined;
      const tr = state.tr;
      const [old, now] = [blocksOf(before), blocksOf(state)];
      if (now.tables.some(({ node }) => !old.known.has(node))) for (const { node, at } of now.tables) if (!old.known.has(node)) headRow(tr, node, at);
      const gone = old.labels.filter((label) => !now.labels.includes(label));
      if (gone.length) dropMarks(tr, gone);
      return tr.docChanged ? tr : undefined;
    },
  });
}

interface Blocks {
  tables: { node: Node; at: number }[];
  known: Set<Node>;
  labels: string[];
}

/** The tables and the notes of a document. Looks at its blocks and not at its words, so it costs little at each key. */
function blocksOf({ doc }: EditorState): Blocks {
  const found: Blocks = { tables: [], known: new Set(), labels: [] };
  doc.descendants((node, at) => {
    if (node.type === nodes.table) found.tables.push({ node, at });
    if (node.type === nodes.note) found.labels.push(String(node.attrs.label));
    return !node.isTextblock && node.type !== nodes.table;
  });
  for (const { node } of found.tables) found.known.add(node);
  return found;
}

function headRow(tr: Transaction, table: Node, at: number): void {
  table.forEach((row, offset, index) => {
    const type = index === 0 ? nodes.table_header : nodes.table_cell;
    row.forEach((cell, within) => {
      if (cell.type !== type) tr.setNodeMarkup(at + 1 + offset + 1 + within, type, cell.attrs);
    });
  });
}

function dropMarks(tr: Transaction, labels: readonly string[]): void {
  const marks: number[] = [];
  tr.doc.descendants((node, at) => void (node.type === nodes.note_mark && labels.includes(String(node.attrs.label)) && marks.push(at)));
  for (const at of marks.reverse()) tr.delete(at, at + 1);
}
