import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';

/** Where something will go that is still being read: what it replaces, as positions in the text as it is now. */
export interface PastePlace {
  from: number;
  to: number;
}

const key = new PluginKey<ReadonlyMap<symbol, PastePlace>>('waiting-pastes');

/** Keeps the places of what is still being read, while people go on writing. */
export function waitingPastes(): Plugin {
  return new Plugin<ReadonlyMap<symbol, PastePlace>>({
    key,
    state: {
      init: () => new Map(),
      apply(transaction, places) {
        const change = transaction.getMeta(key) as { id: symbol; place?: PastePlace } | undefined;
        if (!change && (!transaction.docChanged || !places.size)) return places;
        const { mapping } = transaction;
        // What is written meanwhile comes after what was pasted before it.
        const moved = new Map([...places].map(([id, { from, to }]) => [id, { from: mapping.map(from, -1), to: mapping.map(to, from === to ? -1 : 1) }]));
        if (change?.place) moved.set(change.id, change.place);
        else if (change) moved.delete(change.id);
        return moved;
      },
    },
  });
}

/** Remembers the selection as the place of something that is being read. */
export function rememberPlace(state: EditorState, id: symbol): Transaction {
  const { from, to } = state.selection;
  return state.tr.setMeta(key, { id, place: { from, to } });
}

/** The place that was remembered; nothing when it was never remembered. */
export function placeOf(state: EditorState, id: symbol): PastePlace | undefined {
  return key.getState(state)?.get(id);
}

/** Marks a place as no longer needed. */
export function forgetPlace(transaction: Transaction, id: symbol): Transaction {
  return transaction.setMeta(key, { id });
}
