import { fromParse5 } from 'hast-util-from-parse5';
import type { Root } from 'hast';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { writeMarkdown } from './write-markdown.ts';

test.each([
  ['10<sup>7</sup> and x<sup>-2</sup>', '10⁷ and x⁻²', 0],
  ['CO<sub>2</sub> and H<sub>2</sub>O', 'CO₂ and H₂O', 0],
  ['the 2<sup>nd</sup> of May', 'the 2nd of May', 0],
  ['x<sup>a</sup>', 'xa', 1],
])('%s keeps its meaning, or that is said', (html, markdown, raised) => {
  const { page, met } = readHtml(fromParse5(parseFragment(`<p>${html}</p>`)) as Root);
  expect([writeMarkdown(page).trim(), met.raised]).toEqual([markdown, raised]);
});
