/** What the page of what is on its way says before its script does. */
export const text = {
  title: 'On its way',
  description: 'What is waiting to be read and published, and whether what you shared was sent back or published.',
  withoutScript: 'This page needs JavaScript.',
  lead: 'What is waiting to go on the site, and how far it has got.',
  looking: 'Looking for what is waiting…',
  links: { editor: 'The editor', due: 'Due for review', reviewing: 'Reviewing and publishing', share: 'How to share something', remove: 'Removing a page', signOut: 'Sign out' },
} as const;
