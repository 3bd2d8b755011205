import { expect, test } from 'vitest';
import { describeProblems } from './problem.ts';
import { annotate } from './report.ts';

const fault = { line: 2, rule: 'trials-make-sense', what: 'The autumn term 2027 has not begun yet.', why: 'Nobody can have tried it in that term yet.', remedy: 'Choose the term in which you tried it.' };

test('a page is called by its title, and one without a title by its file, once', () => {
  expect(describeProblems([{ ...fault, title: 'Three pictures', file: 'content/trials/pictures.mdx' }, { ...fault, title: 'content/trials/card.mdx', file: 'content/trials/card.mdx' }])).toMatchInlineSnapshot(`
    "Three pictures  (content/trials/pictures.mdx, line 2)
      The autumn term 2027 has not begun yet.
      Nobody can have tried it in that term yet.
      → Choose the term in which you tried it.

    content/trials/card.mdx, line 2
      The autumn term 2027 has not begun yet.
      Nobody can have tried it in that term yet.
      → Choose the term in which you tried it."
  `);
});

test('the name of a file cannot disturb a terminal, nor end the line of a code host', () => {
  const problem = { ...fault, title: 'A', file: 'content/news/a\u001B[2J,b:c%.mdx' };
  expect(describeProblems([problem])).toContain('(content/news/a?[2J,b:c%.mdx, line 2)');
  expect(annotate({ published: [], aside: [], removed: [], problems: [problem] })).toMatch(/^::error file=content\/news\/a\u001B\[2J%2Cb%3Ac%25\.mdx,line=2,/);
});
