import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '../document/schema.ts';

/** The kinds of list that people can choose. */
export type ListKind = 'bullets' | 'numbers' | 'ticks';

const { bullet_list: bullets, ordered_list: numbers, list_item: item } = schema.nodes;

/** The list around the caret, and its kind. */
export function listAround({ selection: { $from } }: EditorState): { list: Node; at: number; kind: ListKind } | undefined {
  for (let depth = $from.depth; depth > 0; depth--) {
    const list = $from.node(depth);
    if (list.type.spec.isolating) return undefined;
    if (list.type === bullets || list.type === numbers) {
      const current = $from.node(depth + 1);
      return { list, at: $from.before(depth), kind: current?.attrs.checked !== null && current ? 'ticks' : list.type === numbers ? 'numbers' : 'bullets' };
    }
  }
  return undefined;
}

/** Makes a list of what is selected, changes the kind of the list that is there, or takes its paragraphs out of the list. */
export function toggleList(kind: ListKind): Command {
  return (state, dispatch) => {
    const around = listAround(state);
    if (around?.kind === kind) return liftListItem(item)(state, dispatch);
    const type = kind === 'numbers' ? numbers : bullets;
    if (around) {
      const { tr } = state;
      tr.setNodeMarkup(around.at, type, { ...(type === around.list.type && { mark: around.list.attrs.mark as string }), spread: around.list.attrs.spread as boolean });
      around.list.forEach((one, offset) => tr.setNodeAttribute(around.at + 1 + offset, 'checked', kind === 'ticks' ? (one.attrs.checked ?? false) : null));
      dispatch?.(tr);
      return true;
    }
    return wrapInList(type)(state, dispatch && ((tr) => {
      if (kind === 'ticks') tr.doc.nodesBetween(tr.selection.from, tr.selection.to, (node, at) => void (node.type === item && tr.setNodeAttribute(at, 'checked', false)));
      dispatch(tr);
    }));
  };
}
