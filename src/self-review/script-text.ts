/** What the self-review says while somebody answers it. It is apart from `text`, which browsers do not fetch. */
export const scriptText = {
  cannotSave: 'This browser cannot save your answers. Save them as a file before you leave.',
  clear: 'Clear every answer and the plan? This cannot be undone.',
  cleared: 'Everything is cleared. Nothing is left in this browser.',
  answered: (answered: number, statements: number) => `${answered} of ${statements} answered.`,
  saved: (file: string) => `Saved in your downloads as ${file}.`,
  opened: 'The page now shows the answers from the file.',
  notOpened: 'This is not a file of this self-review. Nothing has changed.',
} as const;
