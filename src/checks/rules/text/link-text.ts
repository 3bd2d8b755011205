import type { Link, LinkReference } from 'mdast';
import { hostOf } from '../../../mdx/name-bare-link.ts';
import { nodesOf } from '../../../mdx/walk.ts';
import { quote } from '../../../schema/fault.ts';
import type { Rule } from '../../rule.ts';

const EMPTY_WORDS = /^(click )?(here|this|link|this link|this page|more|read more|see more|find out more|details|info|website|page|download|open|go|view)[.!:]?$/i;

export const linkText: Rule = {
  name: 'link-words',
  title: 'The text of a link says where it goes',
  why: 'Screen readers can list the links of a page on their own. In such a list "click here" says nothing.',
  examples: {
    good: [{ body: 'Read [how we practise](/pages/how-we-practise/) first.' }, { about: 'An address may be typed as it is. The page shows the name of the site.', body: 'See www.example.org/a/long/address, <https://example.org> or (https://example.org/b).' }, { body: 'See [www.example.org](https://example.org/).' }, { about: 'So may an e-mail address.', body: 'Write to office@example.org.' }],
    bad: [
      { body: 'To read more, [click here](/pages/about/).', says: 'does not say where it goes' },
      { body: 'See [www.example.org](https://example.net/b).', says: 'shows one address, but leads to another' },
      { body: 'See [https://example.org/a](https://example.net/b).', says: 'shows one address, but leads to another' },
      { body: '[](/pages/about/)', says: 'has no text' },
    ],
  },
  alone: true,
  check: (entry) =>
    [...nodesOf(entry.tree)].flatMap((node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return [];
      const words = [...nodesOf(node)].map((inner) => (inner.type === 'image' ? (inner.alt ?? '') : 'value' in inner ? inner.value : '')).join('').trim();
      const what = !words ? 'A link has no text.' : EMPTY_WORDS.test(words) ? `The link ${quote(words)} does not say where it goes.` : showsOther(words, node) ? `The link ${quote(words)} shows one address, but leads to another.` : undefined;
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

/** Whether a link shows the address of one site and leads to another. A link that shows its own address has been named after its site already. */
function showsOther(words: string, node: Link | LinkReference): boolean {
  const shown = /^(?:https?:\/\/|(?=www\.))(\S+)/i.exec(words);
  return Boolean(shown) && !(node.type === 'link' && siteOf(node.url) === siteOf(`https://${shown![1]}`));
}

/** The name of a site. With www. in front, it is the same site. */
function siteOf(address: string): string | undefined {
  return hostOf(address)?.replace(/^www\./, '');
}
