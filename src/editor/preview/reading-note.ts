import { createElement as h, type ReactNode } from 'react';
import type { Root } from 'mdast';
import { readingOf, targetFor } from '../../reading/reading-age.ts';

/** Says how easy the text is to read: a reading age and the hardest sentences. It never stops a save. Shows nothing for other languages or very short texts. */
export function ReadingNote({ tree, values }: { tree: Root | undefined; values: Record<string, unknown> }): ReactNode {
  const reading = tree && readingOf(tree, String(values.language ?? 'en-GB'));
  if (!reading) return null;
  const target = targetFor(values);
  const isHard = reading.age > target;
  return h('section', { className: 'preview-reading', 'aria-label': 'How it reads' },
    h('p', null, h('strong', null, `Reads like a text for about ${reading.age}-year-olds.`), isHard ? ` We aim for ${target}. Shorter sentences and shorter words help; you can save it as it is.` : ' That is easy to read.'),
    isHard && h('p', null, 'Hardest sentences:'),
    isHard && h('ul', null, reading.hardest.map(({ words }) => h('li', { key: words }, words))));
}
