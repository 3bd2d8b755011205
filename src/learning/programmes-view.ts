import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { describePlaces } from './programme-places.ts';

/** One page of the list of programmes, by title: those that a school can run on its own, and then the others. */
export interface ProgrammesView {
  kits: ProgrammeCardView[];
  others: ProgrammeCardView[];
  pages: ListPagesView | undefined;
  /** Where to write about a programme while there is none. */
  mailbox: string;
}

/** A programme in the list. */
export interface ProgrammeCardView {
  href: string;
  title: string;
  provider: string;
  summary: string;
  isExample: boolean;
  places: { year: string; text: string }[];
}

/** The pages of the list, for its route. */
export function listProgrammePages({ programmes }: Pick<Catalogue, 'programmes'>) {
  return listPages(programmes.length);
}

/** One page of all programmes. */
export function viewProgrammes({ programmes, settings, today }: Pick<Catalogue, 'programmes' | 'settings' | 'today'>, page = 1): ProgrammesView {
  const sorted = programmes.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  const viewCard = ({ slug, title, provider, summary, example, places = [] }: Programme): ProgrammeCardView => (
    { href: `/programmes/${slug}/`, title, provider, summary, isExample: example, places: places.map((of) => ({ year: of.year, text: describePlaces(of, today) })) }
  );
  const here = entriesOn([...sorted.filter(({ kit }) => kit), ...sorted.filter(({ kit }) => !kit)], page);
  return { kits: here.filter(({ kit }) => kit).map(viewCard), others: here.filter(({ kit }) => !kit).map(viewCard), pages: viewListPages('/programmes/', page, programmes.length), mailbox: settings.mailbox };
}
