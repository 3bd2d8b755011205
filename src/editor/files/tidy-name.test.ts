import { expect, test } from 'vitest';
import { tidyName } from './tidy-name.ts';

test.each([
  ['Circle time photo (1).PNG', 'circle-time-photo-1.png'],
  ['Ćwiczenia – koło.docx', 'cwiczenia-ko-o.docx'],
  ['../../netlify.toml', 'netlify.toml'],
  ['C:\\Users\\x\\plan.pdf', 'plan.pdf'],
  ['احساسات.pdf', 'file.pdf'],
  ['noending', 'noending'],
  ['Con.pdf', 'file-con.pdf'],
  ['LPT1.tar.PDF', 'lpt1-tar.pdf'],
])('%s lies beside a page as %s', (name, tidy) => {
  expect(tidyName(name)).toBe(tidy);
});
