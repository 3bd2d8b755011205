import { setBlockType, wrapIn } from 'prosemirror-commands';
import type { EditorView } from 'prosemirror-view';
import { parts } from '../../../parts/index.ts';
import { insertBlocks, insertFootnote, newPart, newTable } from '../commands/insert-block.ts';
import { toggleList } from '../commands/toggle-list.ts';
import { schema } from '../document/schema.ts';

/** Something that can be put into the text, as the menu offers it. */
export interface Insertable {
  label: string;
  hint: string;
  /** Other words by which people look for it. */
  also?: string;
  insert(view: EditorView): void;
}

const { nodes } = schema;

/** Everything that can be put into the text, in the order of the menu: first what every text has, then the parts. */
export function insertables(): readonly Insertable[] {
  const run = (command: ReturnType<typeof setBlockType>) => (view: EditorView) => void command(view.state, view.dispatch.bind(view));
  const block = (make: () => ReturnType<typeof newTable>) => (view: EditorView) => view.dispatch(insertBlocks(view.state, [make()]));
  return [
    { label: 'Heading', hint: 'Begins a section.', also: 'title', insert: run(setBlockType(nodes.heading, { level: 2 })) },
    { label: 'Smaller heading', hint: 'Begins a part of a section.', also: 'subheading', insert: run(setBlockType(nodes.heading, { level: 3 })) },
    { label: 'List', hint: 'A point for each item.', also: 'bullets', insert: run(toggleList('bullets')) },
    { label: 'Numbered list', hint: 'For steps, in their order.', insert: run(toggleList('numbers')) },
    { label: 'List to tick off', hint: 'A box before each item.', also: 'checklist task', insert: run(toggleList('ticks')) },
    { label: 'Table', hint: 'Rows and columns, with a heading row.', insert: block(newTable) },
    { label: 'Quotation', hint: 'What somebody said or wrote.', also: 'quote', insert: run(wrapIn(nodes.quotation)) },
    { label: 'Line', hint: 'Parts two sections.', also: 'rule divider', insert: block(() => nodes.rule.create()) },
    { label: 'Footnote', hint: 'A small number here, and its text at the end.', also: 'note', insert: (view) => view.dispatch(insertFootnote(view.state)) },
    ...parts.map(({ name, label, hint, inline }): Insertable => ({
      label, hint, also: name === 'Picture' ? 'photo image' : name === 'Download' ? 'file document pdf' : undefined,
      insert: inline ? (view) => insertChip(view, name) : block(() => newPart(name)),
    })),
  ];
}

/** Puts a part into the sentence, and opens its fields. */
function insertChip(view: EditorView, name: string): void {
  const at = view.state.selection.from;
  view.dispatch(view.state.tr.replaceSelectionWith(nodes.chip.create({ name, values: {} }), false));
  (view.nodeDOM(at) as HTMLElement | null)?.querySelector('button')?.click();
}

/** Those whose name begins with what was typed, or has a word that does. */
export function findInsertables(all: readonly Insertable[], typed: string): readonly Insertable[] {
  const sought = typed.trim().toLowerCase();
  if (!sought) return all;
  const begins = (words: string) => words.toLowerCase().split(/[\s,]+/).some((word) => word.startsWith(sought)) || words.toLowerCase().startsWith(sought);
  return [...all.filter(({ label }) => begins(label)), ...all.filter(({ label, also }) => !begins(label) && also && begins(also))];
}
