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
  languages: 'In other languages',
} as const;
