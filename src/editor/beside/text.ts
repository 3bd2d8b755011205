/** What is said about the original beside the form of a translation or an adaptation. */
export const text = {
  title: 'The original',
  panel: (title: string) => `The original: ${title}`,
  isTranslation: 'This is a translation.',
  isAdaptation: 'This is an adaptation.',
  show: 'Show the original beside it',
  hide: 'Hide the original',
  notRead: 'The original could not be read. It may not be published any more.',
  /** Gaps of the original that are missing. `left` are their labels, in quotation marks. */
  gaps: {
    count: (wanted: number, own: number) => `The original has ${wanted} ${wanted === 1 ? 'gap' : 'gaps'} to fill in, and yours has ${own === 0 ? 'none' : own}.`,
    some: (count: string) => `${count} Put in what is missing.`,
    named: (count: string, left: readonly string[]) => `${count} Still to put in: ${left.join(', ')}.`,
  },
} as const;
