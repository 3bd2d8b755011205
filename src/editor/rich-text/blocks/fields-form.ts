import type { Field, Fields } from '../../../schema/field.ts';
import { make } from '../../review/make-element.ts';
import type { PartValues } from '../document/schema.ts';
import { text } from '../text.ts';
import type { BlockTools } from './block-tools.ts';

/** The fields of a part, edited where the part is. */
export interface FieldsForm {
  element: HTMLElement;
  /** Shows other values, as after an undo. What somebody is typing stays as it is. */
  show(values: PartValues): void;
}

let count = 0;

/** Makes labelled inputs for fields, with their hints. `change` receives all values whenever one of them has changed. */
export function fieldsForm(fields: Fields, values: PartValues, change: (values: PartValues) => void, tools: BlockTools): FieldsForm {
  let current = values;
  const inputs = Object.entries(fields).map(([name, field]) => {
    const input = inputFor(name, field, (value) => {
      const { [name]: _, ...others } = current;
      current = value === '' || value === false ? others : { ...others, [name]: value };
      change(current);
    }, tools);
    return { name, ...input };
  });
  const show = (now: PartValues) => {
    current = now;
    for (const { name, set } of inputs) set(now[name]);
  };
  show(values);
  return { element: make('div', { class: 'part-fields' }, ...inputs.map(({ element }) => element)), show };
}

interface Input {
  element: HTMLElement;
  set(value: string | number | boolean | undefined): void;
}

function inputFor(name: string, field: Field, change: (value: string | number | boolean) => void, tools: BlockTools): Input {
  const id = `part-field-${++count}`;
  const hint = make('small', { id: `${id}-hint` }, field.hint);
  const common = { id, 'data-field': name, 'aria-describedby': hint.id };
  const label = make('label', { for: id }, field.label, !field.required && field.input.type !== 'flag' && make('span', { class: 'part-optional' }, text.fields.optional));
  const { input: kind } = field;
  if (kind.type === 'file' || kind.type === 'picture') return fileInput(common, label, hint, kind.endings, change, tools);
  if (kind.type === 'flag') {
    const box = make('input', { ...common, type: 'checkbox' });
    box.addEventListener('change', () => change(box.checked));
    return { element: make('div', { class: 'part-field part-tick' }, box, label, hint), set: (value) => void (box.checked = value === true || value === 'true') };
  }
  if (kind.type === 'choice') {
    const list = make('select', common, make('option', { value: '' }, text.fields.choose), ...kind.options.map(({ value, label: words }) => make('option', { value }, words)));
    list.addEventListener('change', () => change(list.value));
    return { element: make('div', { class: 'part-field' }, label, list, hint), set: (value) => showIn(list, value) };
  }
  const box = kind.type === 'paragraph' ? make('textarea', { ...common, rows: '2', dir: 'auto' }) : make('input', { ...common, type: 'text', dir: 'auto', ...(kind.type === 'number' && { inputmode: 'numeric' }) });
  box.addEventListener('input', () => change(kind.type === 'number' && /^\d+$/.test(box.value) ? Number(box.value) : box.value.replace(/\s+/g, ' ')));
  return { element: make('div', { class: 'part-field' }, label, box, hint), set: (value) => showIn(box, value) };
}

/** Shows a value, unless it is what somebody has just typed there. */
function showIn(box: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string | number | boolean | undefined): void {
  const words = value === undefined ? '' : String(value);
  if (box.value.replace(/\s+/g, ' ') !== words) box.value = words;
}

function fileInput(common: Record<string, string> & { id: string }, label: HTMLElement, hint: HTMLElement, endings: readonly string[], change: (value: string) => void, tools: BlockTools): Input {
  const name = make('output', { class: 'part-file' });
  const title = make('span', { id: `${common.id}-label`, class: 'part-label' }, ...label.childNodes);
  const button = make('button', { ...common, type: 'button', 'aria-labelledby': `${title.id} ${common.id}` }, text.fields.chooseFile);
  button.addEventListener('click', async () => {
    const chosen = await tools.chooseFile(endings);
    if (chosen) change(chosen);
    button.focus();
  });
  const set = (value: string | number | boolean | undefined) => {
    name.textContent = value ? String(value) : '';
    button.textContent = value ? text.fields.chooseOther : text.fields.chooseFile;
  };
  return { element: make('div', { class: 'part-field' }, title, make('div', { class: 'part-choose' }, button, name), hint), set };
}
