/** What the page "Reading offline" says of what is kept on this device. It is apart from `text`, which browsers do not fetch. */
export const listText = {
  turnOn: 'Turn it on again',
  turnOff: 'Turn it off and remove everything',
  cannot: 'This browser cannot keep pages. Everything else works as before.',
  off: 'This is turned off. No page is kept on this device.',
  nothing: 'Nothing is kept yet. Pages are kept when you open them.',
  notFound: 'No title matches.',
  count: (count: number, isFound: boolean) => `${count} ${count === 1 ? 'page' : 'pages'}${isFound ? ' found' : ''}.`,
  asOf: (day: string) => `As it was on ${day}.`,
  chosen: 'Kept until you remove it.',
  packed: 'Kept as long as you have a pack.',
  remove: 'Remove',
} as const;
