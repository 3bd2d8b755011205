import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables';
import { Selection, type Command, type Plugin, type Transaction } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { text } from '../text.ts';
import { blockAround, copyBlock, moveBlock, placeOf, removeBlock } from './move-block.ts';
import { toggleList } from './toggle-list.ts';

const { nodes, marks } = schema;

/** What the keys need of the editor around the text. */
export interface KeyOptions {
  editLink(): void;
  openFind(): void;
  focusToolbar(): void;
  /** Says something to somebody who cannot see the page. */
  announce(words: string): void;
}

/** The keys that everybody knows. Tab moves in lists and tables, and elsewhere on to the next field. */
export function textKeys({ editLink, openFind, focusToolbar, announce }: KeyOptions): Plugin[] {
  const open = (work: () => void): Command => (_, dispatch) => {
    if (dispatch) work();
    return true;
  };
  const move = (by: -1 | 1): Command => (state, dispatch) => {
    const block = blockAround(state);
    const tr = block && moveBlock(state, block, by);
    if (!tr) {
      if (block && dispatch) announce(by < 0 ? text.block.byKey.isFirst : text.block.byKey.isLast);
      return Boolean(block);
    }
    if (dispatch) {
      dispatch(tr);
      const now = blockAround(state.apply(tr));
      if (now) announce(text.block.byKey.moved(by < 0, placeOf(state.apply(tr), now.at)));
    }
    return true;
  };
  const withBlock = (change: (state: Parameters<Command>[0], block: NonNullable<ReturnType<typeof blockAround>>) => Transaction, said: string): Command => (state, dispatch) => {
    const block = blockAround(state);
    if (!block) return false;
    if (dispatch) {
      dispatch(change(state, block));
      announce(said);
    }
    return true;
  };
  return [
    keymap({
      'Mod-b': toggleMark(marks.strong), 'Mod-i': toggleMark(marks.em), 'Mod-k': open(editLink), 'Mod-f': open(openFind), 'Alt-F10': open(focusToolbar),
      'Mod-z': undo, 'Shift-Mod-z': redo, 'Mod-y': redo,
      'Mod-Alt-0': setBlockType(nodes.paragraph), 'Mod-Alt-2': setBlockType(nodes.heading, { level: 2 }), 'Mod-Alt-3': setBlockType(nodes.heading, { level: 3 }),
      'Mod-Shift-7': toggleList('numbers'), 'Mod-Shift-8': toggleList('bullets'), 'Mod-Shift-9': toggleList('ticks'),
      Enter: chainCommands(breakInCell, splitItem, leavePart),
      'Shift-Enter': chainCommands(exitCode, insertBreak),
      Tab: chainCommands(nextCell, sinkListItem(nodes.list_item)),
      'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
      Backspace: chainCommands(undoInputRule, liftAtStart),
      'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1),
      'Alt-Shift-d': withBlock(copyBlock, text.block.byKey.copied), 'Alt-Shift-D': withBlock(copyBlock, text.block.byKey.copied),
      'Alt-Shift-Backspace': withBlock(removeBlock, text.block.byKey.removed), 'Alt-Shift-Delete': withBlock(removeBlock, text.block.byKey.removed),
    }),
    keymap(baseKeymap),
  ];
}

/** Breaks the line within its paragraph. */
export const insertBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type.spec.code) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

const breakInCell: Command = (state, dispatch) => isInTable(state) && insertBreak(state, dispatch);

/** In the last cell of a table, Tab adds a row. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!dispatch || !view) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, view.dispatch.bind(view));
};

/** A new item of a list to tick off is not ticked yet. */
const splitItem: Command = (state, dispatch) => {
  const item = state.selection.$from.node(-1) as ReturnType<typeof state.selection.$from.node> | undefined;
  return splitListItem(nodes.list_item, item?.type === nodes.list_item ? { checked: item.attrs.checked === null ? null : false } : undefined)(state, dispatch);
};

/** Enter in an empty last paragraph of a part or a quotation goes on below it. */
const leavePart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.content.size || $from.parent.type !== nodes.paragraph || $from.depth < 2) return false;
  const around = $from.node(-1);
  if ((around.type !== nodes.part && around.type !== nodes.note) || around.childCount < 2 || $from.index(-1) !== around.childCount - 1) return false;
  if (dispatch) {
    const after = $from.after(-1);
    const tr = state.tr.insert(after, nodes.paragraph.create()).delete($from.before(), $from.after());
    const at = tr.mapping.map(after, -1);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  }
  return true;
};

/** Backspace at the beginning of an item takes it out of its list. */
const liftAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 2 || $from.node(-1).type !== nodes.list_item || $from.index(-1) > 0) return false;
  return liftListItem(nodes.list_item)(state, dispatch);
};
