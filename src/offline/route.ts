/** The way of a request: kept copies first, the network first, or not our concern. */
export type Way = 'by its name' | 'network first' | 'pass';

/** What decides the way of a request; a `Request` has all of it. */
export interface Asked {
  method: string;
  url: string;
  /** What the answer is for, as the browser says it: `document`, `image`, or nothing when a script asks. */
  destination: string;
  headers: { has(name: string): boolean };
}

/**
 * Where signing in, the editor, forms and the search are. The first three are nobody's to keep; the search loads dozens of small files
 * whose names outlive their contents, and says itself when it cannot be reached.
 */
const NEVER = /^\/(admin|sign-in|api|\.netlify|cms|share|concern|pagefind)(\/|$)|^\/(service-worker\.js|quarantine\.json)$/;

/** The mark on the address of a copy of which there is only one. */
export const MARK = 'kept';

/**
 * Which way a request goes. `origin` is our own; everything else passes, and so does a request for a part of a file. Pictures of a page that
 * came by the network pass too: those of a kept page have names of their own.
 */
export function routeOf({ method, url, destination, headers }: Asked, origin: string): Way {
  const { origin: asked, pathname, searchParams } = new URL(url);
  if (method !== 'GET' || asked !== origin || headers.has('range') || NEVER.test(pathname)) return 'pass';
  if (isNamedByContents(pathname) || searchParams.has(MARK)) return 'by its name';
  return destination === 'document' || destination === '' ? 'network first' : 'pass';
}

/** Whether the name of a file contains a hash of what is in it, so that it never means anything else. */
export function isNamedByContents(path: string): boolean {
  return path.startsWith('/_astro/');
}
