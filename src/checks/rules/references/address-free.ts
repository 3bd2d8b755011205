import { COMPUTED_PAGES } from '../../../schema/computed-pages.ts';
import type { Rule } from '../../rule.ts';

export const addressFree: Rule = {
  name: 'address-free',
  title: 'No page takes the address of one that the site makes by itself',
  why: 'Two pages cannot stand at one address: one of them would never be seen.',
  examples: {
    good: [{ kind: 'visits', slug: 'circle-time' }],
    bad: [{ kind: 'visits', slug: 'wishes', says: 'where another page stands' }, { kind: 'meetings', slug: 'actions', says: 'where another page stands' }],
  },
  check: ({ kind, slug }) =>
    COMPUTED_PAGES.includes(`/${kind}/${slug}/`)
      ? [{ line: 1, what: `This page lies at /${kind}/${slug}/, where another page stands.`, why: 'Only one of the two could be seen.', remedy: 'Give the file another name.' }]
      : [],
};
