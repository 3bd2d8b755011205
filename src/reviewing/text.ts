/** What this room says to readers. */
export const text = {
  title: 'Due for review',
  /** The list of one school. */
  titleOf: (school: string) => `${school}: due for review`,
  /** Over the lists: `where` ends the sentence that nothing is due. */
  counts: (count: number, none: string) => (count === 0 ? none : count === 1 ? 'One page is due for review.' : `${count} pages are due for review.`),
  noneAnywhere: 'Nothing is due for review this term, in any school.',
  noneHere: 'Nothing is due this term. Thank you for keeping it up to date.',
  minutes: 'Most take ten minutes.',
  how: 'Every page names a term in which its school reads it through again. This list is made from those terms and today’s date, and from originals that have changed since somebody adapted them.',
  veryLate: { label: 'More than a year late', about: 'Each has a strong warning on its page, comes last in the lists, and is not offered as a place to start.' },
  late: { label: 'Late', about: 'Each says on its page that its review is late.' },
  due: { label: 'Due this term', about: 'Each says so on its page.' },
  originalChanged: { label: 'The original has changed', about: 'Each says so on its page, and stays as it is. See what changed, and take over what helps you. Then fill in “We have seen what changed in the original” in the editor: the newer version, and why yours stays as it is or what you took over. The notice goes away until the next version.' },
  nextTerm: { label: 'Coming next term', about: 'Not due yet, but you can review these early.' },
} as const;
