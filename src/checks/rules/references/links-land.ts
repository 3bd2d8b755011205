import { grouped } from '../../../catalogue/grouped.ts';
import { checkLink as faultOfAddress } from '../../../mdx/links.ts';
import { quote } from '../../../schema/fault.ts';
import { COMPUTED_PAGES } from '../../../schema/addresses/computed-pages.ts';
import { nearest } from '../../../schema/nearest.ts';
import { kinds, type KindName } from '../../../schema/index.ts';
import { asShown, siteIn } from '../../links/as-shown.ts';
import { isPlaceOn, readAddress, type Place } from '../../../schema/read-address.ts';
import { isSound, type Entry, type Library } from '../../content/library.ts';
import { linksInText, type LinkOfEntry } from '../../links/links-in-text.ts';
import { linksOf, pageOf } from '../../links/links-of-entry.ts';
import type { Found, Rule } from '../../rule.ts';
import { FIXED_PAGES, isOnSite, placesOn } from '../../links/site-map.ts';

const plan = { slug: 'circle-plan', title: 'Circle plan' };
const to = (address: string) => ({ body: `## Café\n\nBegin with [the circle plan](${address}).`, others: [{ ...plan, body: '## Say this' }] });
const claim = (source: string) => ({ body: `<Claim measured="The council" sample="not said" date="not said" source="${source}" strength="school-reported">\n\nIt helped.\n\n</Claim>` });

export const linksLand: Rule = {
  name: 'links-land',
  title: 'Links to our own pages work',
  why: 'If you have only two minutes, a link that leads nowhere costs you one of them.',
  examples: {
    good: [
      { about: 'A link to a page that may not be there, in words that are shown only with it.', body: '<OnlyWith what="/resources/circle-plan/">\n\nBegin with [the circle plan](/resources/circle-plan/).\n\n</OnlyWith>' },
      { body: 'Look at [what schools would like to see](/visits/wishes/).' },
      to('/resources/circle-plan/'),
      { about: 'A place on a page, by its heading.', ...to('/resources/circle-plan/#say-this') },
      { about: 'A place on the same page.', ...to('#caf%C3%A9') },
      { about: 'What the site puts below every resource.', ...to('/resources/circle-plan/#downloads') },
      { about: 'A file that is made of every resource.', ...to('/resources/circle-plan/circle-plan.pdf') },
      { about: 'The whole address of a page of ours.', ...to('https://ours.example.org/resources/circle-plan/') },
      to('/themes/restorative-dialogue/'),
      to('/admin/#/collections/resources/new'),
      to('https://forms.example.org?for=office@oak.example'),
    ],
    bad: [
      { ...to('/resources/circel-plan/'), says: 'Did you mean /resources/circle-plan/?' },
      { about: 'Without its last stroke.', ...to('/resources/circle-plan'), says: 'Write /resources/circle-plan/' },
      { about: 'A heading that is not there.', ...to('/resources/circle-plan/#say-that'), says: 'Did you mean /resources/circle-plan/#say-this?' },
      { ...to('#cafe'), says: 'Did you mean #café?' },
      { about: 'Our own address in full.', ...to('HTTP://Ours.example.org:80/resources/circel-plan/'), says: 'Did you mean /resources/circle-plan/?' },
      { about: 'A code that is no letter.', ...to('https://ours.example.org/%E9'), says: 'contains a code that does not stand for a letter' },
      { ...to('/sign-in/#recovery'), says: 'no place "recovery"' },
      { ...to('/api/git/x'), says: 'there is no such page' },
      { ...to('/themes/restorative-dialog/'), says: 'there is no such page' },
      { about: 'A card of a resource: it may be made in another way one day.', ...to('/resources/circle-plan/circle-plan-lanyard.pdf'), says: 'Link to the page' },
      { about: 'The source of a claim.', ...claim('https://ours.example.org/report/'), says: 'there is no such page' },
      { about: 'An address in a field.', kind: 'programmes', fields: { sources: [{ label: 'A page', link: 'https://ours.example.org/report/', read: '2026-11-01' }] }, says: 'there is no such page' },
      { about: 'A page that was removed.', ...to('/resources/old-plan/'), removed: [{ kind: 'resources', slug: 'old-plan' }], says: 'which was removed from the site' },
      { about: 'A page that only has another name.', ...to('/news/first/'), removed: [{ kind: 'news', slug: 'first', movedTo: '/news/second/' }], says: 'Write /news/second/' },
      { about: 'A note on a trial has no page of its own.', kind: 'trials', body: '[Look](#below)', says: 'no place "below"' },
      { about: 'A resource that has another address now.', body: '[The plan](/resources/old-plan/)', others: [{ ...plan, formerly: ['old-plan'] }], says: 'Write /resources/circle-plan/' },
    ],
  },
  betweenPages: true,
  check: (entry, library) => linksOf(entry, linksShown(entry, library)).flatMap(({ url, ...at }) => checkLink(url, at, entry, library)),
};

type At = Omit<LinkOfEntry, 'url'>;

function checkLink(url: string, at: At, entry: Entry, library: Library): Found[] {
  const address = readAddress(url, { site: library.settings?.address, page: pageOf(entry) });
  // Another check looks for files beside the page. Addresses of the site and of its files in a field are not links to a page.
  const isOurs = entry.kind === 'settings' && (at.field === 'address' || at.field === 'repository');
  // What cannot be an address at all is reported with the text.
  if (address.leads !== 'here' || !/^(?:[/#]|https?:)/i.test(url) || isOurs || faultOfAddress(url)) return [];
  const { path, place } = address;
  if (path === undefined || place.decoded === undefined) return [{ ...at, what: `The address ${quote(url)} contains a code that does not stand for a letter.`, why: 'People who follow it find nothing.', remedy: 'Copy the address again from the top of the page it should lead to.' }];
  const isHere = url.startsWith('#');
  const removed = isHere ? undefined : library.removed.get(path.replace(/\/?$/, '/'));
  if (removed) return [{ ...at, stopsNothing: true, ...removedPage(url, removed.movedTo) }];
  if (!isHere && isOnSite(path, library) === false) return [{ ...at, ...noSuchPage(url, path, library) }];
  // The editor reads the fragment of its address itself: /admin/#/collections/trials/new.
  if (path === '/admin/' && place.decoded.startsWith('/')) return [];
  // The top of a page is always there; to know its other places takes longer.
  if (place.written === '') return [];
  const places = isHere ? placesHere(entry, library) : placesOn(path, library);
  return !places || isPlaceOn(places, place) ? [] : [{ ...at, ...noSuchPlace(url, isHere ? '' : path, place, places) }];
}

/** The addresses in its text as readers see it. */
function linksShown(entry: Entry, library: Library): readonly LinkOfEntry[] {
  if (entry.facts?.asWritten) return entry.facts.links;
  return entry.shown?.(siteIn(library)).links ?? linksInText(asShown(entry, library));
}

function placesHere(entry: Entry, library: Library): ReadonlySet<string> | undefined {
  const page = pageOf(entry);
  if (!page) return new Set();
  return isSound(entry) ? placesOn(page, library) : undefined;
}

function removedPage(url: string, movedTo: string | undefined) {
  if (movedTo) return { what: `The link goes to ${quote(url)}, which has another address now.`, why: 'People who follow it come to a notice first.', remedy: `Write ${movedTo}` };
  return { what: `The link goes to ${quote(url)}, which was removed from the site.`, why: 'People who follow it come to a notice that says so.', remedy: 'Link to another page, or delete the link.' };
}

function noSuchPage(url: string, path: string, library: Library) {
  const there = (remedy: string) => ({ what: `The link goes to ${quote(url)}, but there is no such page.`, why: 'People who follow it find nothing.', remedy });
  if (!path.endsWith('/') && isOnSite(`${path}/`, library)) return { what: `The address ${quote(url)} has no / at its end.`, why: 'The address of every page here ends in one, and the link would take a detour.', remedy: `Write ${path}/` };
  const [, room = '', slug = '', ...rest] = path.split('/');
  const kind = Object.hasOwn(kinds, room) && !COMPUTED_PAGES.includes(path) ? (room as KindName) : undefined;
  const moved = kind === 'resources' ? grouped(library.ofKind('resources'), namesBefore).get(slug)?.[0] : undefined;
  if (moved) return there(`It has another address now. Write /resources/${moved.slug}/`);
  if (kind && slug && library.has(kind, slug) && rest.join('/').includes('.')) return there(`Link to the page on which it is offered: /${kind}/${slug}/`);
  const near = kind && pageOf({ kind, slug }) && slug ? nearest(slug, library.names(kind)) : undefined;
  const page = near ? `/${room}/${near}/` : nearest(path, FIXED_PAGES.filter((one) => one !== '/'));
  return there(page ? `Did you mean ${page}?` : 'Copy the address from the page itself.');
}

function noSuchPlace(url: string, path: string, { decoded = '' }: Place, places: ReadonlySet<string>) {
  const near = nearest(decoded, [...places]);
  return {
    what: `The link goes to ${quote(url)}, but there is no place ${quote(decoded)} on ${path ? 'that' : 'this'} page.`,
    why: 'People who follow it come to the top of the page, and have to look for it.',
    remedy: near ? `Did you mean ${path}#${near}?` : `A place is named by its heading, in small letters, with - between the words. ${path ? `Or link to the page: ${path}` : 'Or delete the link.'}`,
  };
}

function namesBefore({ values }: Entry<'resources'>): string[] {
  return values.formerly ?? [];
}
