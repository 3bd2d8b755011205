/** What is said about the versions of a page, and when an earlier one is brought back. */
export const text = {
  title: (title: string) => `Versions of “${title}”`,
  back: '← All drafts',
  about: '“Bring this back” opens the form with the earlier text. Nothing is changed until you save it.',
  none: 'No version of this page is known.',
  moment: (day: string, time: string) => `${day} at ${time}`,
  by: (what: string, who: string) => `${what}. ${who}`,
  /** What changed with a version. `heard` is the end of a label, for those who hear it. */
  changes: {
    label: 'What changed',
    heard: (moment: string) => ` on ${moment}`,
    reading: 'Reading the two versions…',
    removed: 'The page was removed.',
    first: 'This is the first version that is known here.',
    failed: 'The two versions could not be read. Reload the page in a minute.',
  },
  bring: { label: 'Bring this back', heard: (moment: string) => ` from ${moment}` },
  more: {
    label: 'Show earlier versions',
    looking: 'Looking for earlier versions…',
    some: (count: number) => `${count} more.`,
    none: 'There are no earlier ones.',
    failed: 'The earlier versions could not be read. Try again in a minute.',
  },
  /** In the form. `kept` are the labels of what stays as it is now. */
  form: {
    notFound: 'The earlier version could not be found. The form holds the page as it is now.',
    notRead: 'The earlier version could not be read at the moment. The form holds the page as it is now.',
    same: (kept: readonly string[]) => `The earlier version has the same text as the page has now, so nothing is brought back.${stay(kept)}`,
    filled: (kept: readonly string[]) => `The form holds the earlier text. It is not saved.${stay(kept)}`,
  },
} as const;

function stay(kept: readonly string[]): string {
  return kept.length ? ` These stay as they are now: ${kept.join(', ')}.` : '';
}
