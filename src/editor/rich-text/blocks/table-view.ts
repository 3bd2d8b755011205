import type { Node } from 'prosemirror-model';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, moveTableColumn, moveTableRow, selectedRect } from 'prosemirror-tables';
import type { Command } from 'prosemirror-state';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { text } from '../text.ts';
import { blockBar } from './block-bar.ts';
import type { BlockTools } from './block-tools.ts';

/** A table with its buttons, which are shown while the caret is in it. */
export class TableView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, tools: BlockTools) {
    this.node = node;
    this.contentDOM = make('tbody', {});
    const button = ([words, label, said]: readonly [string, string, string], command: Command) =>
      make('button', { type: 'button', 'aria-label': label, title: label, click: () => {
        tools.announce(command(view.state, view.dispatch.bind(view), view) ? said : text.table.cannot);
        view.focus();
      } }, words);
    const bar = make('div', { class: 'table-bar', contenteditable: 'false' },
      button(text.table.addRow, addRowAfter), button(text.table.addColumn, addColumnAfter),
      button(text.table.rowUp, moveRow(-1)), button(text.table.rowDown, moveRow(1)),
      button(text.table.columnBefore, moveColumn(-1)), button(text.table.columnAfter, moveColumn(1)),
      button(text.table.heading, makeHeading),
      button(text.table.removeRow, orTable(deleteRow)), button(text.table.removeColumn, orTable(deleteColumn)),
      make('span', { class: 'table-whole' }, make('small', {}, text.table.whole), blockBar(view, getPos, text.table.name, tools)));
    this.dom = make('div', { class: 'table-box' }, make('div', { class: 'table-scroll', contenteditable: 'true' }, make('table', {}, this.contentDOM)), bar);
  }

  update(node: Node): boolean {
    return node.type === this.node.type;
  }

  stopEvent(event: Event): boolean {
    return !this.contentDOM.contains(event.target as HTMLElement) && event.type !== 'mousedown';
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

function moveRow(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { top, bottom, map } = selectedRect(state);
    const to = by < 0 ? top - 1 : bottom;
    if (to < 0 || to >= map.height) return false;
    return moveTableRow({ from: top, to, select: false })(state, dispatch);
  };
}

function moveColumn(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { left, right, map } = selectedRect(state);
    const to = by < 0 ? left - 1 : right;
    if (to < 0 || to >= map.width) return false;
    return moveTableColumn({ from: left, to, select: false })(state, dispatch);
  };
}

const makeHeading: Command = (state, dispatch) => {
  const { top } = selectedRect(state);
  return top > 0 && moveTableRow({ from: top, to: 0, select: false })(state, dispatch);
};

/** A table without its last row or column is no table. */
function orTable(command: Command): Command {
  return (state, dispatch, view) => {
    const { map } = selectedRect(state);
    return command === deleteRow && map.height === 1 || command === deleteColumn && map.width === 1 ? deleteTable(state, dispatch) : command(state, dispatch, view);
  };
}
