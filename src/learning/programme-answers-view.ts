import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { showMinutes } from '../dates/show-dates.ts';
import { describePlaces } from './programme-places.ts';
import { text } from './text.ts';

/** What everybody asks first about a programme. Where the source is silent, the answer says so. */
export interface ProgrammeAnswersView {
  /** What a school gets: in a sentence, and as the parts of the programme with their places on the page. */
  get: { words: string | undefined; parts: { href: string; title: string }[]; inAll: string | undefined };
  who: string;
  cost: string;
  /** How many schools can take part: "Places 2026-27", "6 schools. 2 are left." */
  places: { label: string; text: string }[];
  /** What to do next. `label` is "How to begin" for a kit, which nobody has to join. */
  join: { label: string; how: string; link: string | undefined; mailbox: string | undefined; mailto: string | undefined; telephone: string | undefined; tel: string | undefined; /** Whether sessions are listed below. */ hasSessions: boolean };
}

/** The four answers at the top of the page of a programme. */
export function viewProgrammeAnswers({ today }: Pick<Catalogue, 'today'>, { title, offer, kit, steps = [], sessions = [], eligibility, cost, places = [], signup }: Programme): ProgrammeAnswersView {
  const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? 0) * (step.sessions ?? 1), 0);
  const { unknown } = text.facts;
  const parts = steps.map((step, at) => ({ href: `#step-${at + 1}`, title: step.title }));
  return {
    get: { words: offer ?? (parts.length ? undefined : unknown.get), parts, inAll: kit && minutes ? text.facts.inAll(steps.length, showMinutes(minutes)) : undefined },
    who: eligibility ?? unknown.who,
    cost: cost ?? unknown.cost,
    places: places.map((of) => ({ label: of.year ? text.places.inYear(of.year) : text.places.yearly, text: describePlaces(of, today) })),
    join: {
      label: kit ? text.facts.begin : text.facts.join,
      how: signup?.how ?? unknown.join,
      link: signup?.link, mailbox: signup?.mailbox, mailto: signup?.mailbox && `mailto:${signup.mailbox}?subject=${encodeURIComponent(title)}`,
      telephone: signup?.telephone, tel: signup?.telephone && `tel:+44${signup.telephone.replace(/\D/g, '').slice(1)}`,
      hasSessions: sessions.some(({ ends }) => !ends || ends.slice(0, 10) >= today),
    },
  };
}
