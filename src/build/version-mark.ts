/** What stands in the compiled service worker for the version of the site, which is known only when all pages are. */
export const VERSION_MARK = '\uE000version\uE000';
