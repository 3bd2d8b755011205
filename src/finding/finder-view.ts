import type { Catalogue } from '../catalogue/catalogue.ts';
import { FACETS, PAGED_FACETS, pathOf, rowsOf, rowsUnder, type Facet } from './facets.ts';
import { CARDS_AT_ONCE } from './finder.ts';
import { CARDS_IN_A_PIECE } from './finder-index.ts';
import { FINDER_FILES } from './finder-files.ts';
import { viewResourceList, type ResourceListView } from './cards/resource-list-view.ts';

/** The finder before anybody has chosen anything. */
export interface FinderView {
  description: string;
  /** Whether nobody has shared anything yet. */
  isEmpty: boolean;
  /** What can be chosen, facet by facet; values that lead to nothing are left out. `all` leads to the page of all values, where they are too many for this one. */
  facets: { key: string; label: string; choices: Choice[]; all: { href: string; label: string } | undefined }[];
  /** How many resources there are, without translations. */
  total: number;
  /** The most useful. The browser fetches others when somebody begins to choose. */
  list: ResourceListView;
  /** Whether these are all there are. */
  isWhole: boolean;
  /** The pages that list the values of a facet. */
  lists: { href: string; label: string }[];
  /** What it fetches, where that is little enough for a device to keep it with the page. */
  files: string[];
}

/** One value of a facet, and how many resources have it. */
export interface Choice {
  value: string;
  label: string;
  count: number;
  href: string;
}

/** How many values of one facet the page offers: a county has hundreds of schools, and nobody reads through them here. Those with the most are offered. */
export const MOST_CHOICES = 40;

/** How many resources there may be for a device to keep all cards with the page. */
const MOST_KEPT = 200;

/** The finder over everything that is shared. */
export function viewFinder(catalogue: Catalogue): FinderView {
  const rows = rowsOf(catalogue);
  const found = rows.filter(({ translation }) => !translation);
  return {
    description: `Scripts, plans, letters and cards that the schools of ${catalogue.settings.name} share.`,
    isEmpty: catalogue.resources.length === 0,
    facets: FACETS.map((facet) => {
      const choices = choicesOf(facet, catalogue);
      const offered = offer(choices);
      return {
        key: facet.key, label: facet.label, choices: offered,
        all: offered.length < choices.length ? { href: `/${facet.folder}/`, label: `All ${choices.length}: ${facet.plural.toLowerCase()}` } : undefined,
      };
    }).filter(({ choices }) => choices.length > 0),
    total: found.length,
    list: viewResourceList(catalogue, found.slice(0, CARDS_AT_ONCE)),
    isWhole: found.length <= CARDS_AT_ONCE,
    lists: PAGED_FACETS.map(({ folder, plural }, at) => ({ href: `/${folder}/`, label: at ? plural.toLowerCase() : plural })),
    files: rows.length > MOST_KEPT ? [] : [FINDER_FILES.index, FINDER_FILES.orders, ...Array.from({ length: Math.ceil(rows.length / CARDS_IN_A_PIECE) }, (_, at) => FINDER_FILES.piece(at))],
  };
}

/** The marks that can be chosen by an address, and have no box on the page because their facet has too many. */
export function marksWithoutBox(catalogue: Catalogue): string[] {
  return FACETS.flatMap((facet) => {
    const choices = choicesOf(facet, catalogue);
    const offered = new Set(offer(choices));
    return choices.filter((choice) => !offered.has(choice)).map(({ value }) => `${facet.key}:${value}`);
  });
}

function choicesOf(facet: Facet, catalogue: Catalogue): Choice[] {
  return facet
    .valuesIn(catalogue)
    .map(({ value, label }) => ({ value, label, count: rowsUnder(`${facet.key}:${value}`, catalogue).length, href: pathOf(facet, value) }))
    .filter(({ count }) => count > 0);
}

function offer(choices: readonly Choice[]): Choice[] {
  if (choices.length <= MOST_CHOICES) return [...choices];
  const offered = new Set(choices.toSorted((a, b) => b.count - a.count).slice(0, MOST_CHOICES));
  return choices.filter((choice) => offered.has(choice));
}
