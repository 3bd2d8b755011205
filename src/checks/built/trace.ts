import { grouped } from '../../catalogue/grouped.ts';
import { addressReader, decode, readAddress, type Address } from '../../schema/read-address.ts';
import type { Entry } from '../content/library.ts';
import type { LinkOfEntry } from '../links/links-in-text.ts';
import { linksOf, pageOf } from '../links/links-of-entry.ts';
import type { Finding } from './finding.ts';

/** The entry that something in the finished site belongs to, and where on its page it is, as far as we can tell. */
export interface Trace {
  entry: Entry;
  at: Omit<LinkOfEntry, 'url'>;
}

/**
 * Finds the entries that a finding comes from: those that name its address, or else the one from which the page or file was made; none for what is ours. What entries
 * name is gathered once, when the first finding about a link asks.
 */
export function createTracer(entries: readonly Entry[], site: string): (finding: Finding) => Trace[] {
  const read = addressReader(site);
  let gathered: ReadonlyMap<string, readonly Trace[]> | undefined;
  return ({ address, url }) => {
    const owner = entryAt(address, entries);
    if (url !== undefined) {
      const named = (gathered ??= gather(entries, site));
      const naming = onePerEntry(namesOf(url, read(url, address)).flatMap((name) => named.get(name) ?? []));
      const own = naming.filter(({ entry }) => entry === owner);
      if (naming.length) return own.length ? own : naming;
    }
    return owner ? [{ entry: owner, at: { line: 1 } }] : [];
  };
}

/** What entries link to, by every name under which a finished page may name the same. */
function gather(entries: readonly Entry[], site: string): Map<string, Trace[]> {
  const named = new Map<string, Trace[]>();
  for (const entry of entries) {
    for (const { url, ...at } of linksOf(entry)) for (const name of namesOf(url, readAddress(url, { site, page: pageOf(entry) }))) named.get(name)?.push({ entry, at }) ?? named.set(name, [{ entry, at }]);
  }
  return named;
}

/** An address as it is written, and where it leads on this site: it may have been percent-encoded differently on the way. */
function namesOf(url: string, leads: Address): string[] {
  const plain = (decode(url) ?? url).replace(/[\s\p{Cc}]/gu, '');
  return [`written ${plain}`, ...(leads.leads === 'here' && leads.path !== undefined ? [`leads ${leads.path} ${leads.place.decoded}`] : [])];
}

/** The first place in each entry, in the order of their links. */
function onePerEntry(traces: readonly Trace[]): Trace[] {
  const first = new Map<Entry, Trace>();
  for (const trace of traces) {
    const known = first.get(trace.entry);
    if (!known || isBefore(trace.at, known.at)) first.set(trace.entry, trace);
  }
  return [...first.values()];
}

function isBefore(a: Trace['at'], b: Trace['at']): boolean {
  // Links in the text come before those in fields.
  return Number(a.field !== undefined) - Number(b.field !== undefined) < 0 || (a.field === b.field && (a.line - b.line || (a.column ?? 0) - (b.column ?? 0)) < 0);
}

/** The entry from which a page or a file of the site is made, by its address. */
export function entryAt(address: string, entries: readonly Entry[]): Entry | undefined {
  const steps = address.split('/').filter(Boolean).map((step) => step.replace(/\.[a-z.]+$/, ''));
  const find = (kind: string | undefined, slug: string | undefined) => grouped(entries, addressesOf).get(`${kind}/${slug}`)?.[0];
  const [first, second] = steps;
  const resource = first === 'adapt' || first === 'slides' ? second : first === 'my-pack' && second === 'handouts' ? steps[2] : undefined;
  if (resource) return find('resources', resource);
  const [kind, slug] = first === 'link-pictures' ? steps.slice(1) : steps;
  return find(kind, slug) ?? (kind === 'resources' ? grouped(entries, formerNamesOf).get(slug ?? '')?.[0] : undefined);
}

function addressesOf({ kind, slug }: Entry): string[] {
  return [`${kind}/${slug}`];
}

function formerNamesOf({ kind, values }: Entry): string[] {
  return kind === 'resources' ? ((values as Entry<'resources'>['values']).formerly ?? []) : [];
}
