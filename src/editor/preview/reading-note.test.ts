import { expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import { ReadingNote } from './reading-note.ts';

const note = (body: string, values = {}) => linesOf(ReadingNote({ tree: readPage(`---\ntitle: A page\n---\n\n${body}\n`, kinds.pages.fields).tree, values }));
const EASY = 'We sit in a ring. One child holds the ball. The child with the ball can speak. We all hear what they say. '.repeat(4);
const HARD = 'Considerable organisational responsibility necessitates multidisciplinary accountability arrangements throughout the institution. '.repeat(6);

/** The words of what would be drawn, a line for each piece. */
function linesOf(node: unknown): string[] {
  if (typeof node === 'string') return [node.trim()];
  if (Array.isArray(node)) return node.flatMap(linesOf);
  return node && typeof node === 'object' && 'props' in node ? linesOf((node.props as { children?: unknown }).children) : [];
}

test('an easy page is told so, a hard one gets its hardest sentence and may be saved all the same, and other languages get nothing', () => {
  expect(note(EASY)).toEqual([expect.stringMatching(/^Reads like a text for about [5-8]-year-olds\.$/), 'That is easy to read.']);
  expect(note(HARD)).toEqual(['Reads like a text for about 18-year-olds.', 'We aim for 11. Shorter sentences and shorter words help; you can save it as it is.', 'Hardest sentences:', HARD.slice(0, HARD.indexOf('. ') + 1)]);
  expect(note(HARD, { kind: 'letter' })[1]).toContain('We aim for 9.');
  expect(note(HARD, { language: 'pl' })).toEqual([]);
});
