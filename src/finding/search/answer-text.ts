/** What is said of an answer of the search. It is apart from `text`, which browsers do not fetch. `query`, `word` and `shown` are in quotation marks. */
export const answerText = {
  nothing: (query: string) => `Nothing found for ${query}. Perhaps nobody has shared anything about it yet.`,
  found: (total: number, query: string) => `${total} ${total === 1 ? 'page' : 'pages'} found for ${query}.`,
  foundOfKind: (total: number, all: number, query: string, kind: string) => `${total} of ${all} pages found for ${query}, only those under ${kind}.`,
  byTitle: 'The search could not be loaded, so only titles and summaries of resources were searched.',
  unquoted: 'No page has these very words one after another, so this is what is found without quotation marks.',
  spelling: (word: string, shown: string) => `No page has ${word}, so these have ${shown}.`,
  instead: (word: string, shown: string) => `These have ${shown}, for ${word}.`,
  missing: (word: string) => `No page has ${word}.`,
  /** Around the query that was perhaps meant. */
  meant: ['Did you mean ', '?'],
  tryOther: 'Try fewer or other words, or go on from here:',
  /** The two ways on when nothing was found. */
  ways: [['/resources/', 'See all resources, by theme, role and phase'], ['/issues/', 'See what schools are still looking for']],
  notLoaded: 'The search could not be loaded. See all resources instead, or try again.',
  offline: 'The search needs a network, and you are offline.',
  kept: { title: 'What is kept on this device', about: 'The pages that open without a network, with a search among their titles.' },
  everyKind: 'All',
} as const;
