import { decode, readAddress } from '../../schema/read-address.ts';
import type { Entry } from '../content/library.ts';
import { linksOf, pageOf, type LinkOfEntry } from '../links/links-of-entry.ts';
import type { Finding } from './finding.ts';

/** The entry that something in the finished site belongs to, and where on its page it is, as far as we can tell. */
export interface Trace {
  entry: Entry;
  at: Omit<LinkOfEntry, 'url'>;
}

/** The entries that a finding comes from: those that name its address, or else the one from which the page or file was made. None for what is ours. */
export function traceFinding({ address, url }: Finding, entries: readonly Entry[], site: string): Trace[] {
  const owner = entryAt(address, entries);
  if (url !== undefined) {
    const naming = entries.flatMap((entry) => linksOf(entry).filter((link) => isSameLink(link.url, entry, url, address, site)).slice(0, 1).map(({ url: _, ...at }) => ({ entry, at })));
    const own = naming.filter(({ entry }) => entry === owner);
    if (naming.length) return own.length ? own : naming;
  }
  return owner ? [{ entry: owner, at: { line: 1 } }] : [];
}

/** The entry from which a page or a file of the site is made, by its address. */
export function entryAt(address: string, entries: readonly Entry[]): Entry | undefined {
  const steps = address.split('/').filter(Boolean).map((step) => step.replace(/\.[a-z.]+$/, ''));
  const isOf = (kind: string | undefined, slug: string | undefined) => (entry: Entry) => entry.kind === kind && entry.slug === slug;
  const [first, second] = steps;
  const resource = first === 'adapt' ? second : first === 'my-pack' && second === 'handouts' ? steps[2] : undefined;
  if (resource) return entries.find(isOf('resources', resource));
  const [kind, slug] = first === 'link-pictures' ? steps.slice(1) : steps;
  return entries.find(isOf(kind, slug)) ?? entries.find((entry) => kind === 'resources' && entry.kind === 'resources' && (entry as Entry<'resources'>).values.formerly?.includes(slug ?? ''));
}

/** Whether an address in a finished page is the one that an entry names. It may have been percent-encoded differently on the way. */
function isSameLink(written: string, entry: Entry, found: string, address: string, site: string): boolean {
  const plain = (url: string) => (decode(url) ?? url).replace(/[\s\p{Cc}]/gu, '');
  if (plain(written) === plain(found)) return true;
  const [own, built] = [readAddress(written, { site, page: pageOf(entry) }), readAddress(found, { site, page: address })];
  return own.leads === 'here' && built.leads === 'here' && own.path === built.path && own.path !== undefined && own.place.decoded === built.place.decoded;
}
