import { nodesOf } from '../../../mdx/walk.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

export const easyReadHasPictures: Rule = {
  name: 'easy-read-has-pictures',
  title: 'Easy read has pictures beside its sentences',
  why: 'Easy read is made for people with a learning disability: short sentences, and a picture that helps with each. People look for it by that name. A short page is not Easy read.',
  examples: {
    good: [
      { fields: { access: ['easy-read'] }, body: '![A child and an adult sit side by side.](listen.png)\n\nWe listened to your child.', beside: ['listen.png'] },
      { about: 'An Easy read version to download.', fields: { access: ['easy-read'], files: [{ file: 'easy.pdf', label: 'Easy read', access: 'easy-read' }] }, beside: ['easy.pdf'] },
      { about: 'Few words say what they are.', fields: { access: ['few-words'] }, body: 'We listened.' },
    ],
    bad: [{ fields: { access: ['easy-read'] }, body: 'We listened to your child.', says: 'has no picture, and no file that is marked as Easy read' }],
  },
  needsFields: true,
  // A wrong label is no reason to take a good page from readers.
  betweenPages: true,
  alone: true,
  check: (entry) => {
    if (entry.kind !== 'resources') return [];
    const { access = [], files = [] } = (entry as Entry<'resources'>).values;
    const hasPicture = () => [...nodesOf(entry.tree)].some((node) => node.type === 'image' || (node.type === 'part' && node.name === 'Picture'));
    if (!access.includes('easy-read') || files.some((file) => file.access === 'easy-read') || hasPicture()) return [];
    return [{ line: 1, field: 'access', what: 'This page is called Easy read, and it has no picture, and no file that is marked as Easy read.', why: 'Somebody who needs Easy read would come here and not find it.', remedy: 'Add the pictures or the file, or choose "Few words" instead.' }];
  },
};
