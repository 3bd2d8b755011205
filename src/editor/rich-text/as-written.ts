import type { PartEditor } from './part-editors.ts';

/** The kinds of block that the rich text editor cannot represent, and their labels. */
export const AS_WRITTEN = {
  table: 'Table',
  ticks: 'List to tick off',
  note: 'Footnote',
  code: 'Words as typed',
  other: 'Kept as it is written',
} as const;

const HINT = 'The editor cannot show this in its finished form; the preview can. You may change the words. Leave the characters between them as they are.';

/** Puts a special fence around a text, so that the rich text editor keeps it as an opaque block. */
export function fence(text: string, kind: keyof typeof AS_WRITTEN): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${ID}${kind}\n${text}\n${marks}`;
}

/** Removes these fences again from a text that comes from the editor. */
export function unfence(text: string): string {
  return text.replace(new RegExp(FENCED, 'gm'), (_, __, ___, inside: string) => inside);
}

/** Editor components for these blocks: a box with the source text. None of them is offered in the menu of parts. */
export function asWrittenEditors(): PartEditor[] {
  return Object.entries(AS_WRITTEN).map(([kind, label]) => ({
    id: `${ID}${kind}`,
    label,
    type: 'shortcode',
    collapsed: false,
    fields: [{ name: 'written', label: 'As it is written', hint: HINT, widget: 'text', required: null }],
    pattern: new RegExp(FENCED.replace('(\\w+)', `(${kind})`)),
    fromBlock: (match) => ({ written: match[3] }),
    // Emptying the box removes the block.
    toBlock: ({ written }) => (String(written ?? '').trim() ? fence(String(written), kind as keyof typeof AS_WRITTEN) : ''),
    toPreview: () => '',
  }));
}

const ID = 'as-written-';

/** Without a `$` at its end, because the editor searches in the whole of the remaining text. */
const FENCED = `^(\`{3,})${ID}(\\w+)\\n([\\s\\S]*?)\\n\\1(?!\`)`;
