/** What is said when what is published cannot be looked up. */
export const text = {
  notFetched: 'The checks could not be fetched; perhaps you have no internet at the moment. Your words are still here; save again in a minute.',
} as const;
