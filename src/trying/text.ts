/** What this room says to readers. */
export const text = {
  /** The page of all notes. */
  title: 'What schools tried',
  lead: 'What schools wrote after trying each other’s resources. A “no” helps as much as a “yes”.',
  heading: 'Schools that tried it',
  /** On a draft that no speaker has checked: who tried what it translates. `language` is its English name, `what` a noun such as “letter”. */
  triedOriginal: (language: string, what: string, schools: readonly string[]) => `The ${language} ${what} has been tried in ${new Intl.ListFormat('en-GB').format(schools)}.`,
  /** On a draft whose original nobody has tried either. */
  untriedOriginal: (language: string, what: string) => `No school has told us yet that it tried the ${language} ${what}.`,
  draftUntried: 'Nobody has tried this draft yet: it has to be checked by a speaker first.',
  linkToOriginal: 'Read how it went',
  bothCount: 'A “no” counts as much as a “yes”: both say how it went.',
  ownSchool: ', who shared it',
  again: (answer: string) => `Would use it again: ${answer}`,
  inOtherLanguage: ', in another language',
  example: '. Example',
  did: 'What we did.',
  happened: 'What happened.',
  change: 'What we would change.',
  tell: 'Tell us how it went',
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
} as const;
