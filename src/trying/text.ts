/** What this room says to readers. */
export const text = {
  /** The page of all notes. */
  title: 'What schools tried',
  description: 'What schools wrote after trying each other’s resources.',
  lead: 'What schools wrote after trying each other’s resources. A “no” helps as much as a “yes”.',
  /** Where no school has written, and the link below it. */
  none: 'No school has written a note yet.',
  find: 'Find something to try',
  open: (title: string | undefined) => `Open ${title ?? 'the resource'}`,
  heading: 'Schools that tried it',
  /** On a draft that no speaker has checked: who tried what it translates. `language` is its English name, `what` a noun such as “letter”. */
  triedOriginal: (language: string, what: string, schools: readonly string[]) => `The ${language} ${what} has been tried in ${new Intl.ListFormat('en-GB').format(schools)}.`,
  /** On a draft whose original nobody has tried either. */
  untriedOriginal: (language: string, what: string) => `No school has told us yet that it tried the ${language} ${what}.`,
  draftUntried: 'Nobody has tried this draft yet: it has to be checked by a speaker first.',
  linkToOriginal: 'Read how it went',
  bothCount: 'A “no” counts as much as a “yes”.',
  ownSchool: ', who shared it',
  again: (answer: string) => `Would use it again: ${answer}`,
  inOtherLanguage: ', in another language',
  example: '. Example',
  did: 'What we did.',
  happened: 'What happened.',
  change: 'What we would change.',
  tell: 'Tell us how it went',
  /** The form in which a school says how it went. */
  form: {
    description: 'Tell other schools how it went when you tried something. You need no sign-in, and a phone will do.',
    lead: 'It takes three minutes. You need no sign-in, and a phone will do. Say what happened when you tried something from another school, or your own. We publish a “no” as readily as a “yes”: it may save somebody an afternoon.',
    nothing: 'Nobody has shared anything here yet, so there is nothing to try.',
    /** Before and as the link. */
    own: 'Did you try something of your own?',
    shareFirst: 'Share it first',
    leaveEmpty: 'Leave this empty',
    what: 'What did you try?',
    whatHint: 'Its title, or the address of its page.',
    choose: 'Choose it from the list',
    phase: 'With which age group?',
    role: 'Who led it?',
    one: 'Choose one',
    when: 'When?',
    most: (words: number) => `Write no more than ${words} words in the next three answers together. Name nobody, least of all pupils.`,
    mayBeEmpty: 'You may leave this empty.',
    again: 'Would you use it again?',
    mailbox: 'Where can we write to?',
    mailboxHint: 'Use a school mailbox if you can, such as office@. We use it only to answer you, and delete it once the note is published.',
    nameless: 'I have read it through, and no pupil can be recognised.',
    send: 'Send it',
    /** Before the link to the editor, the link, and the link to all notes. */
    signedIn: 'Do you have a sign-in?',
    editor: 'Write it in the editor',
    others: 'Read what other schools tried',
  },
  thanks: {
    title: 'Thank you for your note',
    description: 'Your note has arrived.',
    next: 'Your note has arrived. We read it within a week in term time, and write to you before it is published. We publish a “no” as readily as a “yes”.',
    others: 'See what other schools tried',
  },
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
