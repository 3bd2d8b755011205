/** A place in the header: its name, its address, and the first parts of the addresses of all pages that belong to it. */
export interface Place {
  label: string;
  href: string;
  holds: readonly string[];
}

/** The places of the site, in the order of the header. */
export const PLACES: readonly Place[] = [
  { label: 'Resources', href: '/resources/', holds: ['resources', 'themes', 'roles', 'phases', 'kinds', 'areas', 'times', 'access', 'languages', 'statuses', 'packs', 'coverage', 'reviews'] },
  { label: 'Meetings', href: '/meetings/', holds: ['meetings', 'digest', 'calendars'] },
  { label: 'Visits', href: '/visits/', holds: ['visits'] },
  { label: 'Programmes', href: '/programmes/', holds: ['programmes'] },
  { label: 'Schools', href: '/schools/', holds: ['schools', 'issues', 'trials', 'news'] },
  { label: 'Share', href: '/share/', holds: ['share'] },
];

/** What the menu of a small screen adds to the places. */
export const MORE_PLACES: readonly Pick<Place, 'label' | 'href'>[] = [
  { label: 'In other languages', href: '/languages/' },
  { label: 'News', href: '/news/' },
  { label: 'Help and about us', href: '/pages/' },
  { label: 'Sign in', href: '/sign-in/' },
];

/** The place that a page belongs to, by its address; undefined for the home page and pages about the site. */
export function placeOf(path: string): Place | undefined {
  const first = path.split('/')[1] ?? '';
  return PLACES.find(({ holds }) => holds.includes(first));
}

/** The links in the foot of every page, in their groups. */
export const FOOT_GROUPS: readonly { label: string; links: readonly Pick<Place, 'label' | 'href'>[] }[] = [
  {
    label: 'The partnership',
    links: [
      { label: 'About us', href: '/pages/about/' },
      { label: 'How we practise', href: '/pages/how-we-practise/' },
      { label: 'News', href: '/news/' },
      { label: 'Issues we work on', href: '/issues/' },
      { label: 'Calendars and feeds', href: '/calendars/' },
      { label: 'Open data', href: '/data/' },
    ],
  },
  {
    label: 'Help and sharing',
    links: [
      { label: 'Share something', href: '/share/' },
      { label: 'How to share', href: '/pages/how-to-share/' },
      { label: 'What we check', href: '/what-we-check/' },
      { label: 'Self-review', href: '/self-review/' },
      { label: 'Reading offline', href: '/offline/' },
      { label: 'Sign in', href: '/sign-in/' },
    ],
  },
  {
    label: 'Small print',
    links: [
      { label: 'Accessibility', href: '/pages/accessibility/' },
      { label: 'Privacy', href: '/pages/privacy/' },
      { label: 'Safeguarding', href: '/pages/safeguarding/' },
      { label: 'Report a concern', href: '/concern/' },
    ],
  },
];
