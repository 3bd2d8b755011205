import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast as toHastOfAny } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { toHast } from './to-hast.ts';

const read = (text: string): Root => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

test.each([
  '# A\n\nWords[^1] with [a link][there], twice[^1].\n\n> [there]: /first/\n\n[there]: /second/\n\n[^1]: A note.\n\n    - with a [list][there]\n      [^2]: and another\n\nOne more[^2].',
  '- [ ] one\n- [x] two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n![A](a.png)  \nnext',
  '',
])('draws the same as the library: %j', (text) => {
  const options = { footnoteLabel: 'Notes', clobberPrefix: 'ours-' };
  expect(toHast(read(text), options)).toEqual(toHastOfAny(read(text), options));
});
