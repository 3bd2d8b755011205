import { schoolName, schoolOf, type Catalogue, type School, type Visit } from '../catalogue/catalogue.ts';
import { standingOf, visitOf } from '../catalogue/visits.ts';
import { showSpan } from '../dates/show-dates.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import { render, under } from '../mdx/render.ts';
import { labelOf, VISITORS } from '../schema/vocabulary.ts';

/** Whose pack it is. The host's says how many are coming; the visitors' says how to get there. */
export type PackReader = 'visitor' | 'host';

/** A pack to print for a visit: what is known about it, blanks to fill in by hand, and the text that is the same for every visit. */
export interface VisitPackView {
  title: string;
  description: string;
  editUrl: string;
  /** The slug of the visit. */
  visit: string;
  isCancelled: boolean;
  example: boolean;
  when: string;
  where: string;
  see: string;
  /** Pairs of a name and what is known. */
  facts: (readonly [string, string])[];
  blanks: string[];
  questions?: { title: string; all: string[] } | undefined;
  body: string;
}

const BLANKS: Record<PackReader, string[]> = {
  visitor: ['Ask at reception for (a role)', 'We come from (school)'],
  host: ['Adult who stays with the visitors (a role)', 'Room for the talk afterwards'],
};

/** The pack of a published visit for one reader. The page `visitor-pack` or `host-pack`, which has the text, must be published. */
export function viewVisitPack(catalogue: Catalogue, slug: string, reader: PackReader): VisitPackView {
  const visit = visitOf(catalogue, slug)!;
  const page = catalogue.pages.find((one) => one.slug === `${reader}-pack`)!;
  const host = schoolOf(catalogue, visit.host);
  const name = schoolName(catalogue, visit.host);
  return {
    title: `${page.title}: ${visit.title}`,
    description: `${page.summary} For the visit to ${name}.`,
    editUrl: editUrlOf(catalogue.settings, page.page.file),
    visit: slug,
    isCancelled: standingOf(visit, catalogue.today) === 'cancelled',
    example: visit.example,
    when: showSpan(visit.starts, visit.ends),
    where: host ? `${name}, ${host.place}` : name,
    see: visit.see.join('; '),
    facts: (reader === 'visitor' ? factsForVisitors(visit, host) : factsForHost(visit)).flatMap(([fact, value]) => (value ? [[fact, value] as const] : [])),
    blanks: BLANKS[reader],
    questions: visit.questions && { title: reader === 'visitor' ? 'Your host would like to ask you' : 'You would like to ask them', all: visit.questions },
    body: render(page.page.tree, under(`/pages/${page.slug}/`)).html,
  };
}

function factsForVisitors({ travel, access }: Visit, host: School | undefined): (readonly [string, string | undefined])[] {
  return [['Getting there', travel], ['Access', access], ['Also good to know', host?.note], ['Questions before you come', host?.mailbox]];
}

function factsForHost({ places, left, who, access, travel }: Visit): (readonly [string, string | undefined])[] {
  return [
    ['Visitors', `${places - left} of ${places} places taken`],
    ['Who may come', who.map((one) => labelOf(VISITORS, one)).join(', ')],
    ['We told them about access', access],
    ['We told them about travel', travel],
  ];
}
