import type { Catalogue } from '../catalogue/catalogue.ts';
import { viewLanguageName, type LanguageNameView } from '../frame/language-name-view.ts';
import { iconNamed } from '../frame/icons/icon-named.ts';
import type { IconName } from '../frame/icons/icons.ts';
import { hueOfTheme, type Hue } from '../frame/theme-hues.ts';
import type { Role } from '../catalogue/role-names.ts';
import { DOOR_PLANS } from './doors/door-plans.ts';
import { PAGED_FACETS, pathOf, rowsUnder } from './facets.ts';
import { countNoun } from '../text/count-noun.ts';
import { text } from './text.ts';

/** The page that lists the values of a facet. */
export interface FacetView {
  key: string;
  title: string;
  description: string;
  values: {
    label: string;
    /** Its icon and its hue, where it has them. */
    icon: IconName | undefined;
    hue: Hue | undefined;
    /** The name as it is drawn, where the value is a language. */
    language: LanguageNameView | undefined;
    about: string | undefined;
    /** The list of what has the value; undefined where nothing has it. */
    href: string | undefined;
    /** How many resources there are, and how many of them no speaker has checked. */
    count: string;
  }[];
  /** The pages of the other facets. */
  others: { href: string; label: string }[];
}

/** Every value of the facet whose pages are in a folder (`themes`): the finder without script. */
export function viewFacet(catalogue: Catalogue, folder: string): FacetView {
  const facet = PAGED_FACETS.find((one) => one.folder === folder)!;
  const { settings } = catalogue;
  const isLanguage = facet.key === 'language';
  return {
    key: facet.key,
    title: facet.plural,
    description: `The resources of ${settings.name}, by ${facet.plural.toLowerCase()}.`,
    values: facet.valuesIn(catalogue).map(({ value, label, about }) => {
      const rows = rowsUnder(`${facet.key}:${value}`, catalogue);
      // Families read what is in their language, so the list says how much of it no speaker has checked.
      const drafts = isLanguage ? rows.filter(({ draft }) => draft).length : 0;
      return {
        label, about,
        icon: iconNamed(value),
        hue: facet.key === 'role' ? DOOR_PLANS[value as Role].hue : hueOfTheme(value),
        language: isLanguage ? viewLanguageName(settings, value) : undefined,
        href: rows.length ? pathOf(facet, value) : undefined,
        count: `${rows.length ? countNoun(rows.length) : text.facets.nothing}${drafts ? text.facets.unchecked(drafts) : ''}`,
      };
    }),
    others: PAGED_FACETS.filter((other) => other !== facet).map((other, at) => ({ href: `/${other.folder}/`, label: at ? other.plural.toLowerCase() : other.plural })),
  };
}
