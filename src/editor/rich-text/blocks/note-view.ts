import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { text } from '../text.ts';
import { blockBar } from './block-bar.ts';
import type { BlockTools } from './block-tools.ts';

/** The text of a footnote, or something that is shown as it is written: a box with its name. */
export class NoteView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, tools: BlockTools) {
    this.#node = node;
    const isNote = node.type.name === 'note';
    const name = isNote ? text.note.name(String(node.attrs.label)) : text.asWritten.name;
    this.contentDOM = isNote ? make('div', { class: 'part-text' }) : make('code', {});
    const back = isNote && make('button', { type: 'button', 'aria-label': text.note.back(name), title: text.note.backTitle, click: () => goToMark(view, String(node.attrs.label)) }, '↩');
    const head = make('div', { class: 'part-head', contenteditable: 'false' }, make('strong', {}, name), back, blockBar(view, getPos, name, tools), node.attrs.why ? make('small', { class: 'part-why' }, String(node.attrs.why)) : undefined);
    this.dom = make('section', { class: isNote ? 'note-box' : 'written-box', role: 'group', 'aria-label': name }, head, isNote ? this.contentDOM : make('pre', {}, this.contentDOM));
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || node.attrs.label !== this.#node.attrs.label) return false;
    this.#node = node;
    return true;
  }

  stopEvent(event: Event): boolean {
    return !this.contentDOM.contains(event.target as HTMLElement) && event.type !== 'mousedown';
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

function goToMark(view: EditorView, label: string): void {
  let place: number | undefined;
  view.state.doc.descendants((node, at) => void (node.type.name === 'note_mark' && node.attrs.label === label && (place ??= at)));
  if (place !== undefined) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place + 1)).scrollIntoView());
  view.focus();
}
