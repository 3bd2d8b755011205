import type { Catalogue } from '../catalogue/catalogue.ts';
import { FACETS, PAGED_FACETS, pathOf, rowsOf, rowsUnder } from './facets.ts';
import { CARDS_ON_A_PAGE, searchRows, MOST_CARDS_IN_THE_PAGE, NO_QUERY } from './finder.ts';
import { viewResourceList, type ResourceListView } from './resource-list-view.ts';

/** The finder before anybody has chosen anything. */
export interface FinderView {
  description: string;
  /** Whether nobody has shared anything yet. */
  isEmpty: boolean;
  /** What can be chosen, facet by facet; values that lead to nothing are left out. */
  facets: { key: string; label: string; choices: Choice[] }[];
  /** How many resources there are, without translations. */
  total: number;
  list: ResourceListView;
  /** Whether all resources are in the list; otherwise these are the newest, and the browser fetches the rest when somebody begins to choose. */
  isWhole: boolean;
  /** The pages that list the values of a facet. */
  lists: { href: string; label: string }[];
}

/** One value of a facet, and how many resources have it. */
export interface Choice {
  value: string;
  label: string;
  count: number;
  href: string;
}

/** The finder over everything that is shared. */
export function viewFinder(catalogue: Catalogue): FinderView {
  const rows = rowsOf(catalogue);
  const { rows: found } = searchRows(rows, NO_QUERY);
  const isWhole = rows.length <= MOST_CARDS_IN_THE_PAGE;
  const cards = isWhole ? [...found, ...rows.filter(({ translation }) => translation)] : found.slice(0, CARDS_ON_A_PAGE);
  return {
    description: `Scripts, plans, letters and cards that the schools of ${catalogue.settings.name} share.`,
    isEmpty: catalogue.resources.length === 0,
    facets: FACETS.map((facet) => ({
      key: facet.key,
      label: facet.label,
      choices: facet
        .valuesIn(catalogue)
        .map(({ value, label }) => ({ value, label, count: rowsUnder(`${facet.key}:${value}`, catalogue).length, href: pathOf(facet, value) }))
        .filter(({ count }) => count > 0),
    })).filter(({ choices }) => choices.length > 0),
    total: found.length,
    list: viewResourceList(catalogue, cards, { isFindable: isWhole, shown: isWhole ? found.length : cards.length }),
    isWhole,
    lists: PAGED_FACETS.map(({ folder, plural }, at) => ({ href: `/${folder}/`, label: at ? plural.toLowerCase() : plural })),
  };
}
