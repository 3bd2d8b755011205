import { inUse, type Catalogue } from '../catalogue/catalogue.ts';
import { schoolChoices, type SchoolChoices } from '../catalogue/school-choices.ts';
import { showTerm } from '../dates/show-dates.ts';
import { termAt } from '../dates/terms.ts';
import { labelOf, THEMES } from '../schema/vocabulary.ts';

/** The form in which a school tells what it tried. */
export interface TrialFormView {
  /** What may have been tried, by theme and title; nothing where there is too much to choose from a list, and people name it themselves. */
  themes: { label: string; resources: { slug: string; title: string }[] }[];
  isNamed: boolean;
  schools: SchoolChoices;
  /** The terms in which it may have been. */
  terms: { term: string; label: string; isNow: boolean }[];
}

/** How many terms back people can choose: a year is as far back as anybody remembers well. */
const MOST_TERMS = 4;

/** How many resources a list on a phone may have. Whoever comes from the page of a resource finds it chosen anyway. */
const MOST_IN_A_LIST = 300;

/** The form in which a school tells what it tried, on a day. */
export function viewTrialForm(catalogue: Catalogue): TrialFormView {
  const { settings, today } = catalogue;
  const offered = inUse(catalogue);
  const isNamed = offered.length > MOST_IN_A_LIST;
  const byTheme = Map.groupBy((isNamed ? [] : offered).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')), ({ theme }) => theme);
  const begun = settings.terms.filter(({ starts }) => starts <= today).toReversed().slice(0, MOST_TERMS);
  const now = termAt(settings, today)?.term;
  return {
    themes: [...byTheme].map(([theme, resources]) => ({ label: labelOf(THEMES, theme), resources: resources.map(({ slug, title }) => ({ slug, title })) })),
    isNamed,
    schools: schoolChoices(catalogue),
    terms: (begun.length > 0 ? begun : settings.terms.slice(0, 1)).map(({ term }) => ({ term, label: showTerm(term), isNow: term === now })),
  };
}
