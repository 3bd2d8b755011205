import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { describePlaces } from './programme-places.ts';

/** The list of programmes, by title: those that a school can run on its own, and the others. */
export interface ProgrammesView {
  kits: ProgrammeCardView[];
  others: ProgrammeCardView[];
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

/** Every programme. */
export function viewProgrammes({ programmes, settings, today }: Pick<Catalogue, 'programmes' | 'settings' | 'today'>): ProgrammesView {
  const sorted = programmes.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  const viewCard = ({ slug, title, provider, summary, example, places = [] }: Programme): ProgrammeCardView => (
    { href: `/programmes/${slug}/`, title, provider, summary, isExample: example, places: places.map((of) => ({ year: of.year, text: describePlaces(of, today) })) }
  );
  return { kits: sorted.filter(({ kit }) => kit).map(viewCard), others: sorted.filter(({ kit }) => !kit).map(viewCard), mailbox: settings.mailbox };
}
