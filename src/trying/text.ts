/** The sentences of the form "We tried it". */
export const text = {
  /** What the form says when something is missing. */
  missing: {
    resource: 'Choose what you tried',
    resourceName: 'Write what you tried: its title, or the address of its page',
    phase: 'Choose with which age group',
    role: 'Choose who led it',
    did: 'Write what you did',
    happened: 'Write what happened',
    again: 'Choose whether you would use it again',
    nameless: 'Tick that no pupil can be recognised',
  },
  /** How much of the room is used. */
  wordsSoFar: (words: number, most: number) => `${words} of ${most} words so far.`,
  /** When there is more than fits. */
  tooManyWords: (words: number, most: number) => `There are ${words} words, and room for ${most}. Take out ${words - most === 1 ? 'one word' : `${words - most} words`}.`,
};
