import { COMPUTED_PAGES } from '../../../schema/addresses/computed-pages.ts';
import type { Rule } from '../../rule.ts';

export const addressFree: Rule = {
  name: 'address-free',
  title: 'No page takes the address of one that the site makes automatically',
  why: 'Two pages cannot have one address: nobody would ever see one of them.',
  examples: {
    good: [{ kind: 'visits', slug: 'circle-time' }],
    bad: [{ kind: 'visits', slug: 'wishes', says: 'which another page has already' }, { kind: 'meetings', slug: 'actions', says: 'which another page has already' }],
  },
  alone: true,
  check: ({ kind, slug }) =>
    COMPUTED_PAGES.includes(`/${kind}/${slug}/`)
      ? [{ line: 1, what: `This page would have the address /${kind}/${slug}/, which another page has already.`, why: 'Only one of the two could be seen.', remedy: 'Give the file another name.' }]
      : [],
};
