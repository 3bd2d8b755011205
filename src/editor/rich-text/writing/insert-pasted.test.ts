import { EditorState } from 'prosemirror-state';
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
