import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { standingOfSession, type Session } from '../catalogue/sessions.ts';
import { showSpan } from '../dates/show-dates.ts';
import { text } from './text.ts';
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
  places: { label: string; text: string }[];
  /** The day and time of the next session that people can book. */
  next: string | undefined;
}

/** The pages of the list, for its route. */
export function listProgrammePages({ programmes }: Pick<Catalogue, 'programmes'>) {
  return listPages(programmes.length);
}

/** One page of all programmes. */
export function viewProgrammes({ programmes, settings, today }: Pick<Catalogue, 'programmes' | 'settings' | 'today'>, page = 1): ProgrammesView {
  const sorted = programmes.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  const viewCard = ({ slug, title, provider, summary, example, places = [], sessions = [] }: Programme): ProgrammeCardView => (
    { href: `/programmes/${slug}/`, title, provider, summary, isExample: example, places: places.map((of) => ({ label: of.year ? text.places.inYear(of.year) : text.places.yearly, text: describePlaces(of, today) })), next: nextOf(sessions, today) }
  );
  const here = entriesOn([...sorted.filter(({ kit }) => kit), ...sorted.filter(({ kit }) => !kit)], page);
  return { kits: here.filter(({ kit }) => kit).map(viewCard), others: here.filter(({ kit }) => !kit).map(viewCard), pages: viewListPages('/programmes/', page, programmes.length), mailbox: settings.mailbox };
}

function nextOf(sessions: readonly Session[], today: string): string | undefined {
  const [next] = sessions.filter((session) => session.starts && session.ends && standingOfSession(session, today) === 'open').toSorted((a, b) => a.starts!.localeCompare(b.starts!));
  return next && showSpan(next.starts!, next.ends!);
}
