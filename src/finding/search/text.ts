/** What the page of the search says before anybody has searched. */
export const text = {
  title: 'Search',
  description: 'Search everything on this site.',
  ask: 'What are you looking for?',
  button: 'Search',
  kinds: 'Show only',
  more: 'Show more',
  withoutScript: 'Searching needs JavaScript, which is switched off in this browser. Everything is in these lists:',
  lists: 'Lists',
  orLook: 'Or look through:',
  names: { resources: 'All resources', meetings: 'Meetings', visits: 'Visits', programmes: 'Programmes', schools: 'Schools', news: 'News', pages: 'Help and about us' },
} as const;
