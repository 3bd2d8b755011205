/** What is said about who has a page open. Times are those of the United Kingdom. */
export const text = {
  title: 'Who else has this page open',
  both: ' If you both write in it, only the first can save; the other then puts the two together.',
  you: (time: string) => `You have had this open in another window, or on another computer, since ${time}.`,
  other: (who: string, time: string) => `${who} has had this open since ${time}.`,
  ofSchool: (school: string) => `Somebody at ${school}`,
  somebody: 'Somebody else',
  /** Where nobody can tell who has it open: who saved it last, and how many minutes ago. */
  saved: (minutes: number, who: string) => `Saved ${minutes < 1 ? 'just now' : minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`} by ${who}, who may still be writing.`,
} as const;
