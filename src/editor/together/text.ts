/** What is said when a save was refused because there is another version of the page. */
export const text = {
  title: 'Two versions of this page',
  notSaved: 'Not saved: there is another version of this page. ',
  kept: 'Yours is still in the form.',
  compare: 'Compare the two',
  reading: 'Reading the other version…',
  notRead: 'The other version could not be read at the moment. Your words are still here; try again in a minute.',
  gone: 'The other version is gone: the page was removed, or its draft withdrawn. Save again.',
} as const;
