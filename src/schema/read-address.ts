/** Where an address leads, as a browser takes it. */
export type Address =
  /** To a page or a file of this site: its path and the place on it, decoded; undefined where either holds a code that is no character. */
  | { leads: 'here'; path: string | undefined; place: Place }
  /** To another site, or to a mailbox, a telephone or a calendar. */
  | { leads: 'away'; url: URL }
  /** Where a reader should not be led, or nowhere that a browser knows of. */
  | { leads: 'astray' };

/** What follows the # of an address: as it is written, and what it means; undefined where it holds a code that is no character. Empty for the top of the page. */
export interface Place {
  written: string;
  decoded: string | undefined;
}

/** Where an address is read: the address of this site, and the path of the page that it is on. */
export interface Around {
  site?: string;
  page?: string;
}

/** What a link may ask of a browser. `webcal` is for calendars that somebody subscribes to. */
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:', 'webcal:']);

/** A site that nobody has, for addresses of which only the kind matters (RFC 6761). */
const NO_SITE = 'https://site.invalid';

/**
 * Takes an address apart as a browser does (https://url.spec.whatwg.org). Every gate measures a link by it: what people write, what the check
 * looks up, and what is found in finished pages. Never throws.
 */
export function readAddress(written: string, { site = NO_SITE, page = '/' }: Around = {}): Address {
  // A browser leaves out tabs and ends of lines, so java\nscript: is what it looks like without them.
  const plain = written.replace(/[\s\p{Cc}]/gu, '');
  const own = URL.canParse(site) ? new URL(site) : new URL(NO_SITE);
  if (!URL.canParse(plain, new URL(page, own).href)) return { leads: 'astray' };
  const url = new URL(plain, new URL(page, own).href);
  // Two strokes at the beginning lead to another site without saying so; a browser takes \ for /.
  if (!SCHEMES.has(url.protocol) || /^[/\\]{2}/.test(plain) || url.username || url.password) return { leads: 'astray' };
  // What https: means without its two strokes depends on the page it is on.
  if (/^https?:/i.test(plain) && !/^https?:\/\/[^/\\]/i.test(plain)) return { leads: 'astray' };
  if (!isSameSite(url, own)) return { leads: 'away', url };
  // Behind :~: a browser looks for words, not for a place (https://wicg.github.io/scroll-to-text-fragment/).
  const place = url.hash.slice(1).split(':~:')[0]!;
  return { leads: 'here', path: decodePath(url.pathname), place: { written: place, decoded: decode(place) } };
}

/** Whether a page has the place that an address names. `ids` are the names of its places. A browser looks for what is written first, then for what it means. */
export function isPlaceOn(ids: ReadonlySet<string>, { written, decoded }: Place): boolean {
  if (written === '' || ids.has(written)) return true;
  return decoded !== undefined && (ids.has(decoded) || decoded.toLowerCase() === 'top');
}

/** The text that percent codes mean; undefined where they are no UTF-8 (RFC 3986, section 2.5). */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A path in which / and \ are what they seem. */
function decodePath(path: string): string | undefined {
  return /%(?:2f|5c|00)/i.test(path) ? undefined : decode(path);
}

/** Whether an address is one of ours, by http or https, with or without the point that may end the name of a host. */
function isSameSite(url: URL, own: URL): boolean {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const host = ({ hostname, port }: URL) => `${hostname.replace(/\.$/, '')}:${port}`;
  return isWeb && host(url) === host(own);
}
