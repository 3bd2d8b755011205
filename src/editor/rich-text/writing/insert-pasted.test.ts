import { EditorState } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { describe, expect, test } from 'vitest';
import { readBlocks, readDocument } from '../document/read-document.ts';
import { writeDocument } from '../document/write-document.ts';
import { insertPasted } from './insert-pasted.ts';

describe('what is pasted', () => {
  test('joins the sentence at the caret when it is words of a paragraph', () => {
    expect(paste('Ask ⁁ first.', 'them **all**')).toBe('Ask them **all** first.');
  });

  test('comes as its own blocks when it has several', () => {
    expect(paste('Before⁁', '- one\n- two\n\n| Day | Time |\n| --- | --- |\n| Mon | 12:00 |')).toMatch(/^Before\n\n- one\n- two\n\n\| Day \| Time +\|\n\| -+ \| -+ \|\n\| Mon \| 12:00 \|$/);
  });

  test('takes the place of what was selected', () => {
    expect(paste('Ask ⁁nobody⁁ first.', 'everybody')).toBe('Ask everybody first.');
  });

  test('comes as lines into the cell of a table', () => {
    const written = paste('| Day | Time |\n| --- | --- |\n| Mon⁁ | 12:00 |', 'one\n\ntwo');
    expect(written).toContain('Monone<br />two');
    expect(written.match(/^\|/gm)).toHaveLength(3);
  });

  test('comes below a table that cannot hold it, and leaves the table whole', () => {
    const written = paste('| Day | Time |\n| --- | --- |\n| Mon⁁ | 12:00 |\n\nAfter', '- one\n- two');
    expect(written).toBe('| Day | Time |\n| --- | --- |\n| Mon | 12:00 |\n\n- one\n- two\n\nAfter');
  });

  test('takes no words away from the cells beside it', () => {
    const written = paste('| Day | Time |\n| --- | --- |\n| Mon⁁ | 12:00 |', '| Zone | Adult |\n| --- | --- |\n| Hall | Mentor |');
    expect(written).toContain('| Mon | 12:00 |');
    expect(written).toContain('| Hall | Mentor |');
  });

  test('fills the empty cells of a table, and adds the rows that it needs', () => {
    const written = paste('| Day | Time |\n| --- | --- |\n| ⁁ |  |', '| Zone | Adult |\n| --- | --- |\n| Hall | Mentor |');
    expect(written.replace(/ +/g, ' ').replace(/-+/g, '-')).toBe('| Day | Time |\n| - | - |\n| Zone | Adult |\n| Hall | Mentor |');
  });

  test('takes the place of everything when everything was selected, boxes of parts too', () => {
    const { doc } = readDocument('<Scenario title="The ball">\n\nA ball.\n\n</Scenario>\n\n| Day |\n| --- |\n| Mon |');
    const state = EditorState.create({ doc });
    expect(writeDocument(state.apply(insertPasted(state, 0, doc.content.size, readBlocks('## New\n\nwords')!).transaction).doc, readDocument('').sources)).toBe('## New\n\nwords');
  });

  test.each(['## Head', '- one', '| A |\n| --- |\n| b |'])('leaves a table whole whose cells are selected: %s', (pasted) => {
    const { doc, sources } = readDocument('<Scenario title="The ball">\n\n| Day | Time |\n| --- | --- |\n| Mon | 12:00 |\n\n</Scenario>');
    const cells: number[] = [];
    doc.descendants(({ type }, at) => void (type.spec.tableRole === 'cell' && cells.push(at)));
    const start = EditorState.create({ doc });
    const state = start.apply(start.tr.setSelection(CellSelection.create(doc, cells[0]!, cells[1])));
    const written = writeDocument(state.apply(insertPasted(state, state.selection.from, state.selection.to, readBlocks(pasted)!).transaction).doc, sources);
    expect(written.match(/^\| -/gm)?.length).toBe(1);
  });

  test('brings its footnotes under numbers that are free', () => {
    const written = paste('First[^1]⁁\n\n[^1]: Ours.', 'Second[^1]\n\n[^1]: Theirs.');
    expect(written).toContain('Ours.');
    expect(written).toContain('Second[^2]');
    expect(written).toContain('[^2]: Theirs.');
  });
});

/** What a page says after something has been pasted at its caret, `⁁`, or over what lies between two of them. */
function paste(page: string, pasted: string): string {
  const { doc, sources } = readDocument(page);
  const at: number[] = [];
  doc.descendants((node, position) => {
    if (node.isText) for (const { index } of node.text!.matchAll(/⁁/g)) at.push(position + index);
  });
  let state = EditorState.create({ doc });
  const carets = state.tr;
  for (const position of [...at].reverse()) carets.delete(position, position + 1);
  state = state.apply(carets);
  const from = at[0]!;
  const to = at.length > 1 ? at[1]! - 1 : from;
  return writeDocument(state.apply(insertPasted(state, from, to, readBlocks(pasted)!).transaction).doc, sources);
}
