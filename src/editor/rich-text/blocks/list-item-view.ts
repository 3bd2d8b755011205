import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { text } from '../text.ts';

/** An item of a list; with a box, if it is one to tick off. */
export class ListItemView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #box: HTMLInputElement | undefined;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    const { checked } = node.attrs as { checked: boolean | null };
    if (checked === null) {
      this.dom = this.contentDOM = make('li', {});
      return;
    }
    this.#box = make('input', { type: 'checkbox', 'aria-label': text.tick });
    this.#box.checked = checked;
    this.#box.addEventListener('change', () => {
      const at = getPos();
      if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', this.#box!.checked));
    });
    this.contentDOM = make('div', {});
    this.dom = make('li', { class: 'tick' }, make('span', { contenteditable: 'false' }, this.#box), this.contentDOM);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'list_item' || (node.attrs.checked === null) !== (this.#box === undefined)) return false;
    if (this.#box) this.#box.checked = Boolean(node.attrs.checked);
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#box;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && this.#box !== undefined && !this.contentDOM.contains(mutation.target);
  }
}
