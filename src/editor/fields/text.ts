/** What the fields of the form say. */
export const text = {
  choice: { choose: 'Choose…', none: 'Not said' },
  date: {
    example: '21 March 2027',
    exampleWithTime: '21 March 2027, 9.30am',
    calendar: (label: string) => `${label}: calendar`,
  },
  reference: { more: 'Type some of the title to find others' },
  writeOnce: {
    fixed: 'This stays as it is.',
    choose: 'Choose…',
    looking: 'Looking for pages…',
    find: 'Find it by its title',
  },
  /** The open actions from earlier meetings of a group. */
  actions: {
    noGroup: 'Choose the group above. What is open from its earlier meetings is then listed here.',
    none: 'Nothing is open from earlier meetings.',
    looking: 'Looking for what is open…',
    open: 'Still open: it carries over',
    about: (who: string, term: string) => `${who}, due: ${term}`,
    noLonger: 'No longer among the open actions',
  },
  /** The buttons of an item of a list. `words` are those that it shows while it is shut. */
  list: {
    open: 'Open or close',
    remove: 'Remove',
    move: 'Move',
    button: (what: string, words: string) => (words ? `${what}: ${words}` : what),
  },
  /** Before and after the title of another page, which has the same. */
  sameTitle: {
    draft: (kind: string) => `A draft of another ${kind} is called `,
    published: (kind: string) => `Another ${kind} is called `,
    after: ' already. You can keep this title, but people will tell the two apart more easily if it says what is different here.',
  },
} as const;
