import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { schema } from '../document/schema.ts';
import { text } from '../text.ts';

const key = new PluginKey<DecorationSet>('empty-headings');
const { table, table_header: header } = schema.nodes;

/** Gives a name to each cell of a heading row that is still empty, so that a screen reader has something to say for its column. It is not a part of the text. */
export function nameEmptyHeadings(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: { init: (_, { doc }) => decorate(doc), apply: (transaction, before) => (transaction.docChanged ? decorate(transaction.doc) : before) },
    props: { decorations: (state) => key.getState(state) },
  });
}

function decorate(doc: Node): DecorationSet {
  const names: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type === table) node.firstChild!.forEach((cell, offset, index) => {
      if (cell.type === header && !cell.textContent) names.push(Decoration.node(at + 2 + offset, at + 2 + offset + cell.nodeSize, { 'aria-label': text.table.emptyHeading(index + 1) }));
    });
    return !node.isTextblock && node.type !== table;
  });
  return DecorationSet.create(doc, names);
}
