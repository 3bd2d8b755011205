import type { Field } from '../schema/fields.ts';
import { resources } from '../schema/resources.ts';
import { labelOf } from '../schema/vocabulary.ts';
import type { Resource } from '../catalogue/catalogue.ts';

/** A fact on which two resources differ, as people read it; empty text for a resource that does not state it. */
export interface FactRow {
  label: string;
  before: string;
  after: string;
}

/** The facts that a reader compares, in the order in which the form asks for them. */
const COMPARED = ['title', 'summary', 'theme', 'also', 'area', 'kind', 'roles', 'phases', 'ages', 'places', 'minutes', 'size', 'needs', 'language', 'licence', 'access', 'notes'] as const;

/** The facts on which two resources differ. */
export function compareFacts(before: Resource, after: Resource): FactRow[] {
  return COMPARED.flatMap((name) => {
    const field = resources.fields[name] as Field;
    const row = { label: field.label, before: show(field, before[name]), after: show(field, after[name]) };
    return row.before === row.after ? [] : [row];
  });
}

function show({ input, label }: Field, value: unknown): string {
  if (value === undefined) return '';
  if (input.type === 'choice') return labelOf(input.options, String(value));
  if (input.type === 'list') return (value as unknown[]).map((one) => show(input.of, one)).join('; ');
  if (input.type === 'group') return Object.entries(input.fields).map(([key, field]) => `${field.label.toLowerCase()} ${show(field, (value as Record<string, unknown>)[key])}`).join(', ');
  return label === resources.fields.minutes.label ? `${String(value)} ${value === 1 ? 'minute' : 'minutes'}` : String(value);
}
