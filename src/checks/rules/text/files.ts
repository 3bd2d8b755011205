import type { Rule } from '../../rule.ts';

export const files: Rule = {
  name: 'files',
  title: 'Files are where they should be, and are what they say',
  why: 'A file belongs beside the page that shows it. We open each one before we publish it, because a file is not always what its name says.',
  examples: {
    good: [{ body: '![Six drawn faces](faces.png)', beside: ['faces.png'] }],
    bad: [
      { body: '![Six drawn faces](faces.png)', says: 'There is no file "faces.png" beside this page.' },
      { body: 'Words alone.', beside: ['notes.docx'], says: 'the page does not use it' },
    ],
  },
  alone: true,
  check: (entry) => entry.faults.files,
};
