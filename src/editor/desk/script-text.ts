/** What the desk says once its lists have been read. It is apart from `text`, which is in the page before. */
export const scriptText = {
  title: 'Your desk',
  notReached: 'Your drafts could not be read, because the server is not answering. What you have saved is safe. Reload the page in a minute.',
  reading: (file: string) => `Reading “${file}”…`,
  find: {
    some: (count: number, isAll: boolean) => `${isAll ? count : `The first ${count}`} found`,
    none: 'Nothing found',
    fewer: 'Try fewer words, or the beginning of one.',
    more: 'Write more of the title to find others.',
    failed: 'The search could not be fetched. Try again in a minute.',
  },
  choose: {
    adapt: 'Which page would you like to adapt?',
    translate: 'Which page would you like to translate?',
    none: 'No page has these words. Try fewer.',
    failed: 'The pages could not be fetched. Try again in a minute.',
  },
  /** The lists. `foundation` is what the partnership calls whoever publishes. */
  waiting: {
    title: 'Waiting for you',
    messages: (count: number) => `${count} ${count === 1 ? 'message' : 'messages'} sent in with the forms`,
    messagesAbout: 'Make a page of each, or delete it',
    toRead: 'To read',
    none: 'Nothing is waiting for you.',
    noneForSchool: (foundation: string) => `Nothing is waiting for you. When ${foundation} sends something back, it is listed here.`,
    due: (count: number) => `${count} published ${count === 1 ? 'page is' : 'pages are'} due for review`,
  },
  drafts: {
    title: 'My drafts',
    untitled: (kind: string) => `A ${kind} without a title`,
    onlyHere: 'It is only on this computer. Open it to continue.',
    notSaved: 'Not saved',
    none: 'You have no drafts. What you start above is listed here once it is saved.',
  },
  lately: { ofSchool: 'Recently published by your school', title: 'Recently published', noneOfSchool: 'Your school has nothing on the site yet.', none: 'Nothing is on the site yet.' },
  see: 'See it',
  seeHeard: (title: string) => `See it on the site: ${title}`,
  wrote: (who: string, note: string) => `${who} wrote: “${note}”`,
  states: { back: 'Sent back with a note', draft: 'A draft', review: 'In review', ready: 'Ready to publish', published: 'On the site' },
} as const;
