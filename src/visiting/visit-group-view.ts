import type { Catalogue } from '../catalogue/catalogue.ts';
import { listVisitChoices, pathOfChoice, readChoice, sortVisits, visitsWith, WAYS, type VisitChoice, type Way } from '../catalogue/visits.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { text } from './text.ts';
import { viewVisitRow, type VisitRowView } from './visit-row-view.ts';
import { viewVisitWays, type VisitWaysView } from './visit-ways-view.ts';

/** The page of the visits ahead that have what was chosen: something to see, a theme, a phase or several of these, or a term. */
export interface VisitGroupView {
  /** What was chosen: "Circles, Key Stage 2". */
  label: string;
  rows: VisitRowView[];
  pages: ListPagesView | undefined;
  /** What was chosen, each with the address of the page without it. */
  chosen: { label: string; without: string }[];
  /** What else can be chosen together with it. */
  narrow: VisitWaysView['ways'];
  ways: VisitWaysView;
}

/** How many visits are on a page. A visit is a line of a dozen facts. */
const VISITS_ON_A_PAGE = 15;

/** The ways that can be chosen together. */
const TOGETHER: readonly Way[] = ['see', 'theme', 'phase'];

/** Every page of every choice that has a visit, for their route. `page` is what follows the first way and its value: other ways, and the number of a page. */
export function listVisitGroupPages(catalogue: Catalogue): { way: string; value: string; page: string | undefined }[] {
  return listVisitChoices(catalogue).flatMap((choice) => {
    const [way, value, ...others] = pathOfChoice(choice).split('/');
    return listPages(visitsWith(choice, catalogue).length, VISITS_ON_A_PAGE).map(({ page }) => ({ way: way!, value: value!, page: [...others, page].filter(Boolean).join('/') || undefined }));
  });
}

/** One page of the visits ahead with one choice, from its address: `see`, `circles` and `phase/key-stage-2/page/2`. There must be at least one such visit. */
export function viewVisitGroup(catalogue: Catalogue, way: string, value: string, rest = ''): VisitGroupView {
  const choice = readChoice(`${way}/${value}/${rest}`);
  const page = Number(/(?:^|\/)page\/(\d+)$/.exec(rest)?.[1] ?? 1);
  const visits = visitsWith(choice, catalogue);
  const chosen = WAYS.filter(({ key }) => choice[key]).map(({ key }) => ({ key, label: labelIn(key, choice[key]!, catalogue) }));
  return {
    label: chosen.map(({ label }) => label).join(', '),
    rows: entriesOn(visits, page, VISITS_ON_A_PAGE).map(({ slug }) => viewVisitRow(catalogue, slug)),
    pages: viewListPages(addressOf(choice), page, visits.length, VISITS_ON_A_PAGE),
    chosen: chosen.map(({ key, label }) => ({ label, without: addressOf({ ...choice, [key]: undefined }) })),
    narrow: choice.term ? [] : TOGETHER.filter((key) => !choice[key]).flatMap((key) => viewNarrower(choice, key, catalogue)),
    ways: viewVisitWays(catalogue),
  };
}

/** The values of another way that some of the visits have. One that all of them have would narrow nothing, and is still said. */
function viewNarrower(choice: VisitChoice, key: Way, catalogue: Catalogue): VisitWaysView['ways'] {
  const values = sortVisits(key, catalogue).flatMap(({ value }) => {
    const both = { ...choice, [key]: value };
    const count = visitsWith(both, catalogue).length;
    return count > 0 ? [{ href: addressOf(both), label: text.ways.counted(labelIn(key, value, catalogue), count) }] : [];
  });
  return values.length ? [{ key, label: WAYS.find((way) => way.key === key)!.label, values }] : [];
}

/** What a value is called, without what is in brackets. */
function labelIn(key: Way, value: string, catalogue: Catalogue): string {
  return sortVisits(key, catalogue).find((group) => group.value === value)!.label.replace(/ \(.*/, '');
}

function addressOf(choice: VisitChoice): string {
  const path = pathOfChoice(choice);
  return path ? `/visits/${path}/` : '/visits/';
}
