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
  /** On a page whose review is near or late: first what a reader has to know, then what there is to do. */
  notice: {
    due: (steward: string) => `Due for review this term by the ${steward}.`,
    late: { strong: 'Its review is late.', rest: 'It may still be right; check anything that could have changed.' },
    veryLate: { strong: 'Nobody has said for more than a year that this is still right.', rest: 'Compare it with your own policies before you use it.' },
    lateSince: (steward: string, term: string) => `The ${steward} was to review it by the end of the ${term}.`,
    veryLateSince: (reviewed: string, term: string) => `It was last reviewed on ${reviewed}, and was due by the end of the ${term}. Until somebody reviews it, we do not offer it as a place to start.`,
    ask: 'Ask the school whether it is still right',
    isYours: 'Is it yours?',
    open: 'Open it in the editor',
    howTo: 'and set “Last reviewed” to today and “Review by” to a term to come.',
  },
} as const;
