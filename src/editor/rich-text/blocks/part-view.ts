import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import { picture as picturePart } from '../../../parts/picture/part.ts';
import { partNamed } from '../../../parts/index.ts';
import type { Fields } from '../../../schema/field.ts';
import { make } from '../../review/make-element.ts';
import type { PartValues } from '../document/schema.ts';
import { text } from '../text.ts';
import { blockBar } from './block-bar.ts';
import type { BlockTools } from './block-tools.ts';
import { fieldsForm, type FieldsForm } from './fields-form.ts';

/** How a block shows its fields: what it is called, which fields it has, and how its values are kept in the document. */
interface Shape {
  label: string;
  hint: string;
  fields: Fields;
  values(node: Node): PartValues;
  attributes(values: PartValues, node: Node): Record<string, unknown>;
  /** The file that the block shows, when it is a picture. */
  picture(node: Node): string | undefined;
}

/** A part or a picture: a box with its name, its buttons, its fields and, if it holds text, the text. */
export class PartView implements NodeView {
  readonly dom: HTMLElement;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly tools: BlockTools;
  readonly contentDOM: HTMLElement | undefined;
  #node: Node;
  readonly #shape: Shape;
  readonly #form: FieldsForm;
  readonly #picture: HTMLImageElement | undefined;
  readonly #stop: () => void;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, tools: BlockTools) {
    this.view = view;
    this.getPos = getPos;
    this.tools = tools;
    this.#node = node;
    this.#shape = shapeOf(node);
    const { label, hint, fields } = this.#shape;
    this.#form = fieldsForm(fields, this.#shape.values(node), (values) => this.#change(values), tools);
    this.#picture = 'file' in fields && this.#shape.picture(node) !== undefined ? make('img', { alt: '', class: 'part-picture' }) : undefined;
    this.contentDOM = node.isAtom ? undefined : make('div', { class: 'part-text' });
    const head = make('div', { class: 'part-head', contenteditable: 'false' }, make('strong', {}, label), blockBar(view, getPos, label, tools), make('small', {}, hint));
    const edit = this.#picture && tools.editPicture && make('button', { type: 'button', class: 'part-edit-picture', click: () => void this.#editPicture() }, text.fields.crop);
    const form = make('div', { class: 'part-form', contenteditable: 'false' }, this.#picture, edit, this.#form.element);
    this.dom = make('section', { class: 'part-box', 'aria-label': label, role: 'group' }, head, ...(Object.keys(fields).length ? [form] : []), this.contentDOM);
    this.dom.addEventListener('keydown', (event) => this.#key(event));
    this.#stop = tools.onFiles(() => this.#showPicture());
    this.#showPicture();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || node.attrs.name !== this.#node.attrs.name) return false;
    const isSame = node.attrs === this.#node.attrs;
    this.#node = node;
    if (!isSame) {
      this.#form.show(this.#shape.values(node));
      this.#showPicture();
    }
    return true;
  }

  stopEvent(event: Event): boolean {
    const target = event.target as HTMLElement;
    if (this.contentDOM?.contains(target)) return false;
    return target.matches('input, textarea, select, button, label, output, option') || (event.type !== 'mousedown' && event.type !== 'dragstart');
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return !this.contentDOM?.contains(mutation.target) ;
    return !this.contentDOM?.contains(mutation.target) || mutation.target === this.dom;
  }

  destroy(): void {
    this.#stop();
  }

  #change(values: PartValues): void {
    const at = this.getPos();
    if (at === undefined) return;
    const { tr } = this.view.state;
    for (const [name, value] of Object.entries(this.#shape.attributes(values, this.#node))) tr.setNodeAttribute(at, name, value);
    this.view.dispatch(tr);
  }

  /** There is one history for the page: undoing in a field undoes the last change, wherever it was. */
  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (!target.closest('.part-form, .part-head')) return;
    const isMod = event.ctrlKey || event.metaKey;
    const { state } = this.view;
    const key = event.key.toLowerCase();
    if (isMod && (key === 'z' || key === 'y')) {
      event.preventDefault();
      (key === 'y' || event.shiftKey ? redo : undo)(state, this.view.dispatch.bind(this.view));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      const at = this.getPos();
      if (at !== undefined && NodeSelection.isSelectable(this.#node)) this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)));
      this.view.focus();
    }
    event.stopPropagation();
  }

  async #editPicture(): Promise<void> {
    const name = this.#shape.picture(this.#node);
    const made = name && (await this.tools.editPicture?.(name));
    if (made) this.#change({ ...this.#shape.values(this.#node), file: made });
  }

  #showPicture(): void {
    const name = this.#shape.picture(this.#node);
    if (!this.#picture) return;
    const address = name ? this.tools.addressOf(name) : undefined;
    this.#picture.hidden = !address;
    if (address && this.#picture.getAttribute('src') !== address) this.#picture.src = address;
  }
}

function shapeOf(node: Node): Shape {
  if (node.type.name === 'picture') {
    const { file, description } = picturePart.fields;
    return {
      label: picturePart.label, hint: picturePart.hint, fields: { file, description },
      values: ({ attrs }) => ({ file: String(attrs.src), description: String(attrs.alt) }),
      attributes: (values) => ({ src: String(values.file ?? ''), alt: String(values.description ?? '') }),
      picture: ({ attrs }) => String(attrs.src),
    };
  }
  const part = partNamed(String(node.attrs.name));
  return {
    label: part?.label ?? String(node.attrs.name), hint: part?.hint ?? '', fields: part?.fields ?? {},
    values: ({ attrs }) => attrs.values as PartValues,
    attributes: (values) => ({ values }),
    picture: ({ attrs }) => (attrs.name === picturePart.name ? String((attrs.values as PartValues).file ?? '') : undefined),
  };
}
