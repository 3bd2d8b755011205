import { decodeHTML } from 'entities';
import { picture } from '../../parts/picture/part.ts';
import { formFields } from '../form/form-fields.ts';
import type { PartEditor } from './part-editors.ts';

/**
 * An editor component for a plain Markdown picture in a paragraph of its own, as Word import makes it: `![What it shows](picture-1.webp)`.
 * The rich text editor shows such a picture but gives people nowhere to describe it. It is written back in the same form, and is not offered
 * in the menu of parts, which has the part Picture.
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
    fromBlock: ([, shows, name]) => ({ file: name, description: shows!.replace(MARKED, (found, escaped: string | undefined) => escaped ?? decodeHTML(found)) }),
    toBlock: ({ file: name, description: shows }) => (name ? `![${mark(String(shows ?? ''))}](${String(name)})` : ''),
    toPreview: () => '',
  };
}

/** A bare file name only: neither field could hold an address or a title. Nothing may follow in the same paragraph. */
const ALONE = /^!\[((?:\\[^\n]|[^\\[\]\n])*)\]\(([\w.-]+)\)(?=[ \t]*(?:\n[ \t]*\n|\n?$))/;

/** An escaped character, or a character reference. */
const MARKED = /\\([!-/:-@[-`{-~])|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi;

function mark(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_~[\]<{}]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}
