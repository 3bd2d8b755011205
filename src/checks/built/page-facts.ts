import { addressReader, type Address } from '../../schema/read-address.ts';
import { findDangerOn, type Danger } from './danger.ts';
import type { Built, BuiltPage } from './pages.ts';

/** What the last look needs to know about a finished page. It is plain data, and stays true for as long as the page is the same. */
export interface PageFacts {
  /** `/resources/name/`, or `/404.html`. */
  address: string;
  hasTitle: boolean;
  /** The anchors on it. */
  ids: string[];
  /** Its links to this site, each once. */
  links: OwnLink[];
  dangers: Danger[];
}

/** A link to a page, a file or an anchor of this site, as it is written, and decoded where that can be done. */
export interface OwnLink {
  url: string;
  path?: string;
  place: { written: string; decoded?: string };
}

/** What is known about a finished site: its pages, and the paths of all its files from its top, such as `/_astro/site.css`. */
export interface SiteFacts {
  pages: PageFacts[];
  files: ReadonlySet<string>;
}

/** What pages are compared with: the hashes of scripts that may be in a page, and where addresses lead. */
export interface PageMeasures {
  allowed: ReadonlySet<string>;
  /** Reads an address on a page of the site. */
  read: (url: string, page: string) => Address;
}

/** What the last look needs to know about one page. The page itself does not stay in memory with it. */
export function factsOf(page: BuiltPage, { allowed, read }: PageMeasures): PageFacts {
  const { address, elements } = page;
  const ids = new Set(elements.flatMap(({ attributes }) => [attributes.id, attributes.name].filter((id) => id !== undefined)));
  const links = new Map<string, OwnLink>();
  for (const { tag, attributes } of elements) {
    const url = tag === 'a' || tag === 'link' ? attributes.href : attributes.src;
    // The page for missing addresses names itself as canonical.
    if (attributes.rel === 'canonical' || !url || links.has(url)) continue;
    const leads = read(url, address);
    if (leads.leads === 'here') links.set(url, { url, path: leads.path, place: leads.place });
  }
  const facts: PageFacts = { address, hasTitle: elements.some(({ tag }) => tag === 'h1'), ids: [...ids], links: [...links.values()], dangers: findDangerOn(page, allowed, read) };
  // V8 cuts a string out of a longer one by pointing into it, and so a single anchor would keep the text of its whole page. What is written and read again is on its own.
  return JSON.parse(JSON.stringify(facts)) as PageFacts;
}

/** The same of a whole site. */
export function factsOfSite({ pages, files }: Built, { allowed, site }: { allowed: ReadonlySet<string>; site: string | undefined }): SiteFacts {
  const measures = { allowed, read: addressReader(site) };
  return { pages: pages.map((page) => factsOf(page, measures)), files };
}
