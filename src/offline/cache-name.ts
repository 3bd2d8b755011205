// In a file of its own, because every page needs it and none of the rest.
/** The name of the cache. The number changes with the format of its content; an older cache is then deleted. */
export const CACHE = 'kept-1';
