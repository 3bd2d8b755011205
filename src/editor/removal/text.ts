/** What is said before a page is removed. `title` is that of the page. */
export const text = {
  title: (title: string) => `Remove “${title}” from the site?`,
  after: 'Its address then says that a page was here and has been removed, so no link leads to nothing.',
  leave: 'Leave it on the site',
  remove: 'Remove it',
  /** What links to the page. */
  pointers: {
    unknown: 'What points to it could not be looked up at the moment.',
    none: 'No other page points to it.',
    some: (count: number) => (count === 1 ? 'One page points to it:' : `${count} pages point to it:`),
    list: (title: string) => `What points to “${title}”`,
    by: (kind: string, fields: string) => ` (${kind}: ${fields})`,
    more: (count: number) => `and ${count} more`,
    stay: (kind: string) => `They stay as they are. Change them before or after, so that they no longer name this ${kind}.`,
  },
  retire: {
    title: 'Or retire it',
    about: 'A retired resource keeps its address. It says why it is no longer used, and leads to what takes its place. Choose this unless nobody may read the page any more.',
    reason: 'Why it is retired',
    reasonMissing: 'Say in a sentence why it is retired. Whoever has the link reads it.',
    successor: 'Use this instead',
    noSuccessor: 'Nothing takes its place',
    find: 'Find it by its title',
    button: 'Retire it instead',
  },
  /** What people should do instead, for some kinds. */
  instead: {
    cancel: 'People may have it in their calendars. If it will not take place, leave it on the site and set “State” to Cancelled: then they hear of it.',
    left: 'If the school has left the partnership, leave its page and fill in “Left on”. What it shared then keeps its name.',
  },
  /** Once somebody has decided against it. */
  left: 'It is still on the site.',
  retired: 'It is still on the site. “Retired” is filled in below; look at it, and save the page.',
} as const;
