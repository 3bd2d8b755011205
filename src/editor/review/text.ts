/** What the page of drafts says before its script does. */
export const text = {
  title: 'Drafts',
  description: 'What is waiting to be read and published, and whether what you shared was sent back or published.',
  withoutScript: 'This page needs JavaScript.',
  lead: 'Pages that are not on the site yet: still being written, waiting to be read, or sent back.',
  looking: 'Looking for what is waiting…',
  links: { editor: 'The editor', due: 'Due for review', reviewing: 'Reviewing and publishing', share: 'How to share something', remove: 'Removing a page', signOut: 'Sign out' },
} as const;
