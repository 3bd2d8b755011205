/** What this room says to readers. */
export const text = {
  /** The board of all issues. */
  board: {
    title: 'Issues we work on',
    description: 'What our schools find hard, who is working on it, and what is still wanted.',
    lead: 'What several of our schools find hard. A meeting raises an issue, a school takes on a part of it, and everyone can use what it writes.',
    count: (count: number) => `(${count})`,
    none: 'There is nothing here at the moment.',
    open: (count: number) => `${count} wanted`,
    takenOn: (count: number) => `${count} taken on`,
    there: (count: number) => `${count} ${count === 1 ? 'resource' : 'resources'}`,
    example: '. Example',
    allTaken: 'Everything that was asked for has been taken on.',
    nothingWanted: 'Nothing has been asked for yet.',
    /** Before and as the link that writes to the partnership. */
    hard: 'If your school finds something hard,',
    raise: 'ask for it to be raised',
    raiseSubject: 'An issue for the next meeting',
    take: (foundation: string) => `No school has taken these on yet. The button starts an e-mail to ${foundation}: add your school and the term, and send it.`,
  },
  helps: 'Helps with what our schools find hard:',
  reader: (reader: string) => `For: ${reader}.`,
  issue: 'Issue:',
  takeOn: 'We will take this on',
  /** The list of what nobody has taken on. */
  wanted: 'What schools are asking for',
  state: 'Progress',
  wantedHere: 'What is wanted',
  /** The page of an issue. */
  raised: 'Raised at',
  themes: 'Themes',
  /** To the people who record it, before a link. */
  forFoundation: (foundation: string) => `For ${foundation}:`,
  enter: 'enter what a school has taken on',
  there: 'What is already there',
  beside: 'More issues',
  others: 'Other issues',
  seeBoard: 'See all issues',
} as const;
