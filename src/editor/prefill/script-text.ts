/** What is said about what a form is prefilled with. It is apart from `text`, which is in the page of what was sent in before its script runs. */
export const scriptText = {
  /** Above a prefilled form, and in the field in which a page starts from a document. */
  form: {
    notes: { label: 'Look at these', lead: 'Look at these:' },
    reading: 'Reading…',
    sentIn: 'Or make a page of something that was sent in',
    noRoom: 'This browser has no room left to pass it on to the form, or may store nothing for this site. Nothing was changed. Make some room on this computer, or use another browser, and try again.',
    fromLink: 'This form was filled in by the link that you followed. Look at each field before you save it.',
  },
  document: {
    /** What to say about the others, where somebody dropped several files. */
    others: (chosen: string, others: readonly string[], more: readonly string[]) => `A page begins with one document: “${chosen}”. ${others.map((name) => `“${name}”`).join(', ')} ${others.length === 1 ? 'was' : 'were'} left out. ${more.join(' ')}`,
    otherDocuments: 'Begin a page of its own with each other document.',
    otherFiles: 'Pictures and files to download are added in the form.',
    refused: (name: string, why: string) => `“${name}”: ${why}`,
    unreadable: 'This could not be read. If it is a folder, open it and choose a document in it. Otherwise open it in the program that made it, save it under a new name, and choose that.',
    unchanged: (title: string) => `This is our Word file of “${title}”, and nothing in its text was changed. Change it in Word, save it, and choose it again.`,
    missing: (names: readonly string[]) => `These could not be fetched from the original, so add your own: ${names.join(', ')}.`,
  },
  resource: { notThere: 'The page you wanted to adapt could not be fetched. It may have been removed, or its licence may not allow changes. Go back to it and try again; this form is empty.' },
  /** `language` is the name of the language, if it is known. */
  translation: {
    holds: (original: string, version: string | undefined, language: string | undefined) => `This form holds the text of “${original}”${version ? `, version ${version}` : ''}. Write ${language ? `the ${language}` : 'your language'} in place of it, paragraph by paragraph. The original is beside the form.`,
    gaps: (language: string | undefined) => `${language ? '' : 'Choose the language first. '}Keep each gap where it is, and translate its label. Say under “Translation of” how far it has been checked.`,
    stayed: 'Files and pictures stayed with the original. The dates, who looks after it, and the safeguarding checks are yours to fill in.',
  },
} as const;
