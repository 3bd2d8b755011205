import type { PartEditor } from './part-editors.ts';

/** The kinds of words that the rich text editor cannot hold, and what a person calls them. */
export const AS_WRITTEN = {
  table: 'Table',
  ticks: 'List to tick off',
  note: 'Footnote',
  code: 'Words as typed',
  other: 'Kept as it is written',
} as const;

const HINT = 'The editor cannot show this in its finished form; the preview can. You may change the words. Leave the signs between them as they are.';

/** Words as a block that the rich text editor carries along unread, with its own kind of fence around it. */
export function fence(words: string, kind: keyof typeof AS_WRITTEN): string {
  const longest = Math.max(2, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${ID}${kind}\n${words}\n${marks}`;
}

/** Words from the editor in which every block that was carried along stands without its fence. */
export function unfence(words: string): string {
  return words.replace(new RegExp(FENCED, 'gm'), (_, __, ___, inside: string) => inside);
}

/** The editor's own fields for these blocks: a box with the words as they are written. None is offered in the menu of parts. */
export function asWrittenEditors(): PartEditor[] {
  return Object.entries(AS_WRITTEN).map(([kind, label]) => ({
    id: `${ID}${kind}`,
    label,
    type: 'shortcode',
    collapsed: false,
    fields: [{ name: 'written', label: 'As it is written', hint: HINT, widget: 'text', required: null }],
    pattern: new RegExp(FENCED.replace('(\\w+)', `(${kind})`)),
    fromBlock: (match) => ({ written: match[3] }),
    // An emptied box is a block that is gone.
    toBlock: ({ written }) => (String(written ?? '').trim() ? fence(String(written), kind as keyof typeof AS_WRITTEN) : ''),
    toPreview: () => '',
  }));
}

const ID = 'as-written-';

/** Without an end of line at its end: the editor looks for it in all the words that follow. */
const FENCED = `^(\`{3,})${ID}(\\w+)\\n([\\s\\S]*?)\\n\\1(?!\`)`;
