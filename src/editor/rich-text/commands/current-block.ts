import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const SHOWN = new Set(['part', 'table', 'note', 'as_written']);

/** Marks the part, table or note that holds the caret, so that its buttons can be shown. */
export function currentBlock(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $from } }) {
        const marked: Decoration[] = [];
        for (let depth = $from.depth; depth > 0; depth--) if (SHOWN.has($from.node(depth).type.name)) marked.push(Decoration.node($from.before(depth), $from.after(depth), { class: 'is-current' }));
        return marked.length ? DecorationSet.create(doc, marked) : undefined;
      },
    },
  });
}
