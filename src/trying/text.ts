/** What this room says to readers. */
export const text = {
  /** The page of all notes. */
  title: 'What schools tried',
  lead: 'What schools wrote after trying each other’s resources. A “no” helps as much as a “yes”.',
  heading: 'Schools that tried it',
  /** On a draft that no speaker has checked: who tried what it translates. `language` is its English name, `what` a noun such as “letter”. */
  triedOriginal: (language: string, what: string, schools: readonly string[]) => `The ${language} ${what} has been tried in ${new Intl.ListFormat('en-GB').format(schools)}.`,
  /** On a draft whose original nobody has tried either. */
  untriedOriginal: (language: string, what: string) => `No school has told us yet that it tried this draft or the ${language} ${what}.`,
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
} as const;
