/** How to answer a request: a kept copy first, the network first, or not our concern. */
export type Way = 'by its name' | 'network first' | 'pass';

/** What decides how to answer a request; a `Request` has all of it. */
export interface Asked {
  method: string;
  url: string;
  /** What the response is for, as the browser says: `document`, `image`, or nothing when a script asks. */
  destination: string;
  headers: { has(name: string): boolean };
}

/**
 * The addresses of signing in, the editor, forms and the search. Nobody should keep the first three. The search loads dozens of small files
 * whose names outlive their content, and reports for itself when it cannot be reached.
 */
const NEVER = /^\/(admin|sign-in|api|\.netlify|cms|share|concern|pagefind)(\/|$)|^\/search\/.|^\/(service-worker\.js|quarantine\.json)$/;

/** The mark on the address of a file of which there is only one copy. */
export const MARK = 'kept';

/**
 * Decides how to answer a request. `origin` is our own; we leave all others alone, and requests for part of a file. We also leave alone the
 * pictures of a page that came from the network: those of a kept page have names of their own.
 */
export function routeOf({ method, url, destination, headers }: Asked, origin: string): Way {
  const { origin: asked, pathname, searchParams } = new URL(url);
  if (method !== 'GET' || asked !== origin || headers.has('range') || NEVER.test(pathname)) return 'pass';
  if (isNamedByContents(pathname) || searchParams.has(MARK)) return 'by its name';
  return destination === 'document' || destination === '' ? 'network first' : 'pass';
}

/** Whether the name of a file contains a hash of its content, so that it never means anything else. */
export function isNamedByContents(path: string): boolean {
  return path.startsWith('/_astro/');
}
