/** What is said about what a form is prefilled with, and on the page of what was sent in once its script runs. It is apart from `text`, which is in the page before. */
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
  /** About what somebody sent with a form, for whoever makes a page of it. */
  message: {
    writeTo: (mailbox: string) => `Write to ${mailbox} before it is published, and delete what was sent afterwards.`,
    nameless: 'no pupil can be recognised',
    agreed: 'the school agrees to share it, and others may use and change it',
    ticked: (ticked: readonly string[]) => `The sender has ticked: ${ticked.join('; ')}. You have only their word for it. Read it yourself, the file too, before you tick anything.`,
    nothingTicked: 'The sender has ticked nothing about safeguarding. Ask before you continue.',
    schoolWritten: (school: string) => `The sender says that their school is “${school}”. Choose it from the list, or ask which it is, and whether it wants to join.`,
    schoolUnknown: 'The sender’s school is not on our list. Ask which it is, and whether it wants to join.',
    documentBelow: 'The text of the document that came with it is below what the sender wrote.',
    documentUnreadable: (why: string) => `The document that came with it could not be read. ${why}`,
    fileRefused: (why: string) => `The file that came with it was left out. ${why}`,
    picture: 'A picture came with it. Check that nobody can be recognised in it, and write what it shows.',
    fileLabel: 'The file from the school',
  },
  trial: {
    nameless: 'The sender has ticked that no pupil can be recognised. You have only their word for it: read it yourself.',
    notNameless: 'The sender has not ticked that no pupil can be recognised. Read it through with that in mind.',
    resourceWritten: (resource: string) => `The sender says that they tried “${resource}”. Choose it from the list.`,
    schoolWritten: (school: string) => `The sender says that their school is “${school}”. Choose it from the list, or ask which it is: only schools of the partnership are counted.`,
    schoolUnknown: 'The sender’s school is not on our list. Ask which it is: only schools of the partnership are counted.',
    notAgain: 'They would not use it again. We publish that as readily as a “yes”.',
  },
  /** The page of what was sent in. `foundation` is what the partnership calls whoever publishes. */
  sentIn: {
    onlyFor: (foundation: string) => `Only ${foundation} reads what was sent in.`,
    looking: 'Looking…',
    byMail: 'Here, what people send arrives by e-mail. Copy the message into the box below.',
    none: 'Nothing is waiting here. What people send with the form will be listed here.',
    notReached: 'What was sent in cannot be reached at the moment. Open this page again in a minute.',
    tried: (title: string) => `Tried: ${title}`,
    notOnSite: 'something that is not on the site',
    untitled: 'Without a title',
    otherSchool: 'Another school',
    note: 'A note on something they tried',
    files: (names: readonly string[]) => (names.length ? `With a file: ${names.join(', ')}` : 'Without a file'),
    notFromForm: 'This does not look like a message from the form. Copy all of it, from “title” to the end.',
    making: 'Making a page of it…',
    notMade: 'We could not make a page of it. Try again in a minute; what was sent is still here.',
    remove: (title: string) => `Delete what was sent as “${title}”, with its file and the sender’s mailbox? A page that was made of it stays.`,
    removed: 'It is deleted.',
    notRemoved: 'It could not be deleted. Try again in a minute.',
  },
} as const;
