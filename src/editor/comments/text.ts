/** What is said about comments on a draft: beside the form, and where the draft is reviewed. */
export const text = {
  title: 'Comments on the text',
  /** Beside the form. `count` is how many comments are not done. */
  form: {
    open: (count: number) => (count === 0 ? 'Every comment on this text is done.' : count === 1 ? 'There is one comment on this text.' : `There are ${count} comments on this text.`),
    show: 'Show the comments',
    hide: 'Hide the comments',
    notHere: 'Open the step with the text first. The place is shown there.',
  },
  list: {
    allDone: 'Every comment is done.',
    none: 'Nobody has commented on the text.',
    done: (count: number) => (count === 1 ? 'One comment is done' : `${count} comments are done`),
    writer: 'The writer',
    by: (who: string, day: string) => `${who}, ${day}:`,
    wholePage: 'About the page as a whole',
    changed: 'About text that has changed since.',
    showPlace: 'Show the place',
    reopen: 'Open it again',
    reopened: 'The comment is open again.',
    close: 'Mark as done',
    closed: 'The comment is marked as done.',
    notSent: 'This could not be sent. Try again in a minute.',
  },
  /** An answer to a comment. `quoted` is the text that the comment is about, in quotation marks; nothing if it is about the page. */
  answer: {
    title: 'Answer',
    field: (quoted: string | undefined) => `Your answer to the comment on ${quoted ?? 'the page'}`,
    send: 'Send the answer',
    sent: 'Your answer is sent.',
  },
  refused: (what: string, remedy: string) => `${what} What you write here is kept with the draft. ${remedy}`,
  empty: 'Write something first.',
  /** Writing a comment, where a draft is reviewed. */
  write: {
    title: 'Comment on a place in the text',
    about: 'About',
    aboutHint: 'Select words in the page above, or tap a paragraph, or choose one here.',
    wholePage: 'The page as a whole',
    here: 'Comment on this',
    chosen: 'Chosen in the text',
    field: 'Your comment',
    fieldHint: 'It is shown to whoever writes this draft, beside the form. Name nobody: it is kept with the draft.',
    send: 'Send the comment',
    sent: 'Your comment is sent.',
    notSent: 'Your comment could not be sent. It is still in its field; try again in a minute.',
  },
  place: {
    gone: 'This text has changed since the comment was written.',
    marked: (words: string) => `Marked in the text: “${words}”`,
  },
} as const;
