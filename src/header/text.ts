/** What the search in the header says. */
export const text = {
  search: 'Search this site',
  close: 'Close',
  all: (total: number) => `See all ${total}`,
  notLoaded: 'The search could not be loaded. Press Enter, or look through all resources instead.',
  offline: 'The search needs a network, and you are offline.',
  resources: 'All resources',
  kept: 'What is kept on this device',
} as const;
