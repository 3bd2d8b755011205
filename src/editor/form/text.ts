/** What the form says around its fields, and about what somebody wrote and has not saved. Times are those of the United Kingdom. */
export const text = {
  proposed: 'As on the last page of your school; change it if it is different here.',
  ownSchool: 'The school that your account writes for.',
  wants: (good: string) => `It should be ${good}.`,
  fields: {
    name: 'Name',
    document: { label: 'Start from Word, slides or a document', hint: 'Word, PowerPoint or OpenDocument. It opens a new form; the file itself stays on this computer.' },
    notes: 'Where this came from',
    body: { label: 'Main text', hint: 'Type / to add a table, a picture, question cards or another part.' },
  },
  title: {
    missing: 'There is nothing to save yet. Write a title, or some text.',
    made: (title: string) => `It had no title yet, so it is called “${title}” for now. Change that whenever you like.`,
  },
  /** What is kept on the computer until it is saved. */
  unsaved: {
    noRoom: 'This computer has no room left to keep what you write as you go. Save often; what you have saved is safe.',
    noRoomForFiles: 'This computer has no room left to keep the files that you have chosen. Save soon, so that you need not choose them again.',
    noRoomToOpen: 'This computer has no room left to keep the text while the page opens again, so nothing was changed. Save what is in the form first.',
    savedAfterAll: 'What you wrote last time was saved as a draft after all. It is under “Drafts”.',
    /** Decap’s own question, which says neither what was kept nor when. */
    offer: 'Your computer kept what you had not saved. Use it?',
    page: 'page',
    untitled: (kind: string) => `A ${kind} without a title`,
    changed: (title: string, when: string) => `${title}, changed ${when}, not saved`,
    about: (changed: string) => `${changed}.`,
    hasMoved: 'The page has been changed since. What was kept would take the place of that change in this form.',
    lost: (files: readonly string[]) => `Not kept: ${files.join(', ')}. Choose ${files.length === 1 ? 'it' : 'them'} again before you save.`,
    ask: 'Your computer kept it. Use it? “Cancel” throws it away.',
  },
  when: {
    today: (time: string) => `today at ${time}`,
    yesterday: (time: string) => `yesterday at ${time}`,
    before: (day: string, time: string) => `on ${day} at ${time}`,
  },
} as const;
