/** Where an address leads, as a browser reads it. */
export type Address =
  /** To a page or a file of this site: its path and the anchor on it, decoded; undefined where either has a code that is not a character. */
  | { leads: 'here'; path: string | undefined; place: Place }
  /** To another site, a mailbox, a telephone number or a calendar. */
  | { leads: 'away'; url: URL }
  /** Somewhere a reader should not be led, or nowhere that a browser knows. */
  | { leads: 'astray' };

/** The anchor after the # of an address: as written, and decoded; undefined where it has a code that is not a character. Empty for the top of the page. */
export interface Place {
  written: string;
  decoded: string | undefined;
}

/** The context of an address: the address of this site, and the path of the page it is on. */
export interface AddressContext {
  site?: string;
  page?: string;
}

/** The schemes a link may use. `webcal` is for calendars that somebody subscribes to. */
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:', 'webcal:']);

/** A site that nobody has, for addresses of which only the kind matters (RFC 6761). */
const NO_SITE = 'https://site.invalid';

/**
 * Parses an address as a browser does (https://url.spec.whatwg.org). Every gate uses it for links: in what people write, in what the
 * check looks up, and in finished pages. Never throws.
 */
export function readAddress(written: string, { site = NO_SITE, page = '/' }: AddressContext = {}): Address {
  // A browser ignores tabs and line breaks, so java\nscript: is what it looks like without them.
  const plain = written.replace(/[\s\p{Cc}]/gu, '');
  const own = URL.canParse(site) ? new URL(site) : new URL(NO_SITE);
  if (!URL.canParse(plain, new URL(page, own).href)) return { leads: 'astray' };
  const url = new URL(plain, new URL(page, own).href);
  // Two slashes at the beginning lead to another site without saying so; a browser reads \ as /.
  if (!SCHEMES.has(url.protocol) || /^[/\\]{2}/.test(plain) || url.username || url.password) return { leads: 'astray' };
  // The meaning of https: without its two slashes depends on the page it is on.
  if (/^https?:/i.test(plain) && !/^https?:\/\/[^/\\]/i.test(plain)) return { leads: 'astray' };
  if (!isSameSite(url, own)) return { leads: 'away', url };
  // After :~: a browser looks for text, not for an anchor (https://wicg.github.io/scroll-to-text-fragment/).
  const place = url.hash.slice(1).split(':~:')[0]!;
  return { leads: 'here', path: decodePath(url.pathname), place: { written: place, decoded: decode(place) } };
}

/**
 * Reads addresses on many pages of one site. Most links of a site begin at its top and are on every page, so what they lead to is worked out once.
 */
export function addressReader(site: string | undefined): (written: string, page: string) => Address {
  const known = new Map<string, Address>();
  return (written, page) => {
    if (!/^\/[a-z0-9]/.test(written)) return readAddress(written, { site, page });
    const found = known.get(written);
    if (found) return found;
    // A string that V8 cut from a page points into it, and would keep the whole page in memory for as long as the link is known.
    const own = JSON.parse(JSON.stringify(written)) as string;
    const address = readAddress(own, { site });
    known.set(own, address);
    return address;
  };
}

/** Whether a page has the anchor that an address names. `ids` are its anchors. A browser looks for the written form first, then for the decoded one. */
export function isPlaceOn(ids: ReadonlySet<string>, { written, decoded }: Place): boolean {
  if (written === '' || ids.has(written)) return true;
  return decoded !== undefined && (ids.has(decoded) || decoded.toLowerCase() === 'top');
}

/** Decodes percent codes; undefined when they are not UTF-8 (RFC 3986, section 2.5). */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A path in which every / and \ is really a separator. */
function decodePath(path: string): string | undefined {
  return /%(?:2f|5c|00)/i.test(path) ? undefined : decode(path);
}

/** Whether an address is on our site, by http or https, with or without a dot at the end of the host. */
function isSameSite(url: URL, own: URL): boolean {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const host = ({ hostname, port }: URL) => `${hostname.replace(/\.$/, '')}:${port}`;
  return isWeb && host(url) === host(own);
}
