import type { Field, Fields } from '../../schema/fields.ts';
import { showDay, showTerm } from '../../lib/dates.ts';

/** The filled-in fields of an entry as label and words, for someone who reads it through before it is published. */
export function factsOf(values: Record<string, unknown>, fields: Fields, without: readonly string[] = []): { label: string; words: string }[] {
  return Object.entries(fields)
    .filter(([name]) => !without.includes(name))
    .map(([name, field]) => ({ label: field.label, words: wordsOf(values[name], field) }))
    .filter(({ words }) => words !== '');
}

function wordsOf(value: unknown, { input }: Field): string {
  if (value === undefined || value === null || value === '') return '';
  switch (input.type) {
    case 'choice':
      return input.options.find((option) => option.value === value)?.label ?? String(value);
    case 'flag':
      return value === true ? 'Yes' : 'No';
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? showDay(String(value)) : String(value);
    case 'term':
      return showTerm(String(value));
    case 'list':
      return Array.isArray(value) ? value.map((item) => wordsOf(item, input.of)).filter(Boolean).join('; ') : '';
    case 'group':
      return factsOf(value as Record<string, unknown>, input.fields).map(({ label, words }) => `${label}: ${words}`).join('. ');
    default:
      return String(value).replace(/\/index$/, '');
  }
}
