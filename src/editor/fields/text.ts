/** What the fields of the form say. */
export const text = {
  choice: { choose: 'Choose…', none: 'Not said' },
  date: {
    example: '21 March 2027',
    exampleWithTime: '21 March 2027, 9.30am',
    calendar: (label: string) => `${label}: calendar`,
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
