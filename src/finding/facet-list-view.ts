import type { Catalogue } from '../catalogue/catalogue.ts';
import { severalOf, type Role } from '../catalogue/role-names.ts';
import { iconNamed } from '../frame/icons/icon-named.ts';
import type { IconName } from '../frame/icons/icons.ts';
import { viewLanguageName, type LanguageNameView } from '../frame/language-name-view.ts';
import { hueOfTheme, type Hue } from '../frame/theme-hues.ts';
import { DOOR_PLANS } from './doors/door-plans.ts';
import { NO_DOOR_SOURCES, viewDoor, type DoorSources, type DoorView } from './doors/door-view.ts';
import { PAGED_FACETS, pathOf, rowsUnder, translationsUnder, type Facet } from './facets.ts';
import { CARDS_ON_A_PAGE } from './finder.ts';
import { groupRows } from './group-rows.ts';
import { text } from './text.ts';
import { countNoun } from '../text/count-noun.ts';
import { viewResourceList, type ResourceListView } from './cards/resource-list-view.ts';

/** Which page of which list: the folder of a facet (`themes`), one of its values, and the number of the page from 1. */
export interface FacetListPage {
  folder: string;
  value: string;
  page: number;
}

/** One page of the list of what has one value of a facet. */
export interface FacetListView {
  /** The title among all titles of the site. */
  title: string;
  /** What the page itself is called at its top, where the band and the way up say what it is. */
  heading: string;
  /** The icon beside the title, and the hue of the band behind it, where the value has them. */
  icon: IconName | undefined;
  hue: Hue | undefined;
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
  /** How many translations there are of the same, and where they are: "4 translations, not yet checked by a speaker". */
  translations: string | undefined;
  /** The finder with the same choice. */
  finder: string;
  /** The cards of this page, under headings where the list is long. `id` is the id of the heading, which has the icon and hue of what it names. */
  groups: { id: string | undefined; label: string | undefined; icon: IconName | undefined; hue: Hue | undefined; list: ResourceListView }[];
  /** What is on the sheet of a language. */
  slugs: string[];
  /** The pack of the same resources, for a theme or a role. */
  pack: string | undefined;
  /** The place of this page in its list; undefined where the list has only one page. */
  pages: { at: number; of: number; before: string | undefined; after: string | undefined; first: string | undefined } | undefined;
  /** The other values of the facet that have something. */
  others: { heading: string; all: { href: string; label: string }; values: { href: string; label: string; language: LanguageNameView | undefined }[] } | undefined;
}

/** Every page of every list: each value has at least one. */
export function listFacetPages(catalogue: Catalogue): FacetListPage[] {
  return PAGED_FACETS.flatMap(({ key, folder, valuesIn }) => valuesIn(catalogue).flatMap(({ value }) =>
    Array.from({ length: countPages(rowsUnder(`${key}:${value}`, catalogue).length) }, (_, before) => ({ folder, value, page: before + 1 }))));
}

/** One page of a list, with only its own cards. `sources` are for the door of a role. */
export function viewFacetList(catalogue: Catalogue, { folder, value, page }: FacetListPage, sources: DoorSources = NO_DOOR_SOURCES): FacetListView {
  const { settings } = catalogue;
  const facet = PAGED_FACETS.find((one) => one.folder === folder)!;
  const values = facet.valuesIn(catalogue);
  const { label, about } = values.find((one) => one.value === value)!;
  const all = rowsUnder(`${facet.key}:${value}`, catalogue);
  const grouped = groupRows(all, facet.key, text.list.overdue);
  const shown = new Set(grouped.flatMap(({ rows }) => rows).slice((page - 1) * CARDS_ON_A_PAGE, page * CARDS_ON_A_PAGE));
  const groups = grouped.flatMap(({ label: named, value: key, rows }) => {
    const some = rows.filter((row) => shown.has(row));
    return some.length ? [{ label: named, key, rows: some }] : [];
  });
  const pages = countPages(all.length);
  const path = pathOf(facet, value);
  const addressOf = (number: number) => `${path}${number > 1 ? `${number}/` : ''}`;
  const named = (tag: string) => (facet.key === 'language' ? viewLanguageName(settings, tag) : undefined);
  const language = named(value)?.language === settings.languages[0]?.language ? undefined : named(value);
  const heading = headingOf(facet, value, label);
  const onPage = page > 1 ? text.list.titlePage(page, pages) : '';
  const others = values.filter((other) => other.value !== value && rowsUnder(`${facet.key}:${other.value}`, catalogue).length > 0);
  return {
    // The page of an issue may be called like a theme, so the title says that this one has the resources.
    title: language ? label : `${facet.key === 'theme' ? text.list.ofTheme(label) : heading}${onPage}`,
    heading: `${heading}${onPage}`,
    icon: iconNamed(value),
    hue: facet.key === 'role' ? DOOR_PLANS[value as Role].hue : hueOfTheme(value),
    description: about ?? `Resources. ${facet.label}: ${label}.`,
    about, path,
    isCommonConcern: value === 'common-concerns',
    language: language && { ...language, partnership: settings.name },
    door: facet.key === 'role' && page === 1 ? viewDoor(catalogue, value as Role, sources) : undefined,
    total: all.length,
    count: countNoun(all.length),
    translations: facet.key === 'language' ? undefined : text.list.translations(translationsUnder(`${facet.key}:${value}`, catalogue)),
    finder: `/resources/?${facet.key}=${value}`,
    groups: language ? [] : groups.map(({ label: named, key, rows }) => ({ id: named && idOf(named), label: named, icon: key === undefined ? undefined : iconNamed(key), hue: key === undefined ? undefined : hueOfTheme(key), list: viewResourceList(catalogue, rows, facet.key === 'theme' ? value : key) })),
    slugs: language ? [...shown].map(({ slug }) => slug) : [],
    pack: ['theme', 'role'].includes(facet.key) && all.length > 0 && (facet.key !== 'role' || DOOR_PLANS[value as Role].hasPack) ? `/packs/#${facet.key}-${value}` : undefined,
    pages: pages > 1 ? { at: page, of: pages, before: page > 1 ? addressOf(page - 1) : undefined, after: page < pages ? addressOf(page + 1) : undefined, first: page > 2 ? addressOf(1) : undefined } : undefined,
    others: others.length === 0 ? undefined : {
      heading: facet.plural,
      all: { href: `/${facet.folder}/`, label: text.list.all(facet.plural) },
      values: others.map((other) => ({ href: pathOf(facet, other.value), label: other.label, language: named(other.value) })),
    },
  };
}

/** Themes are known by their own names, and roles are spoken to; of anything else, the heading says what it is. */
function headingOf({ key, label }: Facet, value: string, name: string): string {
  if (key === 'role') return text.list.forRole(severalOf(value as Role));
  return key === 'theme' ? name : `${label}: ${name}`;
}

function countPages(rows: number): number {
  return Math.max(1, Math.ceil(rows / CARDS_ON_A_PAGE));
}

/** The id of a heading in a list. The first letter keeps it apart from other ids on the page. */
function idOf(heading: string): string {
  return `l-${heading.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
