// In a file of its own, for every page needs it and none of the rest.
/** The name of the cache. The number changes when what is written in it changes its form; an older one is then thrown away. */
export const CACHE = 'kept-1';
