import { nodesOf } from '../../../mdx/walk.ts';
import { textOf } from '../../../parts/nodes.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import type { Rule } from '../../rule.ts';

export const headingsInOrder: Rule = {
  name: 'headings-in-order',
  title: 'Headings go down one step at a time',
  why: 'Many people listen to a page and move through it by its headings. A skipped step sounds as if something were missing.',
  examples: {
    good: [{ body: '## What to say\n\nWords.\n\n### With younger children\n\nWords.\n\n## Afterwards\n\nWords.' }],
    bad: [
      { body: '# What to say', says: 'is the title of a page' },
      { body: '## What to say\n\n#### With younger children', says: 'skips a step' },
      { body: '##\n\nWords.', says: 'A heading is empty' },
    ],
  },
  alone: true,
  check: (entry) => {
    const faults: Fault[] = [];
    let last = 1;
    for (const node of nodesOf(entry.tree)) {
      if (node.type !== 'heading') continue;
      const words = textOf(node).trim();
      const fault = !words ? empty() : node.depth === 1 ? top(words) : node.depth > last + 1 ? skipped(words, last + 1) : undefined;
      if (fault) faults.push({ line: node.position?.start.line ?? 1, column: node.position?.start.column, ...fault });
      last = node.depth;
    }
    return faults;
  },
};

function empty() {
  return { what: 'A heading is empty.', why: 'It is read aloud, and nothing follows.', remedy: 'Write its text, or delete the # marks.' };
}

function top(words: string) {
  return { what: `The heading ${quote(words)} has one #, which is the title of a page.`, why: 'The page has its title already, from the field "Title".', remedy: `Write ## ${words}` };
}

function skipped(words: string, depth: number) {
  return { what: `The heading ${quote(words)} skips a step.`, why: 'To a listener it sounds as if a heading above it were missing.', remedy: `Write ${'#'.repeat(depth)} ${words}` };
}
