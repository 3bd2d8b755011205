/** What this room says to readers. */
export const text = {
  sinceLastTime: 'What we said we would do',
  /** Before the title of the earlier meeting, which is a link. */
  openFrom: 'Actions from',
  andBefore: 'and earlier meetings:',
  closed: 'Done or dropped since the last meeting',
  open: (isAhead: boolean) => (isAhead ? 'Open now' : 'Still open when we met'),
  nothingOpen: 'Nothing. Everything had been done.',
  more: (count: number) => `And ${count} more`,
  allOpen: 'all open actions',
  dropped: (day: string) => `Dropped on ${day}.`,
  done: (day: string) => `Done on ${day}.`,
  droppedLater: 'Dropped later.',
  doneLater: (day: string) => `Done since, on ${day}.`,
} as const;
