import type { Field, Fields } from '../../schema/fields.ts';
import { showDay, showTerm } from '../../dates/show-dates.ts';
import { text as says } from './text.ts';

/** The title of another entry, if it is known. */
export type TitleOf = (kind: string, slug: string) => string | undefined;

/** The fields of an entry that are filled in, each with its label and its value as text, for whoever reads it before it is published. */
export function factsOf(values: Record<string, unknown>, fields: Fields, titleOf: TitleOf, without: readonly string[] = []): { label: string; text: string }[] {
  return Object.entries(fields)
    .filter(([name]) => !without.includes(name))
    .map(([name, field]) => ({ label: field.label, text: describeValue(values[name], field, titleOf) }))
    .filter(({ text }) => text !== '');
}

function describeValue(value: unknown, { input }: Field, titleOf: TitleOf): string {
  if (value === undefined || value === null || value === '') return '';
  switch (input.type) {
    case 'choice':
      return input.options.find((option) => option.value === value)?.label ?? String(value);
    case 'flag':
      return value === true ? says.facts.yes : says.facts.no;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? showDay(String(value)) : String(value);
    case 'term':
      return showTerm(String(value));
    case 'list':
      return Array.isArray(value) ? value.map((item) => describeValue(item, input.of, titleOf)).filter(Boolean).join('; ') : '';
    case 'group':
      return factsOf(value as Record<string, unknown>, input.fields, titleOf).map(({ label, text }) => says.facts.inGroup(label, text)).join('. ');
    case 'reference': {
      const slug = String(value).replace(/\/index$/, '');
      return titleOf(input.kind, slug) ?? slug;
    }
    default:
      return String(value);
  }
}
