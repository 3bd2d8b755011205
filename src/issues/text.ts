/** What this room says to readers. */
export const text = {
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
  board: 'See the board',
} as const;
