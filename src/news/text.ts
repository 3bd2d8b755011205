/** What the pages of news say to readers. */
export const text = {
  facts: { label: 'At a glance', day: 'Posted on', school: 'School', theme: 'Theme' },
  beside: 'After this post',
  readOn: 'Read on',
  passOn: 'Pass it on',
} as const;
