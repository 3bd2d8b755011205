import { nodesOf } from '../../../mdx/walk.ts';
import { DEMONSTRATION } from '../../../schema/demonstration.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Entry } from '../../content/library.ts';
import { addressesOf, isReservedAddress, mailboxesIn, type Written } from '../../people/reserved-hosts.ts';
import type { Rule } from '../../rule.ts';
import { stretchesOf } from '../../content/texts-of-entry.ts';

const page = { title: 'Safeguarding', summary: 'Who to tell.', reviewed: '2026-11-01', review: '2027-autumn' };
const settings = (more = {}) => [{ kind: 'settings', name: 'Oak Schools', mailbox: 'office@oak.sch.uk', address: 'https://oak.sch.uk', ...more }];

export const addressesAreOurs: Rule = {
  name: 'addresses-are-ours',
  title: 'Our own pages name our own addresses',
  why: 'Whoever is worried about a child writes to the address on the page. It must not be another partnership’s address, or one that nobody reads.',
  examples: {
    good: [
      { about: 'Our mailbox, from the settings.', kind: 'pages', fields: page, body: 'Write to <Ours say="mailbox" />.' },
      { about: 'Another mailbox of ours.', kind: 'pages', fields: page, body: 'Write to dsl@norfolk.gov.uk.', others: settings({ mailboxes: ['dsl@norfolk.gov.uk'] }) },
    ],
    bad: [
      { about: 'The mailbox of somebody else.', kind: 'pages', fields: page, body: 'Write to [the office](mailto:office@elm.sch.uk?subject=Help).', others: settings(), says: 'which is not one of our mailboxes' },
      { about: 'A mailbox that cannot exist, on a site that is real.', kind: 'schools', fields: { mailbox: 'office@oak.example.org' }, others: settings(), says: 'is reserved for examples' },
      { about: 'The name of another partnership.', kind: 'pages', fields: page, body: `This is a page of ${DEMONSTRATION.name}.`, others: settings(), says: 'but our partnership has another' },
    ],
  },
  alone: true,
  check: (entry, { settings }) => {
    if (!settings) return [];
    return [...(isReal(settings) ? checkReserved(entry) : []), ...(entry.kind === 'pages' ? [...checkMailboxes(entry, settings), ...checkNames(entry, settings)] : [])];
  },
};

/** Whether a site is public, and not only a demonstration. */
export function isReal({ address, demonstration }: Pick<EntryOf<'settings'>, 'address' | 'demonstration'>): boolean {
  return typeof address === 'string' && !demonstration && !isReservedAddress(address);
}

/** Addresses at hosts reserved for examples. */
export function reservedIn(entry: Entry): Written[] {
  return addressesOf(entry).filter(({ address }) => isReservedAddress(address));
}

function checkReserved(entry: Entry): Fault[] {
  return reservedIn(entry).map(({ address, ...at }) => ({
    ...at,
    what: `${quote(address)} is reserved for examples; it reaches nobody.`,
    why: 'The settings say that this site is real, so somebody will write to it or open it.',
    remedy: 'Write the real address, or delete this one. Put an address that is only an example between code marks. If the whole site is a demonstration, say so in content/settings.yml: demonstration: true',
  }));
}

function checkMailboxes(entry: Entry, { mailbox, mailboxes = [] }: EntryOf<'settings'>): Fault[] {
  const ours = [mailbox, ...mailboxes].map((one) => String(one).toLowerCase());
  return addressesOf(entry).filter(({ address }) => address.includes('@') && mailboxesIn(address).some((one) => !ours.includes(one))).map(({ address, ...at }) => ({
    ...at,
    what: `One of our own pages names ${quote(address)}, which is not one of our mailboxes.`,
    why: 'It may be another partnership’s. People who write to it would not reach us.',
    remedy: `Write <Ours say="mailbox" /> instead: it becomes ${mailbox}. If it is ours too, add it to "Our other mailboxes" in content/settings.yml.`,
  }));
}

function checkNames(entry: Entry, { name, address }: EntryOf<'settings'>): Fault[] {
  const { name: theirs, address: site } = DEMONSTRATION;
  const names = name === theirs ? [] : [...stretchesOf(entry)].filter(({ words, code }) => !code && words.includes(theirs)).map(({ line, column, field }) => ({
    line, column, field,
    what: `One of our own pages says ${quote(theirs)}, but our partnership has another name.`,
    why: 'Readers would take this for another partnership’s site.',
    remedy: `Write <Ours say="name" /> instead, or the name itself: ${name}`,
  }));
  const links = address === site ? [] : [...nodesOf(entry.tree)].filter((node) => (node.type === 'link' || node.type === 'definition') && node.url.startsWith(site)).map(({ position }) => ({
    line: position?.start.line ?? 1, column: position?.start.column,
    what: `A link leads to ${quote(site)}, the site of another partnership.`,
    why: 'People who follow it leave our site, or find nothing.',
    remedy: 'Write the address of the page from its first slash, such as /pages/about/, or <Ours say="address" /> for the whole site.',
  }));
  return [...names, ...links];
}
