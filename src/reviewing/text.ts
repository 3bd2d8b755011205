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
  how: 'Every page names a term by which its school should review it. This list is made from those terms, and from originals that have changed since somebody adapted them.',
  veryLate: { label: 'More than a year late', about: 'Each has a strong warning on its page, comes last in the lists, and is not offered as a place to start.' },
  late: { label: 'Late', about: 'Each says on its page that its review is late.' },
  due: { label: 'Due this term', about: 'Each says so on its page.' },
  originalChanged: { label: 'The original has changed', about: 'Each says so on its page, and stays as it is. See what changed, and use what helps you. Then fill in “We have seen what changed in the original” in the editor: give the newer version, and say what you used or why yours stays as it is. The notice goes away until the next version.' },
  nextTerm: { label: 'Coming next term', about: 'Not due yet, but you can review these early.' },
  /** The page of everything that is due. */
  all: {
    description: 'What every school shares and should read through again: by the term in which it is due, or because its original has changed.',
    bySchool: 'By school',
    school: (name: string, count: number) => `${name}: ${count}`,
    /** Before the link. */
    moreSchools: (count: number) => `And ${count} more schools, with fewer:`,
    eachSchool: 'each has its own list',
    ownPages: (count: number) => `Our own pages (${count})`,
    drafts: 'Drafts',
    reviewing: 'Reviewing and publishing',
  },
  descriptionOf: (school: string) => `What ${school} shares and should read through again.`,
  allSchools: 'All schools',
  /** One line of a list. */
  line: {
    open: 'Open in the editor',
    of: (title: string) => `: ${title}`,
    /** Around the title of the original, which is a link. */
    madeFrom: 'Adapted from',
    version: (from: string, to: string) => `, version ${from}, which is now at ${to}.`,
    seeChanged: 'See what changed',
    inBeside: (origin: string, title: string) => ` in ${origin}, beside ${title}`,
    write: 'Write to the school',
    about: (title: string) => ` about ${title}`,
    example: 'Example.',
    more: (count: number) => `And ${count} more, which will appear as these are done.`,
  },
  /** What a school does with what is due: a question, and what to do if the answer is yes. */
  still: {
    title: 'What to do',
    answers: [
      ['Still right?', 'Open it in the editor, set “Last reviewed” to today and “Review by” to a future term, and send it for review. Nothing else has to change. A year from now suits most pages.'],
      ['Nearly right?', 'Change the text as well, and raise the version.'],
      ['No longer right?', 'Fill in “Retired”: why, and what to use instead. Its address still works.'],
    ],
    noSignIn: 'No sign-in?',
    /** Before a mailbox, and after it. */
    write: 'Write one line to',
    sets: (foundation: string) => `, and ${foundation} sets the date.`,
  },
  /** On a page whose review is near or late: first what a reader has to know, then what there is to do. */
  notice: {
    due: (steward: string) => `Due for review this term by the ${steward}.`,
    late: { strong: 'The review of this page is late.', rest: 'It may still be right, but check anything that could have changed.' },
    veryLate: { strong: 'The review of this page is more than a year late.', rest: 'Compare it with your own policies before you use it.' },
    lateSince: (steward: string, term: string) => `The ${steward} was due to review it by the end of the ${term}.`,
    veryLateSince: (reviewed: string, term: string) => `It was last reviewed on ${reviewed}, and was due by the end of the ${term}. Until somebody reviews it, we do not offer it as a place to start.`,
    ask: 'Ask the school if it is still right',
    isYours: 'Is it yours?',
    open: 'Open it in the editor',
    howTo: 'and set “Last reviewed” to today and “Review by” to a future term.',
  },
} as const;
