import { z } from 'zod';
import type { StepName } from './steps/steps.ts';

/** The text a contributor reads beside a field. */
export interface Words {
  /** The name of the field, in the form and in every message. */
  label: string;
  /** One sentence that helps someone fill it in. */
  hint: string;
}

/** A value that may be chosen, and its label. */
export interface Option<V extends string = string> {
  value: V;
  label: string;
}

/** How the form asks for a field. The CMS form and the help pages are made from it. */
export type Input =
  | { type: 'text'; pick?: 'language' }
  | { type: 'paragraph' | 'date' | 'datetime' | 'term' | 'flag' | 'email' | 'address' }
  | { type: 'number' | 'decimal'; least: number; most: number }
  | { type: 'choice'; options: readonly Option[] }
  | { type: 'file' | 'picture'; endings: readonly string[] }
  | { type: 'reference'; kind: string }
  | { type: 'list'; of: Field; most: number; pick?: 'open-actions' }
  | { type: 'group'; fields: Fields };

/** One field of a kind of content: its label and hint, its check and its input, defined once. */
export interface Field<Z extends z.ZodType = z.ZodType> extends Words {
  check: Z;
  input: Input;
  /** What a good value is, as the end of the sentence "It should be …". */
  wants: string;
  required: boolean;
  /** The initial value in a new entry. */
  initial?: unknown;
  /** Set when a school gives the value only once. Afterwards the form shows it, but nobody can change it there. */
  lasting?: true;
  /** The step of the form in which it is asked for. Only fields at the top of a kind have one. */
  step?: StepName;
  /** A regular expression and its message, for inputs that check while somebody types. */
  pattern?: RegExp;
}

/** The fields of one kind of content, or of a group inside it, by front matter key. */
export type Fields = Record<string, Field>;

/** The checked values that a set of fields yields. */
export type Values<F extends Fields> = z.infer<z.ZodObject<{ [K in keyof F]: F[K]['check'] }>>;

/** Pairs of keys that always mean a beginning and an end. */
const RANGES = [
  ['starts', 'ends'],
  ['from', 'until'],
] as const;

/** A set of fields as one strict object: it refuses a key that is not a field, or an end before its beginning. */
export function objectOf<F extends Fields>(fields: F): z.ZodType<Values<F>> {
  const known = objects.get(fields);
  if (known) return known as z.ZodType<Values<F>>;
  const shape = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.check]));
  const object = z.strictObject(shape).superRefine((values, context) => {
    for (const [start, end] of RANGES) {
      const [first, last] = [values[start], values[end]];
      if (first !== undefined && last !== undefined && sortable(last) < sortable(first)) {
        context.addIssue({ code: 'custom', path: [end], params: { endsBefore: start } });
      }
    }
  });
  objects.set(fields, object);
  return object as unknown as z.ZodType<Values<F>>;
}

/** Objects already made; a set of fields never changes. */
const objects = new WeakMap<Fields, z.ZodType>();

/** Days and times sort as they are written; numbers by their size. */
function sortable(value: unknown): string {
  return typeof value === 'number' ? String(value).padStart(12, '0') : String(value);
}

/** The field, which may be left out. */
export function optional<Z extends z.ZodType>(field: Field<Z>): Field<z.ZodOptional<Z>> {
  return { ...field, check: field.check.optional(), required: false };
}

/** The field, which keeps its first value. */
export function lasting<Z extends z.ZodType>(field: Field<Z>): Field<Z> {
  return { ...field, lasting: true };
}

/** The field, with the default `initial`. */
export function withDefault<Z extends z.ZodType>(field: Field<Z>, initial: z.output<Z>): Field<z.ZodDefault<Z>> {
  return { ...field, check: field.check.default(initial as never), required: false, initial };
}
