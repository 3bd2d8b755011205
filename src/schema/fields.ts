import { z } from 'zod';
import { objectOf, type Field, type Fields, type Option, type Values, type Words } from './field.ts';
import { readAddress } from './read-address.ts';

export { lasting, objectOf, optional, withDefault } from './field.ts';
export type { Field, Fields, Input, Option, Values, Words } from './field.ts';

type AnyText = z.ZodType<string, string>;

/** One line of text, at most `most` characters. */
export function text(words: Words & { most?: number }): Field<AnyText> {
  const most = words.most ?? 120;
  return {
    ...words,
    check: z.string().trim().min(1).max(most).regex(/^[^\r\n]*$/),
    input: { type: 'text' },
    wants: `one line of text, at most ${most} characters`,
    required: true,
  };
}

/** A few sentences without headings or lists, at most `most` characters. */
export function paragraph(words: Words & { most?: number }): Field<AnyText> {
  const most = words.most ?? 600;
  return {
    ...words,
    check: z.string().trim().min(1).max(most),
    input: { type: 'paragraph' },
    wants: `a few sentences, at most ${most} characters`,
    required: true,
  };
}

/** A line of text in a fixed format: `wants` describes the format, with an example. */
export function shaped(words: Words & { pattern: RegExp; wants: string }): Field<AnyText> {
  return {
    ...words,
    check: z.string().regex(words.pattern),
    input: { type: 'text' },
    required: true,
  };
}

/** One of a fixed list of choices. */
export function choice<const V extends string>(words: Words & { from: readonly Option<V>[] }): Field<z.ZodType<V, V>> {
  const values = words.from.map((option) => option.value);
  return {
    label: words.label,
    hint: words.hint,
    check: z.enum(values as [V, ...V[]]) as unknown as z.ZodType<V, V>,
    input: { type: 'choice', options: words.from },
    wants: `one of: ${values.join(', ')}`,
    required: true,
  };
}

/** A whole number from `least` to `most`. */
export function number(words: Words & { least?: number; most?: number }): Field<z.ZodType<number, number>> {
  const { least = 0, most = 100_000 } = words;
  return {
    label: words.label,
    hint: words.hint,
    check: z.number().int().min(least).max(most),
    input: { type: 'number', least, most },
    wants: `a whole number from ${least} to ${most}`,
    required: true,
  };
}

/** A number with optional decimals, from `least` to `most`. */
export function decimal(words: Words & { least: number; most: number }): Field<z.ZodType<number, number>> {
  const { label, hint, least, most } = words;
  return {
    label,
    hint,
    check: z.number().min(least).max(most),
    input: { type: 'decimal', least, most },
    wants: `a number from ${least} to ${most}, with a decimal point if it is not whole`,
    required: true,
  };
}

/** Yes or no. */
export function flag(words: Words): Field<z.ZodType<boolean, boolean>> {
  return { ...words, check: z.boolean(), input: { type: 'flag' }, wants: 'true or false', required: true };
}

/** A statement that has to be true before the page may be published. */
export function promise(words: Words): Field<z.ZodType<true, true>> {
  return { ...words, check: z.literal(true), input: { type: 'flag' }, wants: 'true', required: true };
}

/** A day that exists, as ISO 8601 writes it: 2026-11-23. */
export function date(words: Words): Field<AnyText> {
  return {
    ...words,
    check: z.string().refine(isDay),
    input: { type: 'date' },
    wants: 'a day that exists, such as 2026-11-23',
    required: true,
    pattern: /^\d{4}-\d{2}-\d{2}$/,
  };
}

/** A minute of a day in UK local time: 2026-11-23T15:30. */
export function dateTime(words: Words): Field<AnyText> {
  return {
    ...words,
    check: z.string().refine(isMinute),
    input: { type: 'datetime' },
    wants: 'a day and a time, such as 2026-11-23T15:30',
    required: true,
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
  };
}

/** A school term of the partnership's calendar: 2026-autumn. */
export function term(words: Words): Field<AnyText> {
  const pattern = /^\d{4}-(autumn|spring|summer)$/;
  return {
    ...words,
    check: z.string().regex(pattern),
    input: { type: 'term' },
    wants: 'a term, such as 2026-autumn',
    required: true,
    pattern,
  };
}

const MAILBOX = /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** The mailbox of a role, never of a person: office@example.org. A rule that knows the settings decides whether it is a role’s. */
export function mailbox(words: Words): Field<AnyText> {
  return {
    ...words,
    check: z.string().max(160).regex(MAILBOX),
    input: { type: 'email' },
    wants: 'the mailbox of a role, not of a person, such as office@example.org',
    required: true,
    pattern: MAILBOX,
  };
}

/** The address of a page on the web, https or http. */
export function address(words: Words): Field<AnyText> {
  return {
    ...words,
    check: z.string().max(500).refine(isWebAddress),
    input: { type: 'address' },
    wants: 'the full address of a page, such as https://example.org/page',
    required: true,
  };
}

/** The name of another entry: the name of its folder or file. `kind` is the plural noun of its kind. */
export function reference(words: Words & { to: string }): Field<AnyText> {
  return {
    label: words.label,
    hint: words.hint,
    check: z.string().regex(SLUG).max(80),
    input: { type: 'reference', kind: words.to },
    wants: `the name of a file or folder in content/${words.to}/`,
    required: true,
  };
}

/** A name in an address: small letters, digits and single dashes. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The kinds of file that may be offered for download, by ending. */
export const FILE_ENDINGS = ['pdf', 'docx', 'pptx', 'xlsx', 'odt', 'mp3', 'jpg', 'jpeg', 'png', 'webp'] as const;

/** The kinds of picture that a page may show, by ending. */
export const PICTURE_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'] as const;

/** A file beside the entry, by its bare name. */
export function file(words: Words): Field<AnyText> {
  return besideEntry(words, 'file', FILE_ENDINGS);
}

/** A picture beside the entry, by its bare name. */
export function picture(words: Words): Field<AnyText> {
  return besideEntry(words, 'picture', PICTURE_ENDINGS);
}

/** Several values of one field, at most `most`. `pick` names what the editor offers to choose from instead of empty fields. */
export function list<Z extends z.ZodType>(
  words: Words & { of: Field<Z>; least?: number; most?: number; pick?: 'open-actions' },
): Field<z.ZodArray<Z>> {
  const { of, least = 1, most = 30, pick } = words;
  return {
    label: words.label,
    hint: words.hint,
    check: z.array(of.check).min(least).max(most),
    input: { type: 'list', of, most, ...(pick && { pick }) },
    wants: least === most ? `a list of ${most}` : least > 0 ? `a list of ${least} to ${most}` : `a list of up to ${most}`,
    required: true,
  };
}

/** Fields that belong together under one key. */
export function group<F extends Fields>(words: Words & { fields: F }): Field<z.ZodType<Values<F>>> {
  return {
    label: words.label,
    hint: words.hint,
    check: objectOf(words.fields),
    input: { type: 'group', fields: words.fields },
    wants: `these parts: ${Object.keys(words.fields).join(', ')}`,
    required: true,
  };
}

function besideEntry(words: Words, type: 'file' | 'picture', endings: readonly string[]): Field<AnyText> {
  const pattern = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*\\.(${endings.join('|')})$`);
  return {
    ...words,
    check: z.string().max(100).regex(pattern),
    input: { type, endings },
    wants: `the name of a file beside the page, in small letters, digits and dashes, ending in ${endings.join(', ')}`,
    required: true,
    pattern,
  };
}

function isDay(value: string): boolean {
  // A year far from ours is a slip: 0206 for 2026.
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function isMinute(value: string): boolean {
  const [day = '', time = '', ...rest] = value.split('T');
  return rest.length === 0 && isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s\\<>"']+$/i.test(value) && readAddress(value).leads === 'away';
}
