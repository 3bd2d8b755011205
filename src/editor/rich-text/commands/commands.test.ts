import { EditorState, NodeSelection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { history, undo } from 'prosemirror-history';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../document/read-document.ts';
import { writeDocument } from '../document/write-document.ts';
import { insertBlocks, insertFootnote, newPart, newTable } from './insert-block.ts';
import { markdownRules } from './input-rules.ts';
import { linkAddress } from './link-address.ts';
import { blockAround, copyBlock, moveBlock, removeBlock } from './move-block.ts';
import { tidyDocument } from './tidy-document.ts';
import { toggleList, type ListKind } from './toggle-list.ts';

/** A page with the caret where | is. */
function begin(markdown: string): EditorState {
  const { doc } = readDocument(markdown);
  const state = EditorState.create({ doc, plugins: [tidyDocument(), history()] });
  const at = find(doc, '|');
  if (at < 0) return state;
  const tr = state.tr.delete(at, at + 1);
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, at)).setMeta('addToHistory', false));
}

function find(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, at) => void (found < 0 && node.isText && node.text!.includes(words) && (found = at + node.text!.indexOf(words))));
  return found;
}

const written = ({ doc }: EditorState) => writeDocument(doc, readDocument('').sources);
const after = (state: EditorState, change: (state: EditorState) => Transaction | undefined) => state.apply(change(state)!);
function run(state: EditorState, command: Command): EditorState {
  let now = state;
  command(state, (tr) => (now = state.apply(tr)));
  return now;
}

describe('an address that somebody types', () => {
  test.each([
    ['www.example.org/plan', 'https://www.example.org/plan'],
    ['example.org', 'https://example.org'],
    ['office@school.example', 'mailto:office@school.example'],
    ['https://example.org/a', 'https://example.org/a'],
    ['/resources/circle-plan/', '/resources/circle-plan/'],
    ['#heading', '#heading'],
    ['plan-a4.pdf', 'plan-a4.pdf'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    [' <www.example.org> ', 'https://www.example.org'],
  ])('%s leads to %s', (typed, address) => expect(linkAddress(typed)).toBe(address));
});

describe('lists', () => {
  test.each<[ListKind, string]>([['bullets', '- One'], ['numbers', '1. One'], ['ticks', '- [ ] One']])('a paragraph becomes a list: %s', (kind, list) => {
    expect(written(run(begin('One|'), toggleList(kind)))).toBe(list);
  });
  test('a list becomes one of another kind, and paragraphs again', () => {
    const numbered = run(begin('- One|\n- Two'), toggleList('numbers'));
    expect(written(numbered)).toBe('1. One\n2. Two');
    expect(written(run(begin('- One|'), toggleList('bullets')))).toBe('One');
    expect(written(run(begin('- One|\n- Two'), toggleList('ticks')))).toBe('- [ ] One\n- [ ] Two');
  });
});

describe('blocks', () => {
  test('one moves among its neighbours, and no further', () => {
    const state = begin('One\n\nTwo|\n\nThree');
    const up = after(state, (now) => moveBlock(now, blockAround(now)!, -1));
    expect(written(up)).toBe('Two\n\nOne\n\nThree');
    expect(moveBlock(up, blockAround(up)!, -1)).toBeUndefined();
    expect(written(after(up, (now) => moveBlock(now, blockAround(now)!, 1)))).toBe('One\n\nTwo\n\nThree');
  });
  test('an item moves within its list, a part as a whole', () => {
    expect(written(after(begin('- One\n- Two|'), (now) => moveBlock(now, blockAround(now)!, -1)))).toBe('- Two\n- One');
    const part = '<Scenario title="A">\n\nOne|\n\n</Scenario>';
    expect(written(after(begin(`Before\n\n${part}`), (now) => moveBlock(now, blockAround(now)!, -1)))).toBe(`${part.replace('|', '')}\n\nBefore`);
  });
  test('a copy is below, and what is removed comes back with undo', () => {
    const state = begin('One|\n\nTwo');
    expect(written(after(state, (now) => copyBlock(now, blockAround(now)!)))).toBe('One\n\nOne\n\nTwo');
    const removed = after(state, (now) => removeBlock(now, blockAround(now)!));
    expect(written(removed)).toBe('Two');
    expect(written(run(removed, undo))).toBe('One\n\nTwo');
  });
  test('the last block leaves a line to write on', () => {
    const removed = after(begin('One|'), (now) => removeBlock(now, blockAround(now)!));
    expect(removed.doc.toString()).toBe('doc(paragraph)');
  });
});

describe('what is put into the text', () => {
  test('a table takes the place of an empty line, and its first row is the heading row', () => {
    const state = after(begin(''), (now) => insertBlocks(now, [newTable(2, 2)]));
    expect(state.doc.firstChild!.firstChild!.children.map(({ type }) => type.name)).toEqual(['table_header', 'table_header']);
    expect(state.selection.$from.node(-1).type.name).toBe('table_header');
    expect(written(state)).toBe('| | |\n| --- | --- |\n| | |');
  });
  test('a part comes with what it should hold, and after the block with the caret', () => {
    const state = after(begin('Words|'), (now) => insertBlocks(now, [newPart('Dialogue')]));
    expect(state.doc.toString()).toBe('doc(paragraph("Words"), part(bullet_list(list_item(paragraph))))');
    expect(after(state, (now) => insertBlocks(now, [newPart('Picture')])).doc.check()).toBeUndefined();
  });
  test('nothing is put into the cell of a table that has no place there', () => {
    const state = after(begin('| A\\| |\n| --- |\n| b |'), (now) => insertBlocks(now, [newTable(2, 2)]));
    state.doc.check();
    expect(state.doc.childCount).toBe(2);
  });
  test('a footnote has its mark here and its text at the end; without its text, the mark goes', () => {
    const state = after(begin('Words|\n\nMore'), insertFootnote);
    const typed = state.apply(state.tr.insertText('The note.'));
    expect(written(typed)).toBe('Words[^1]\n\nMore\n\n[^1]: The note.');
    const at = typed.doc.content.size - typed.doc.lastChild!.nodeSize;
    const gone = typed.apply(typed.tr.setSelection(NodeSelection.create(typed.doc, at)).deleteSelection());
    expect(written(gone)).toBe('Words\n\nMore');
  });
});

describe('Markdown that somebody types', () => {
  /** Types key by key, as the view of ProseMirror does. */
  function type(words: string): EditorState {
    const rules = markdownRules();
    let state = EditorState.create({ doc: readDocument('').doc, plugins: [rules] });
    const view = { get state() { return state; }, dispatch: (tr: Transaction) => void (state = state.apply(tr)), composing: false };
    for (const key of words) {
      if (key === '\n') {
        state = state.apply(state.tr.split(state.selection.from));
        continue;
      }
      const { from, to } = state.selection;
      if (!rules.props.handleTextInput!.call(rules, view as never, from, to, key, () => state.tr)) state = state.apply(state.tr.insertText(key));
    }
    return state;
  }
  test.each([
    ['## Plan', '## Plan'], ['# Plan', '## Plan'], ['### Plan', '### Plan'], ['- one', '- one'], ['• one', '- one'], ['1. one', '1. one'], ['[ ] one', '- [ ] one'], ['- [x] one', '- [x] one'], ['> said', '> said'],
    ['**bold** and', '**bold** and'], ['so *soft* and', 'so *soft* and'], ['_soft_ and', '*soft* and'], ['~~gone~~ x', '~~gone~~ x'], ['`code` x', '`code` x'],
    ['see [the plan](www.example.org) x', 'see [the plan](https://www.example.org) x'],
    ['2 * 3 * 4', '2 \\* 3 \\* 4'], ['snake_case_words', 'snake_case_words'], ['a*b*c', 'a\\*b\\*c'],
  ])('%s is written as %s', (typed, file) => expect(written(type(typed))).toBe(file));
});
