import type { z } from 'zod';
import { quote, type Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import { objectOf, type Field, type Fields } from './fields.ts';

/** A fault in one field, with the path to it: `['steps', 0, 'title']`. */
export interface FieldFault extends Omit<Fault, 'line' | 'column'> {
  path: (string | number)[];
}

/**
 * Checks values against fields and describes every fault in a contributor's words. `form` is how a field is written; `typed` gives the
 * source of a value that is not text, so that 007 is not reported as 7.
 */
export function explainValues<F extends Fields>(
  fields: F,
  values: unknown,
  form: 'line' | 'attribute' = 'line',
  typed: (path: FieldFault['path']) => string | undefined = () => undefined,
): { value?: unknown; faults: FieldFault[] } {
  const result = objectOf(fields).safeParse(values);
  if (result.success) return { value: result.data, faults: [] };
  const { issues } = result.error;
  const faulty = new Set(issues.filter((issue) => !startOf(issue)).map(({ path }) => path.join('/')));
  // We cannot say which of two days comes first while one of them does not exist.
  const told = issues.filter((issue) => !startOf(issue) || ![startOf(issue)!, String(issue.path.at(-1))].some((key) => faulty.has([...issue.path.slice(0, -1), key].join('/'))));
  return { faults: told.flatMap((issue) => explain(issue, fields, values, form, typed)) };
}

/** The field with the start of a range, when the fault is that it ends before it begins. */
function startOf(issue: z.core.$ZodIssue): string | undefined {
  return issue.code === 'custom' && issue.params?.endsBefore ? String(issue.params.endsBefore) : undefined;
}

function explain(issue: z.core.$ZodIssue, fields: Fields, values: unknown, form: 'line' | 'attribute', typed: (path: FieldFault['path']) => string | undefined): FieldFault[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, fieldsAt(fields, path)));
  const field = fieldAt(fields, path);
  const written = valueAt(values, path);
  const start = startOf(issue);
  if (start) return [endsBefore(path, field, start, fieldsAt(fields, path.slice(0, -1)), written, values)];
  if (!field) return [{ path, what: 'The lines at the top are not a list of fields.', why: 'Each line there says one thing about the page.', remedy: 'Write them as: title: Two-minute playground script' }];
  if (written === undefined || written === null || written === '') return [missing(path, field, form)];
  return [written === false && field.input.type === 'flag' ? unticked(path, field) : unfit(path, field, written, typed(path))];
}

function unknownField(key: string, path: (string | number)[], fields: Fields): FieldFault {
  const names = Object.keys(fields);
  const byLabel = names.find((name) => fields[name]?.label.toLowerCase() === key.toLowerCase());
  const known = byLabel ?? nearest(key, names);
  return {
    path: [...path, key],
    what: `There is no field called ${quote(key)}.`,
    why: 'Its content would not be shown.',
    remedy: known ? `Did you mean "${known}" (${fields[known]?.label})?` : `Delete it, or use one of: ${names.join(', ')}.`,
  };
}

function missing(path: (string | number)[], field: Field, form: 'line' | 'attribute'): FieldFault {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const how = form === 'line' ? `Add a line "${key}: …".` : `Add ${key}="…".`;
  return { path, what: `"${field.label}" is missing.`, why: field.hint, remedy: `${how} It should be ${field.wants}.` };
}

function unticked(path: (string | number)[], field: Field): FieldFault {
  return { path, what: `"${field.label}" is not ticked.`, why: field.hint, remedy: `If it is true, tick it, or write "${String(path.at(-1))}: true".` };
}

function unfit(path: (string | number)[], field: Field, written: unknown, typed: string | undefined): FieldFault {
  const label = `"${field.label}"`;
  if (Array.isArray(written)) {
    const count = written.length === 1 ? 'a list of 1' : written.length === 0 ? 'an empty list' : `a list of ${written.length}`;
    return { path, what: `${label} holds ${count}.`, why: field.hint, remedy: `It should be ${field.wants}.` };
  }
  if (typeof written === 'object') return { path, what: `${label} has fields of its own.`, why: field.hint, remedy: `It should be ${field.wants}.` };
  const said = quote(typed ?? String(written));
  if (field.input.type === 'list') return { path, what: `${label} says ${said}.`, why: field.hint, remedy: `It should be ${field.wants}. Write each on a line of its own, with - and a space before it.` };
  const long = field.pattern && field.input.type.startsWith('date') && field.pattern.test(String(written)) ? lengthOfMonth(String(written)) : undefined;
  if (long) return { path, what: `${label} says ${said}, but there is no such day.`, why: long, remedy: 'Check the day and the month.' };
  const options = field.input.type === 'choice' ? field.input.options : [];
  const day = field.input.type === 'date' ? dayFrom(String(written)) : undefined;
  const exact = options.find((option) => option.label.toLowerCase() === String(written).toLowerCase())?.value;
  const meant = day ?? exact ?? nearest(String(written), options.map((option) => option.value));
  return {
    path,
    what: `${label} says ${said}.`,
    why: field.hint,
    remedy: meant ? `Did you mean "${meant}"? It should be ${field.wants}.` : `It should be ${field.wants}.`,
  };
}

/** A day as people in the United Kingdom write it, in the order of ISO 8601: 14/01/2026 becomes 2026-01-14. */
function dayFrom(written: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && !lengthOfMonth(iso) ? iso : undefined;
}

/** How many days the month has, for a day beyond its end: "February 2027 has 28 days." Nothing for a day within its month. */
function lengthOfMonth(written: string): string | undefined {
  const [year = 0, month = 0, day = 0] = written.slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0));
  if (month < 1 || month > 12 || day <= last.getUTCDate()) return undefined;
  return `${last.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })} has ${last.getUTCDate()} days.`;
}

function endsBefore(path: (string | number)[], field: Field | undefined, start: string, siblings: Fields, written: unknown, values: unknown): FieldFault {
  const begun = valueAt(values, [...path.slice(0, -1), start]);
  return {
    path,
    what: `"${field?.label}" says ${quote(String(written))}, and "${siblings[start]?.label}" says ${quote(String(begun))}.`,
    why: 'It would end before it begins.',
    remedy: 'Check both dates, the year first, and correct the one that is wrong.',
  };
}

function fieldAt(fields: Fields, path: (string | number)[]): Field | undefined {
  let siblings: Fields = fields;
  let field: Field | undefined;
  for (const step of path) {
    field = typeof step === 'number' ? itemOf(field) : Object.hasOwn(siblings, step) ? siblings[step] : undefined;
    siblings = field?.input.type === 'group' ? field.input.fields : {};
  }
  return field;
}

function fieldsAt(fields: Fields, path: (string | number)[]): Fields {
  if (path.length === 0) return fields;
  const field = fieldAt(fields, path);
  return field?.input.type === 'group' ? field.input.fields : {};
}

function itemOf(field: Field | undefined): Field | undefined {
  return field?.input.type === 'list' ? field.input.of : undefined;
}

function valueAt(values: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], values);
}
