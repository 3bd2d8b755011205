import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** What somebody is looking for on the page, and where it is. */
export interface Found {
  words: string;
  places: readonly { from: number; to: number }[];
  /** Which of the places is selected; -1 when none is. */
  current: number;
}

const key = new PluginKey<Found>('find');

/** Finds words on the page that is being written, and marks them. */
export function findText(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => NOTHING,
      apply(tr, found) {
        const asked = tr.getMeta(key) as { words: string } | undefined;
        if (!asked && !tr.docChanged) return found.places.length ? { ...found, current: found.places.findIndex(({ from, to }) => from === tr.selection.from && to === tr.selection.to) } : found;
        const words = asked?.words ?? found.words;
        return words ? { words, places: placesOf(tr.doc, words), current: -1 } : NOTHING;
      },
    },
    props: {
      decorations(state) {
        const { places, current } = key.getState(state)!;
        return places.length ? DecorationSet.create(state.doc, places.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === current ? 'found is-current' : 'found' }))) : undefined;
      },
    },
  });
}

const NOTHING: Found = { words: '', places: [], current: -1 };

/** What is being looked for. */
export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? NOTHING;
}

/** Looks for other words; nothing ends the search. */
export function lookFor(state: EditorState, words: string): Transaction {
  return state.tr.setMeta(key, { words });
}

/** Selects the next place (1) or the one before (-1), and begins again at the end. */
export function selectFound(state: EditorState, by: 1 | -1): Transaction | undefined {
  const { places, current } = foundIn(state);
  if (!places.length) return undefined;
  const { from, to } = state.selection;
  const beside = by > 0 ? places.findIndex((place) => place.from >= (current >= 0 ? to : from)) : places.findLastIndex((place) => place.to <= from);
  const place = places[beside >= 0 ? beside : by > 0 ? 0 : places.length - 1]!;
  return state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView();
}

function placesOf(doc: Node, words: string): { from: number; to: number }[] {
  const sought = words.toLowerCase();
  const places: { from: number; to: number }[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // Some letters have another length in lower case; then the places would not fit.
    const plain = node.textBetween(0, node.content.size, undefined, '\ufffc');
    const text = plain.toLowerCase().length === plain.length ? plain.toLowerCase() : plain;
    for (let found = text.indexOf(sought); found >= 0; found = text.indexOf(sought, found + sought.length)) places.push({ from: at + 1 + found, to: at + 1 + found + sought.length });
    return false;
  });
  return places;
}
