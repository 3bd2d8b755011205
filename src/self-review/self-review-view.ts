import type { Catalogue } from '../catalogue/catalogue.ts';
import { showDay, showTerm } from '../dates/show-dates.ts';
import { foundationFirst } from '../text/foundation-in-text.ts';
import { helpFor, type Help } from './review-help.ts';
import { keyOf } from './statement-key.ts';

/** The self-review of a school, before anybody has answered. */
export interface SelfReviewView {
  partnership: string;
  /** The body that holds the partnership together, at the beginning of a sentence, and where to write to it. */
  foundation: string;
  mailbox: string;
  today: string;
  /** How many statements there are under all headings. */
  count: number;
  /** Empty while nobody has written any statements. */
  headings: { title: string; about: string; statements: { key: string; says: string; help: Help[] }[] }[];
  /** The terms by whose end something can be done. */
  terms: { value: string; label: string }[];
}

/** How far ahead a plan can reach, in terms. */
const MOST_TERMS = 6;

/** The statements from the settings, each with what could help. */
export function viewSelfReview(catalogue: Catalogue): SelfReviewView {
  const { settings, today } = catalogue;
  const headings = settings.review ?? [];
  return {
    partnership: settings.name,
    foundation: foundationFirst(settings),
    mailbox: settings.mailbox,
    today: showDay(today),
    count: headings.reduce((sum, { statements }) => sum + statements.length, 0),
    headings: headings.map(({ title, about, statements }) => ({ title, about, statements: statements.map((statement) => ({ key: keyOf(statement.says), says: statement.says, help: helpFor(statement, catalogue) })) })),
    terms: settings.terms.filter(({ ends }) => ends >= today).slice(0, MOST_TERMS).map(({ term }) => ({ value: term, label: showTerm(term) })),
  };
}
