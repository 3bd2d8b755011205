import { parts, partNamed } from '../parts/index.ts';
import { quote, type Fault } from '../schema/fault.ts';
import { nearest } from '../schema/nearest.ts';
import type { Tag } from './tags.ts';

/** Returns the fault of an unknown part. A capitalised tag with attributes is meant as a part; one without, like <Name>, is meant as text. */
export function unknownPart(tag: Tag): Omit<Fault, 'line' | 'column'> | undefined {
  const near = partNamed(nearest(tag.name, parts.map((part) => part.name)) ?? '');
  const meant = /^[A-Z]/.test(tag.name) && (tag.type === 'whole' || tag.attributes.some((attribute) => attribute.value !== true));
  if (partNamed(tag.name) || (!near && !meant)) return undefined;
  return {
    what: `There is no part called ${quote(tag.name)}.`,
    why: 'It would be shown as bare code.',
    remedy: near ? `Did you mean <${near.name}>?` : `The parts are: ${parts.map((part) => part.name).join(', ')}.`,
  };
}

/** The fault of a part that needs lines of its own but is inside bold text, a link or a table. */
export function notAlone(html: string): Omit<Fault, 'line' | 'column'> {
  return { what: `${quote(html)} is inside other marks.`, why: 'It is too large for a table or for bold text.', remedy: 'Put it on a line of its own, with an empty line before and after.' };
}

/** The fault of an incomplete tag of a part: it has curly quotation marks, or no end. `words` begins with its <. */
export function brokenPart(words: string): Omit<Fault, 'line' | 'column'> | undefined {
  const name = /^<\/?([A-Z][A-Za-z]+)(?![A-Za-z])/.exec(words)?.[1];
  const part = name ? partNamed(name) : undefined;
  if (!part) return undefined;
  return {
    what: `The tag ${quote(words.split('\n')[0]!)} cannot be read.`,
    why: 'A tag needs straight quotation marks around each value, and a > at its end.',
    remedy: `Write it like this: ${part.example.split('\n')[0]}`,
  };
}
