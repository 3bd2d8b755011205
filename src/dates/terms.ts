import type { Settings } from '../catalogue/catalogue.ts';

/** A term of the partnership’s calendar. */
export type Term = Settings['terms'][number];

/** The term a day belongs to. Holidays belong to the term that follows; after the last term there is none. */
export function termAt(settings: Settings, day: string): Term | undefined {
  return settings.terms.find(({ ends }) => ends >= day);
}

/** The position of a term in the calendar, the earliest at 0; -1 when it is not there. */
export function placeOfTerm(settings: Settings, term: string): number {
  return settings.terms.findIndex((one) => one.term === term);
}

/** Whether a day belongs to a term, including the holidays before it. */
export function isInTerm(settings: Settings, day: string, term: string): boolean {
  return termAt(settings, day)?.term === term;
}
