/** What the home page says. */
export const homeText = {
  need: 'What do you need?',
  example: 'playground, letter in Polish, circle Year 4',
  find: 'Find',
  now: 'Covering the playground now? Read the',
  or: ', or ',
  card: 'print the card',
  /** Heard after it. */
  isPdf: ' (PDF)',
  iAm: 'I am a …',
  themes: 'What we work on',
  all: (count: number) => (count > 1 ? `See all ${count} resources` : 'See all resources'),
  next: 'Coming up',
  nothingNext: 'No meeting or visit has been set.',
  pastMeetings: 'See past meetings.',
  wanted: (count: number) => (count === 1 ? 'Schools are looking for one thing' : `Schools are looking for ${count} things`),
  takeOn: 'Can your school help?',
  newest: 'What is new',
  languages: 'In other languages',
  share: { heading: 'Have you got something that works?', how: 'Send it as it is: a Word file, a photo of a card, a few lines. You do not need an account.', button: 'Share something' },
} as const;
