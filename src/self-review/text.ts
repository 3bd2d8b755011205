/** The sentences of the self-review. */
export const text = {
  title: 'How restorative is our school?',
  description: 'A self-review for a team: statements, honest answers, and three things to do next. The answers stay in your browser.',
  lead: (statements: number, headings: number) => `${statements} statements under ${headings} headings, for a team to answer together. At the end you will see what is strong, three things to do next, and what could help with them.`,
  stays: { strong: 'Your answers stay in this browser.', rest: 'Nothing is sent, and nobody else can see them. To take them to a meeting, save them as a file or print them.' },
  /** Around the link to the Restorative Justice Council. */
  noCertificate: ['This is not a certificate, and no answer earns one. For that, look at what the', 'Restorative Justice Council asks of organisations', 'Our headings follow the areas of a school’s work that it names; the statements are our own.'],
  none: {
    lead: 'A self-review is a list of statements that a team answers together, to see what is strong and what to do next.',
    /** Before and after the mailbox, then around the two links. */
    ask: (foundation: string) => `${foundation} has not written any statements yet. Write to`,
    until: ['to ask for them. Until then,', 'how we practise', 'says what to look for, and the', 'Restorative Justice Council', 'has a list for organisations.'],
  },
  kinds: { resource: 'To use', visit: 'To see', school: 'To ask' },
  help: 'What could help',
  plan: {
    title: 'Our plan',
    names: (partnership: string, today: string) => `${partnership}, ${today}. Name roles, never people.`,
    strong: 'What is strong',
    next: 'What we do next',
    nothingLow: 'Nothing is answered “Not yet” or “Beginning”. Ask some pupils, a parent and a lunchtime supervisor to answer too, and look at where they differ.',
    role: 'Who will do it',
    term: 'By the end of',
  },
  /** The first choice of the two lists beside each thing to do next, while nothing is chosen. */
  chooseRole: 'Choose a role',
  chooseTerm: 'Choose a term',
  tools: { print: 'Print', save: 'Save as a file', open: 'Open a file', clear: 'Clear all answers' },
  withoutScript: 'JavaScript is switched off, so print this page and answer with a pen. There is room for a plan.',
} as const;
