/** Marks in the compiled service worker where the version of the site belongs, which is known only when all pages are. */
export const VERSION_MARK = '\uE000version\uE000';
