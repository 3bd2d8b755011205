/** What the search in the header says. */
export const text = { search: 'Search this site', close: 'Close' } as const;
