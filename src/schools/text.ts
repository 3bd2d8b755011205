/** What this room says to readers. */
export const text = {
  inUse: (schools: number) => `What we share is in use in ${schools} other ${schools === 1 ? 'school' : 'schools'}:`,
  /** Before the title of the adaptation, which is a link. */
  adapted: (school: string) => `${school} adapted it into`,
  tried: 'tried it',
  again: (answer: string) => `Would use it again: ${answer}.`,
  map: 'Map of our schools, north at the top. The list says the same.',
  invented: 'The schools are made up, and so are their places.',
  towns: 'Each dot is a town, not the address of a school.',
  missing: (count: number) => `${count} ${count === 1 ? 'school is' : 'schools are'} not on the map yet.`,
} as const;
