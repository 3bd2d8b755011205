/** What is said about the steps of a form: what is left, and whether it is saved. */
export const text = {
  title: 'Steps of this form',
  next: (step: string) => `Next: ${step}`,
  left: (count: number) => (count === 0 ? 'Done' : count === 1 ? '1 thing left' : `${count} things left`),
  more: (count: number) => `And ${count} more.`,
  mainText: 'Main text',
  /** Where a field is: “Due of the 2nd action”. */
  item: (place: string, name: string) => `the ${place} ${name}`,
  within: ' of ',
  send: {
    inReview: (foundation: string) => `In review: ${foundation} reads it next.`,
    button: 'Send for review',
    sending: 'Sending…',
    desk: '‹ Your desk',
  },
  saved: {
    saving: 'Saving…',
    at: (time: string) => `Saved at ${time}`,
    changedSince: (time: string) => `Saved at ${time}, and changed since.`,
    notYet: 'Not saved yet.',
  },
} as const;
