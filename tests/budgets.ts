/**
 * What a page may weigh and how large it may be, in one place, each with its reason. `bytes` and `requests` are those of a browser with an
 * empty cache and the headers of netlify.toml, without the icon of its tab; `elements` are those of the finished page. A budget is raised
 * only together with its reason.
 */
export interface PageBudget {
  page: string;
  bytes: number;
  requests: number;
  elements: number;
  why: string;
}

export const PAGE_BUDGETS: readonly PageBudget[] = [
  { page: '/', bytes: 46_000, requests: 7, elements: 400, why: 'A third of its elements are the lines of icons and the seats of the circle. Its own style sheet is a request more, and a kilobyte. The letters of the alphabet are 14 KB, the style sheet 11, the script 7: a page of text can be had in a second and a half on a weak signal.' },
  { page: '/resources/two-minute-playground-script/', bytes: 56_000, requests: 8, elements: 900, why: 'The page that a lunchtime supervisor opens on an old phone in the playground.' },
  { page: '/resources/', bytes: 60_000, requests: 10, elements: 1_300, why: 'The finder before anybody chooses: its boxes, and no more cards than are read without choosing. 120 KB is the most it may ever be.' },
  { page: '/meetings/2026-autumn-headteachers/', bytes: 50_000, requests: 8, elements: 400, why: 'As the front page, with the two style sheets of meetings and of calendars.' },
  { page: '/languages/ur/', bytes: 63_000, requests: 9, elements: 500, why: 'Urdu has letters of its own, 14 KB in one weight. As TrueType in two they were 254.' },
];

/**
 * What any page of a resource may weigh, with its icon and its manifest, and without the pictures that wait until somebody comes near them.
 * It is computed for all of them from the finished site, as the most that a browser could fetch.
 */
export const RESOURCE_PAGE_BUDGET = { bytes: 60_000, requests: 10, abroad: { bytes: 70_000, requests: 12, why: 'Letters of another language in files of their own: Polish has 15 KB more, Urdu and Arabic 14.' }, why: 'A resource is opened on an old phone with a weak signal, in any language. A text that is too long for it is better as two resources.' } as const;

/** What the finder fetches, in bytes with Brotli, for ten thousand resources whose marks are drawn by lot, which is the worst that can be. */
export const FINDER_BUDGETS = {
  index: { bytes: 70_000, why: 'Fetched once, when somebody comes near the choices. Drawn by lot, themes, roles and schools cannot be written in less than about 55 KB; real ones are about 40.' },
  orders: { bytes: 34_000, why: 'Fetched by the few who sort by title or length. An order of ten thousand is 17 KB at the very least.' },
  piece: { bytes: 7_000, why: 'Twelve cards may come from twelve pieces, and a choice may cost 100 KB at most.' },
} as const;

/** By how much a view of thousands of entries may be longer than that of today's content, in letters of JSON. Its page grows by about three times as much, and by a sixth of that once compressed. */
export const VIEW_BUDGET = { growth: 30_000, why: 'No page grows with the number of entries: what is more is on a page of its own, or behind a link.' };

/** The data of a pack: the piece of the list of all resources that each resource of a pack is in, of ten thousand. */
export const PACK_PIECE_BUDGET = { letters: 40_000, why: 'A pack of ten fetches ten pieces, each about 4 KB once compressed.' };

/** What no file of its sort may exceed, in bytes before compression, on a site of five hundred resources and a hundred and twenty schools. */
export const GROWN_BUDGETS = [
  { files: '{index,resources/index,trials/index,news/index,meetings/index,schools/index,visits/index,visits/wishes/index,reviews/index,coverage/index}.html', bytes: 130_000, why: 'a list shows the first of its entries, and leads to the others' },
  { files: 'resources/*/index.html', bytes: 200_000, why: 'a resource that was adapted often names a few adaptations, and leads to its family' },
  { files: '{themes,roles,phases}/*/index.html', bytes: 130_000, why: 'what has one value of a facet is in pages of the same length' },
  { files: 'cms/**/*.json', bytes: 60_000, why: 'the editor fetches a few of many small files' },
  { files: 'search/index/**/*.json', bytes: 40_000, why: 'the search fetches the words of a query, and what it shows' },
  { files: 'finder/cards/*.json', bytes: 40_000, why: 'the finder fetches the cards that it shows' },
  { files: 'my-pack/resources/*.json', bytes: 60_000, why: 'a pack fetches what it needs to know of its own resources' },
] as const;
