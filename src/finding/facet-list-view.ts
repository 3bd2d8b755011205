import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Role } from '../catalogue/role-names.ts';
import { viewLanguageName, type LanguageNameView } from '../frame/language-name-view.ts';
import { viewDoor, type DoorView } from './door-view.ts';
import { PAGED_FACETS, pathOf, rowsUnder } from './facets.ts';
import { CARDS_ON_A_PAGE } from './finder.ts';
import { countNoun } from '../text/count-noun.ts';
import { viewResourceList, type ResourceListView } from './resource-list-view.ts';

/** Which page of which list: the folder of a facet (`themes`), one of its values, and the number of the page from 1. */
export interface FacetListPage {
  folder: string;
  value: string;
  page: number;
}

/** One page of the list of what has one value of a facet. */
export interface FacetListView {
  title: string;
  description: string;
  /** What the value means, where that needs saying. */
  about: string | undefined;
  path: string;
  isCommonConcern: boolean;
  /** A language other than the site’s own. Families read its page, so it is a sheet of `slugs` instead of a list, and its title is the language’s own name. */
  language: (LanguageNameView & { partnership: string }) | undefined;
  door: DoorView | undefined;
  /** How many resources the whole list has, as a number and as text. */
  total: number;
  count: string;
  /** The finder with the same choice. */
  finder: string;
  list: ResourceListView;
  /** What is on the sheet of a language. */
  slugs: string[];
  /** The pack of the same resources, for a theme or a role. */
  pack: string | undefined;
  /** The place of this page in its list; undefined where the list has only one page. */
  pages: { at: number; of: number; newer: string | undefined; older: string | undefined; newest: string | undefined } | undefined;
  /** The other values of the facet that have something. */
  others: { heading: string; all: { href: string; label: string }; values: { href: string; label: string; language: LanguageNameView | undefined }[] } | undefined;
}

/** Every page of every list: each value has at least one. */
export function listFacetPages(catalogue: Catalogue): FacetListPage[] {
  return PAGED_FACETS.flatMap(({ key, folder, valuesIn }) => valuesIn(catalogue).flatMap(({ value }) =>
    Array.from({ length: countPages(rowsUnder(`${key}:${value}`, catalogue).length) }, (_, before) => ({ folder, value, page: before + 1 }))));
}

/** One page of a list, with only its own cards. `lanyards` holds the name of the PDF of lanyard cards by the slug of its resource, for the door of a role. */
export function viewFacetList(catalogue: Catalogue, { folder, value, page }: FacetListPage, lanyards: Readonly<Record<string, string>> = {}): FacetListView {
  const { settings } = catalogue;
  const facet = PAGED_FACETS.find((one) => one.folder === folder)!;
  const values = facet.valuesIn(catalogue);
  const { label, about } = values.find((one) => one.value === value)!;
  const all = rowsUnder(`${facet.key}:${value}`, catalogue);
  const rows = all.slice((page - 1) * CARDS_ON_A_PAGE, page * CARDS_ON_A_PAGE);
  const pages = countPages(all.length);
  const path = pathOf(facet, value);
  const addressOf = (number: number) => `${path}${number > 1 ? `${number}/` : ''}`;
  const named = (tag: string) => (facet.key === 'language' ? viewLanguageName(settings, tag) : undefined);
  const language = named(value)?.language === settings.languages[0]?.language ? undefined : named(value);
  const others = values.filter((other) => other.value !== value && rowsUnder(`${facet.key}:${other.value}`, catalogue).length > 0);
  return {
    title: language ? label : `${facet.label}: ${label}${page > 1 ? `, page ${page} of ${pages}` : ''}`,
    description: about ?? `Resources. ${facet.label}: ${label}.`,
    about, path,
    isCommonConcern: value === 'common-concerns',
    language: language && { ...language, partnership: settings.name },
    door: facet.key === 'role' && page === 1 ? viewDoor(catalogue, value as Role, lanyards) : undefined,
    total: all.length,
    count: countNoun(all.length),
    finder: `/resources/?${facet.key}=${value}`,
    list: viewResourceList(catalogue, language ? [] : rows),
    slugs: language ? rows.map(({ slug }) => slug) : [],
    pack: ['theme', 'role'].includes(facet.key) && all.length > 0 ? `/packs/#${facet.key}-${value}` : undefined,
    pages: pages > 1 ? { at: page, of: pages, newer: page > 1 ? addressOf(page - 1) : undefined, older: page < pages ? addressOf(page + 1) : undefined, newest: page > 2 ? addressOf(1) : undefined } : undefined,
    others: others.length === 0 ? undefined : {
      heading: facet.plural,
      all: { href: `/${facet.folder}/`, label: `All: ${facet.plural.toLowerCase()}` },
      values: others.map((other) => ({ href: pathOf(facet, other.value), label: other.label, language: named(other.value) })),
    },
  };
}

function countPages(rows: number): number {
  return Math.max(1, Math.ceil(rows / CARDS_ON_A_PAGE));
}
