import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { grouped } from '../catalogue/grouped.ts';
import { showDay } from '../dates/show-dates.ts';
import { text } from './text.ts';

/** How others have recognised or adopted a programme. Each list is left out where the programme names none. */
export interface ProgrammeStandingView {
  /** Awards and standards: who gave them, and how long they are valid. */
  recognitions: { standard: string; text: string }[] | undefined;
  /** Other areas that took it up: with whose permission, the page that says so, and their programme on this site. */
  adopted: { area: string; permission: string; link: string | undefined; programme: string | undefined }[] | undefined;
}

/** The recognitions of a programme, and where others took it up. A programme that is not published has no link. */
export function viewProgrammeStanding(catalogue: Catalogue, { recognitions, adopted }: Programme): ProgrammeStandingView {
  const isPublished = (slug: string) => grouped(catalogue.programmes, slugOf).has(slug);
  return {
    recognitions: recognitions?.map((recognition) => ({ standard: recognition.standard, text: `${recognition.body}. ${whenHeld(recognition, catalogue.today)}` })),
    adopted: adopted?.map(({ area, permission, link, programme }) => ({
      area, link,
      permission: permission ?? text.standing.nobody,
      programme: programme && isPublished(programme) ? `/programmes/${programme}/` : undefined,
    })),
  };
}

function slugOf({ slug }: { slug: string }): string[] {
  return [slug];
}

function whenHeld({ from, until }: { from?: string; until?: string }, today: string): string {
  if (until && until < today) return text.standing.ended(showDay(until));
  if (from && from > today) return text.standing.begins(showDay(from));
  if (until) return [from && text.standing.since(showDay(from)), text.standing.until(showDay(until))].filter(Boolean).join(' ');
  return from ? `${text.standing.since(showDay(from))} ${text.standing.noEnd}` : text.standing.noDates;
}
