/** What the page of the gaps says. */
export const text = {
  title: 'Gaps in our resources',
  about: 'What the partnership has for each theme, role and phase, and what was asked for: for the planning meeting.',
  lead: (counted: string) => `What we have for each theme, role and phase, and where there is nothing yet. Counted from what is published: ${counted}.`,
  gaps: { title: 'The biggest gaps', none: 'There is something for every role in every phase, under every theme.', asked: (often: string) => `Asked for ${often}.` },
  roles: {
    title: 'Theme and phase, for each role',
    how: 'Each number says how many resources there are. A striped square has none. Choose a number to see the resources and narrow them down.',
    key: { label: 'How the squares are drawn', none: 'none', one: 'one', few: 'two or three', many: 'four or more' },
    onThisPage: 'Roles on this page',
  },
  languages: { title: 'Languages and access', wide: 'Languages', caption: 'Languages, translations included', access: 'Access', accessCaption: 'Access features', note: 'The second table counts what schools have said about their own resources. Every resource can also be printed in large print.' },
  theme: 'Theme',
  demand: { title: 'What was asked for', caption: 'What was asked for, by theme', wanted: 'Asked for', wishes: 'Wishes', visits: 'Visits to come', more: (count: number) => `${count} more`, issues: (counted: string) => `Issues: ${counted}` },
  popular: { title: 'What most schools tried', none: 'No school has told us yet how something went.' },
  /** Before and after the name of the school. */
  alone: { title: 'From one school alone', none: 'Every theme, role and phase has resources from at least two schools, or fewer than two resources.', all: (count: number) => `: all ${count} come from` },
  late: { title: 'Late for review', none: 'Nothing is late.', more: (count: number) => `${count} more` },
  ideas: { title: 'Not tried yet', about: 'that no school has told us about yet.' },
  /** With the marks of `splitSentence`. */
  data: 'The same figures are [open data](/data/coverage.json), [explained here](/data/#s-gaps-in-our-resources-as-data). To print this page on one sheet, choose A4 landscape.',
} as const;
