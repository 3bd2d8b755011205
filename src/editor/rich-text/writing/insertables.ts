import { setBlockType, wrapIn } from 'prosemirror-commands';
import type { EditorView } from 'prosemirror-view';
import { parts } from '../../../parts/index.ts';
import { insertBlocks, insertFootnote, newPart, newTable } from '../commands/insert-block.ts';
import { toggleList } from '../commands/toggle-list.ts';
import { schema } from '../document/schema.ts';
import { text } from '../text.ts';

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
    { ...text.menu.heading, insert: run(setBlockType(nodes.heading, { level: 2 })) },
    { ...text.menu.smaller, insert: run(setBlockType(nodes.heading, { level: 3 })) },
    { ...text.menu.bullets, insert: run(toggleList('bullets')) },
    { ...text.menu.numbers, insert: run(toggleList('numbers')) },
    { ...text.menu.ticks, insert: run(toggleList('ticks')) },
    { ...text.menu.table, insert: block(newTable) },
    { ...text.menu.quotation, insert: run(wrapIn(nodes.quotation)) },
    { ...text.menu.line, insert: block(() => nodes.rule.create()) },
    { ...text.menu.footnote, insert: (view) => view.dispatch(insertFootnote(view.state)) },
    ...parts.map(({ name, label, hint, inline }): Insertable => ({
      label, hint, also: name === 'Picture' ? text.menu.alsoPicture : name === 'Download' ? text.menu.alsoDownload : undefined,
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
