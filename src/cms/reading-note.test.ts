import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { kinds } from '../schema/index.ts';
import { ReadingNote } from './reading-note.ts';

const note = (body: string, values = {}) => renderToStaticMarkup(createElement(ReadingNote, { tree: readPage(`---\ntitle: A page\n---\n\n${body}\n`, kinds.pages.fields).tree, values }));
const EASY = 'We sit in a ring. One child holds the ball. The child with the ball can speak. We all hear what they say. '.repeat(4);
const HARD = 'Considerable organisational responsibility necessitates multidisciplinary accountability arrangements throughout the institution. '.repeat(6);

test('an easy page is told so, a hard one gets its hardest sentence and may be saved all the same, and other languages get nothing', () => {
  expect(note(EASY)).toMatch(/Reads like a text for about [5-8]-year-olds\.<\/strong> That is easy to read\./);
  expect(note(HARD)).toBe('<section class="preview-reading" aria-label="How it reads"><p><strong>Reads like a text for about 18-year-olds.</strong> We aim for 11. Shorter sentences and shorter words help; you can save it as it is.</p><p>Hardest sentences:</p><ul><li>Considerable organisational responsibility necessitates multidisciplinary accountability arrangements throughout the institution.</li></ul></section>');
  expect(note(HARD, { kind: 'letter' })).toContain('We aim for 9.');
  expect(note(HARD, { language: 'pl' })).toBe('');
});
