import { nodesOf } from '../../../mdx/walk.ts';
import { quote } from '../../../schema/fault.ts';
import type { Rule } from '../../rule.ts';

/** Descriptions that describe nothing; the long one is the prompt of the Word import. */
const EMPTY_WORDS = /^(image|picture|photo|img|graphic|untitled|screenshot|alt|description|write what this picture shows|[\w-]+\.(png|jpe?g|webp|gif|avif))$/i;

export const picturesDescribed: Rule = {
  name: 'pictures-described',
  title: 'Every picture is described in words',
  why: 'Someone who uses a screen reader, or whose signal is too weak for pictures, hears or reads the description instead.',
  examples: {
    good: [{ body: '![Six faces, each showing a feeling](cards.png)' }],
    bad: [
      { body: '![](cards.png)', says: 'has no description' },
      { body: '![cards.png](cards.png)', says: 'does not say what it shows' },
      { about: 'As it comes out of Word.', body: '![Write what this picture shows](cards.png)', says: 'does not say what it shows' },
    ],
  },
  alone: true,
  check: (entry) =>
    [...nodesOf(entry.tree)].flatMap((node) => {
      const pictured = node.type === 'image' || node.type === 'imageReference';
      const alt = pictured ? (node.alt ?? '').trim() : node.type === 'part' && node.name === 'Picture' ? String(node.values.description) : undefined;
      if (alt === undefined || (alt && !EMPTY_WORDS.test(alt))) return [];
      const name = node.type === 'image' ? quote(node.url) : 'here';
      return [{
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column,
        what: alt ? `The description ${quote(alt)} of the picture ${name} does not say what it shows.` : `The picture ${name} has no description.`,
        why: 'Someone who uses a screen reader will not know what is there.',
        remedy: 'Write what it shows: ![Six faces, each showing a feeling](cards.png)',
      }];
    }),
};
