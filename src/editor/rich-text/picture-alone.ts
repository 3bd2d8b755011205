import { decodeHTML } from 'entities';
import { picture } from '../../parts/picture/part.ts';
import { formFields } from '../form/form-fields.ts';
import type { PartEditor } from './part-editors.ts';

/**
 * The editor's own fields for a picture in plain Markdown that stands by itself, as it comes out of Word: `![What it shows](picture-1.webp)`.
 * The rich text editor shows such a picture and has no place to write what it shows. It is written back as it was found, and is not
 * offered in the menu of parts, where the part Picture is.
 */
export function pictureAlone(year: number): PartEditor {
  const { file, description } = picture.fields;
  return {
    id: 'picture-alone',
    label: picture.label,
    type: 'shortcode',
    collapsed: false,
    fields: formFields({ file, description }, year),
    pattern: ALONE,
    fromBlock: ([, shows, name]) => ({ file: name, description: shows!.replace(MARKED, (found, sign: string | undefined) => sign ?? decodeHTML(found)) }),
    toBlock: ({ file: name, description: shows }) => (name ? `![${mark(String(shows ?? ''))}](${String(name)})` : ''),
    toPreview: () => '',
  };
}

/** A bare name only: an address, or a title behind it, is none of the two fields. Nothing may follow in the same paragraph. */
const ALONE = /^!\[((?:\\[^\n]|[^\\[\]\n])*)\]\(([\w.-]+)\)(?=[ \t]*(?:\n[ \t]*\n|\n?$))/;

/** A sign that is marked as being no more than that, or written as a code. */
const MARKED = /\\([!-/:-@[-`{-~])|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi;

function mark(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replace(/[\\`*_~[\]<{}]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}
