/** What the frame around every page says. */
export const text = {
  skip: 'Skip to the page',
  places: 'Main',
  menu: 'Menu',
  search: 'Search',
  pack: 'My pack',
  trail: 'Where you are',
  onThisPage: 'On this page',
  notice: 'Notice',
  demonstration: { strong: 'This is a demonstration.', rest: 'Nobody reads what is sent to the addresses on it.' },
  /** One line for the whole site, in place of a badge on every card. */
  examples: { brief: 'An example site: the schools are made up.', rest: 'What we say of councils and research is real.' },
  theme: { label: 'Colours', own: 'As on this device', light: 'Light', dark: 'Dark' },
  edit: 'Edit this page',
  history: 'History of this page',
  runBy: (name: string, foundation: string) => `${name} is run by ${foundation}.`,
  write: 'Write to',
  cookies: 'We use no cookies and do not track you.',
  onPaper: (title: string, name: string, address: string, day: string) => `“${title}”, ${name}, ${address}. Printed copy of ${day}.`,
  languages: 'Pages in other languages',
  example: { strong: 'Example.', rest: 'Invented to show how the site works.' },
  until: (day: string) => `Until ${day}.`,
  feeds: { everything: 'Everything new', news: 'News' },
  share: { print: 'Print', credit: 'Copy the credit', link: 'Copy the link', send: 'Send it', mail: 'by e-mail', teams: 'in Teams', classroom: 'in Google Classroom', between: ['', ', ', ' or '] },
  /** The page that answers where there is none. */
  missing: {
    title: 'We cannot find that page',
    lead: 'The address may be mistyped, or the page may have been taken down.',
    why: 'If you followed a link, the page may be a draft again while its school looks at it.',
    /** The link, and what follows it. */
    tell: ['Tell us', 'if you need it, or if something is wrong.'],
    resources: 'See all resources',
    front: 'Go to the front page',
    who: 'Or tell us who you are',
  },
  /** Below a list that has several pages. */
  pages: {
    label: 'Pages of this list',
    of: (at: number, of: number) => `Page ${at} of ${of}`,
    byDay: { before: 'Newer', after: 'Older', first: 'Newest' },
    inOrder: { before: 'Previous page', after: 'Next page', first: 'First page' },
  },
} as const;
