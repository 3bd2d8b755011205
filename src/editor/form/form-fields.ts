import type { Field, Fields } from '../../schema/fields.ts';
import { allKinds } from '../../schema/index.ts';
import { showTerm } from '../../dates/show-dates.ts';
import { text } from './text.ts';

/** One field of a Decap form. Decap's own types leave some of its options out, so only the common ones are named. */
export interface FormField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean | null;
  default?: unknown;
  pattern?: [string, string];
  fields?: FormField[];
  field?: FormField;
  [option: string]: unknown;
}

/** The largest file that the form accepts, in bytes. The check has the same limit. */
const MOST_BYTES = 20_000_000;

/**
 * Turns the fields of a kind of content into a Decap form. Labels, hints, choices, patterns and defaults come from the model. People may
 * save a half-finished draft, so no empty field stops a save. A field that may stay empty is marked as optional, and the checks say what
 * is missing. `year` is this year; the form offers the terms before and after it.
 */
export function formFields(fields: Fields, year: number): FormField[] {
  return Object.entries(fields).map(([name, field]) => formField(name, field, year));
}

function formField(name: string, field: Field, year: number): FormField {
  const common: FormField = {
    name,
    label: field.label,
    hint: field.hint,
    // With false, Decap writes "optional" beside the field. It allows a save with either value.
    required: field.required || field.input.type === 'flag' ? null : false,
    ...widgetFor(field, year),
    ...(field.step ? { step: field.step } : {}),
  };
  if (field.initial !== undefined) common.default = field.initial;
  if (field.pattern && common.widget === 'string') common.pattern = [withoutFlags(field.pattern), text.wants(field.wants)];
  return common;
}

function widgetFor(field: Field, year: number): { widget: string; [option: string]: unknown } {
  const { input } = field;
  if (field.lasting) return { widget: 'write-once', ...(input.type === 'reference' && { kind: input.kind }) };
  switch (input.type) {
    case 'text':
      return { widget: input.pick ?? 'string' };
    case 'email':
      return { widget: 'string' };
    case 'address':
      return { widget: 'address' };
    case 'paragraph':
      return { widget: 'text' };
    case 'date':
      return { widget: 'calendar', default: '' };
    case 'datetime':
      return { widget: 'calendar', with_time: true, default: '' };
    case 'term':
      return { widget: 'choice', options: termsAround(year) };
    case 'flag':
      // An optional one starts empty.
      return { widget: 'boolean', ...(field.required && { default: false }) };
    case 'number':
      return { widget: 'number', value_type: 'int', min: input.least, max: input.most };
    case 'decimal':
      return { widget: 'number', value_type: 'float', step: 0.001, min: input.least, max: input.most };
    case 'choice':
      return { widget: 'choice', options: input.options.map(({ value, label }) => ({ value, label })) };
    case 'file':
    case 'picture':
      return { widget: input.type === 'file' ? 'file' : 'image', choose_url: false, media_library: { config: { max_file_size: MOST_BYTES } } };
    case 'reference':
      return relation(input.kind);
    case 'group':
      return { widget: 'object', collapsed: !field.required, fields: formFields(input.fields, year) };
    case 'list':
      return listOf(input, year);
  }
}

/** Decap stores a reference to an entry with its own folder as `slug/index`. The file format removes the `/index`. */
function relation(kind: string): { widget: string; [option: string]: unknown } {
  const isFolder = allKinds.find(({ name }) => name === kind)?.layout === 'folder';
  return {
    widget: 'relation', collection: kind, value_field: '{{slug}}', search_fields: ['title'], display_fields: ['title'], options_length: 500,
    ...(isFolder ? { isFolder } : {}),
  };
}

function listOf({ of, most, pick }: Field['input'] & { type: 'list' }, year: number): { widget: string; [option: string]: unknown } {
  const { type } = of.input;
  if (type === 'choice' || type === 'reference') return { ...widgetFor(of, year), multiple: true, max: most };
  // Without an empty default, Decap starts the list with one item as soon as one of its fields has a default.
  const labels = { label_singular: of.label, max: most, allow_add: true, default: [] };
  if (of.input.type === 'group') {
    const fields = formFields(of.input.fields, year);
    if (pick) return { widget: pick, max: most, fields, default: [] };
    return { widget: 'list', ...labels, fields, collapsed: true, minimize_collapsed: false, summary: `{{fields.${fields[0]!.name}}}` };
  }
  return { widget: 'list', ...labels, field: formField('item', of, year), ...(type === 'text' || type === 'paragraph' ? { collapsed: true, summary: '{{fields.item}}' } : {}) };
}

function termsAround(year: number): { value: string; label: string }[] {
  const years = Array.from({ length: 22 }, (_, index) => year + 6 - index);
  return years.flatMap((each) => ['autumn', 'summer', 'spring'].map((season) => ({ value: `${each}-${season}`, label: showTerm(`${each}-${season}`) })));
}

/** Decap drops the flags of a pattern, so for one that ignores case, each letter is written in both cases. */
function withoutFlags(pattern: RegExp): string {
  return pattern.flags.includes('i') ? pattern.source.replace(/[a-z](?![^[]*\])(?<!\\.)/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`) : pattern.source;
}
