/** What the pages of news say to readers. */
export const text = {
  list: {
    title: 'News',
    description: (partnership: string) => `News of ${partnership}.`,
    none: 'There is no news yet.',
    lookAround: 'Look at what schools share.',
    beside: 'Keep up to date',
    digest: 'The term on one page',
    digestFor: ', to print or to paste into your staff bulletin.',
  },
  facts: { label: 'At a glance', day: 'Posted on', school: 'School', theme: 'Theme' },
  beside: 'After this post',
  readOn: 'Read on',
  passOn: 'Pass it on',
} as const;
