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
  /** The page of a meeting. */
  meeting: {
    facts: { label: 'At a glance', group: 'Who', when: 'When', where: 'Where', travel: 'Getting there', access: 'Access' },
    /** Before the reason. */
    cancelled: (isAhead: boolean) => `This meeting ${isAhead ? 'is' : 'was'} cancelled.`,
    notice: 'Please note:',
    apology: { name: 'If you cannot come', write: (mailbox: string) => `Send two lines to ${mailbox}`, instead: ', or somebody in your place.' },
    decisions: 'Decisions',
    actions: 'Actions',
    allActions: 'All open actions, by school and by term',
    issues: 'Issues raised',
    agenda: 'Agenda',
    present: 'Present',
    beside: 'More about our meetings',
    others: 'Other meetings of this group',
    all: 'See all meetings',
    passOn: 'Pass it on',
  },
  /** The digest of a term. */
  digest: {
    made: (site: string, address: string, day: string, mailbox: string) => `${site}, ${address}. Made on ${day}. Questions: ${mailbox}`,
    plain: 'As plain text, to copy',
    send: 'Send by e-mail',
    more: (count: number) => `And ${count} more`,
    otherTerms: 'Other terms',
    title: 'The term on one page',
    description: 'What the term brought, to paste into a staff bulletin or print on one sheet.',
    nothing: 'There is nothing to tell yet.',
    lookAround: 'Look at what schools share.',
  },
} as const;
