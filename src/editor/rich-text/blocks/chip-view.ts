import type { Node } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { fillIn } from '../../../parts/fill-in/part.ts';
import { partNamed } from '../../../parts/index.ts';
import { picture as picturePart } from '../../../parts/picture/part.ts';
import type { Fields } from '../../../schema/field.ts';
import { make } from '../../review/make-element.ts';
import type { PartValues } from '../document/schema.ts';
import { text } from '../text.ts';
import type { BlockTools } from './block-tools.ts';
import { fieldsForm, type FieldsForm } from './fields-form.ts';

/**
 * Something within a sentence that is not words: a gap to fill in, what the settings say, a picture among words, the mark of a footnote. It is
 * a button; pressing it opens its fields, or goes to the note.
 */
export class ChipView implements NodeView {
  readonly dom: HTMLElement;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly tools: BlockTools;
  readonly #button: HTMLButtonElement;
  #node: Node;
  #form: FieldsForm | undefined;
  #panel: HTMLElement | undefined;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, tools: BlockTools) {
    this.view = view;
    this.getPos = getPos;
    this.tools = tools;
    this.#node = node;
    this.#button = make('button', { type: 'button', click: () => this.#press() });
    this.dom = make(node.type.name === 'note_mark' ? 'sup' : 'span', { class: `chip chip-${node.type.name}`, contenteditable: 'false' }, this.#button);
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || node.attrs.name !== this.#node.attrs.name) return false;
    this.#node = node;
    this.#show();
    this.#form?.show(valuesOf(node));
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }

  stopEvent(event: Event): boolean {
    return event.type !== 'dragstart' && event.type !== 'drop';
  }

  ignoreMutation(): boolean {
    return true;
  }

  /** Opens the fields, as for a chip that has just been put there. */
  open(): void {
    if (!this.#panel && this.#node.type.name !== 'note_mark') this.#press();
  }

  #show(): void {
    const { type, attrs } = this.#node;
    const values = valuesOf(this.#node);
    const part = partNamed(String(attrs.name));
    if (type.name === 'note_mark') {
      this.#button.textContent = String(attrs.label);
      this.#button.setAttribute('aria-label', text.chip.note(String(attrs.label)));
    } else if (type.name === 'image') {
      this.#button.textContent = `🖼 ${String(attrs.alt || attrs.src)}`;
      this.#button.setAttribute('aria-label', text.chip.picture(String(attrs.alt || attrs.src)));
    } else {
      const words = part?.name === fillIn.name ? String(values.label ?? '') : String(choiceLabel(part?.fields, 'say', values) ?? Object.values(values)[0] ?? '');
      this.#button.textContent = words || (part?.label ?? String(attrs.name));
      this.#button.setAttribute('aria-label', text.chip.part(part?.label ?? String(attrs.name), words));
    }
  }

  #press(): void {
    if (this.#node.type.name === 'note_mark') return goToNote(this.view, String(this.#node.attrs.label));
    if (this.#panel) return this.#close();
    const isImage = this.#node.type.name === 'image';
    const part = partNamed(String(this.#node.attrs.name));
    const { file, description } = picturePart.fields;
    this.#form = fieldsForm(isImage ? { file, description } : (part?.fields ?? {}), valuesOf(this.#node), (values) => this.#change(values), this.tools);
    this.#panel = make('span', { class: 'chip-panel', role: 'group', 'aria-label': isImage ? picturePart.label : (part?.label ?? '') }, this.#form.element,
      make('span', { class: 'part-choose' }, make('button', { type: 'button', click: () => this.#close() }, text.chip.done), make('button', { type: 'button', click: () => this.#remove() }, text.chip.remove)));
    this.#panel.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape' || (event.key === 'Enter' && (event.target as HTMLElement).matches('input'))) event.preventDefault(), this.#close();
    });
    this.dom.append(this.#panel);
    this.#button.setAttribute('aria-expanded', 'true');
    this.#panel.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }

  #change(values: PartValues): void {
    const at = this.getPos();
    if (at === undefined) return;
    const { tr } = this.view.state;
    if (this.#node.type.name === 'image') tr.setNodeAttribute(at, 'src', String(values.file ?? '')).setNodeAttribute(at, 'alt', String(values.description ?? ''));
    else tr.setNodeAttribute(at, 'values', values);
    this.view.dispatch(tr);
  }

  #close(): void {
    this.#panel?.remove();
    this.#panel = this.#form = undefined;
    this.#button.setAttribute('aria-expanded', 'false');
    const at = this.getPos();
    if (at !== undefined) this.view.dispatch(this.view.state.tr.setSelection(Selection.near(this.view.state.doc.resolve(at + 1))));
    this.view.focus();
  }

  #remove(): void {
    const at = this.getPos();
    if (at !== undefined) this.view.dispatch(this.view.state.tr.delete(at, at + 1));
    this.view.focus();
  }
}

function valuesOf({ type, attrs }: Node): PartValues {
  return type.name === 'image' ? { file: String(attrs.src), description: String(attrs.alt) } : ((attrs.values as PartValues | undefined) ?? {});
}

function choiceLabel(fields: Fields | undefined, name: string, values: PartValues): string | undefined {
  const input = fields?.[name]?.input;
  return input?.type === 'choice' ? input.options.find(({ value }) => value === values[name])?.label : undefined;
}

function goToNote(view: EditorView, label: string): void {
  let place: number | undefined;
  view.state.doc.descendants((node, at) => void (node.type.name === 'note' && node.attrs.label === label && (place ??= at)));
  if (place !== undefined) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place + 1))).scrollIntoView());
  view.focus();
}
