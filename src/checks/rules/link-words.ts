import { nodesOf } from '../../mdx/walk.ts';
import { quote } from '../../schema/fault.ts';
import type { Rule } from '../rule.ts';

const EMPTY_WORDS = /^(click )?(here|this|link|this link|this page|more|read more|see more|find out more|details|info|website|page|download|open|go|view)[.!:]?$/i;

export const linkWords: Rule = {
  name: 'link-words',
  title: 'The words of a link say where it goes',
  why: 'Screen readers can list the links of a page on their own. In such a list "click here" says nothing.',
  examples: {
    good: [{ body: 'Read [how we practise](/pages/how-we-practise/) first.' }, { about: 'An e-mail address may stand as it is.', body: 'Write to office@example.org.' }],
    bad: [
      { body: 'To read more, [click here](/pages/about/).', says: 'does not say where it goes' },
      { body: 'See https://example.org/a/long/address', says: 'shows a bare address' },
      { body: '[](/pages/about/)', says: 'has no words' },
    ],
  },
  check: (entry) =>
    [...nodesOf(entry.tree)].flatMap((node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return [];
      const words = [...nodesOf(node)].map((inner) => (inner.type === 'image' ? (inner.alt ?? '') : 'value' in inner ? inner.value : '')).join('').trim();
      const what = !words ? 'A link has no words.' : EMPTY_WORDS.test(words) ? `The link ${quote(words)} does not say where it goes.` : /^(https?:\/\/|www\.)/i.test(words) ? `The link ${quote(words)} shows a bare address.` : undefined;
      if (!what) return [];
      return [{
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column,
        what,
        why: 'Read aloud in a list of links, it helps nobody choose.',
        remedy: `Name the page it leads to: [How we practise](${node.type === 'link' && node.url ? node.url : '/pages/how-we-practise/'})`,
      }];
    }),
};
