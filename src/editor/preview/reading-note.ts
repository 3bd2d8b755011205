import { createElement as h, type ReactNode } from 'react';
import type { Root } from 'mdast';
import { readingOf, targetFor } from '../../reading/reading-age.ts';
import { text } from './text.ts';

/** Says how easy the text is to read: a reading age and the hardest sentences. It never stops a save. Shows nothing for other languages or very short texts. */
export function ReadingNote({ tree, values }: { tree: Root | undefined; values: Record<string, unknown> }): ReactNode {
  const reading = tree && readingOf(tree, String(values.language ?? 'en-GB'));
  if (!reading) return null;
  const target = targetFor(values);
  const isHard = reading.age > target;
  return h('section', { className: 'preview-reading', 'aria-label': text.reading.title },
    h('p', null, h('strong', null, text.reading.age(reading.age)), isHard ? text.reading.isHard(target) : text.reading.isEasy),
    isHard && h('p', null, text.reading.hardest),
    isHard && h('ul', null, reading.hardest.map(({ words }) => h('li', { key: words }, words))));
}
