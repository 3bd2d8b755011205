import type { Option } from '../schema/fields.ts';
import { RESOURCE_KINDS, THEMES } from '../schema/vocabulary.ts';
import { facetOf, valueOf, type Row } from './finder.ts';

/** Rows under one heading; `label` is undefined where a list is short enough to need none. */
export interface RowGroup {
  label: string | undefined;
  /** The theme or kind that the heading names; undefined where it names neither. */
  value: string | undefined;
  rows: readonly Row[];
}

/** How many resources a list may have without headings, and how many that of a theme: more than one screen of a laptop. */
const [MOST_WITHOUT_HEADINGS, MOST_OF_A_THEME] = [12, 8];
/** How many resources the headings must have between them, on average: a heading for each card or two helps nobody to find anything. */
const LEAST_UNDER_A_HEADING = 3;

/**
 * Puts a long list under headings: by theme, which is how schools speak of their work; the list of a theme itself by kind of resource. Within a heading the
 * order stays as it is, the most useful first. What is long overdue for review is under a heading of its own at the end, because it comes last in every list.
 */
export function groupRows(rows: readonly Row[], facet: string, overdueLabel: string): RowGroup[] {
  if (rows.length <= (facet === 'theme' ? MOST_OF_A_THEME : MOST_WITHOUT_HEADINGS)) return [{ label: undefined, value: undefined, rows }];
  const [key, headings]: [string, readonly Option[]] = facet === 'theme' ? ['kind', RESOURCE_KINDS] : ['theme', THEMES];
  // The first mark of a facet is the one that a resource belongs to most.
  const headingOf = ({ marks }: Row) => valueOf(marks.find((mark) => facetOf(mark) === key) ?? '');
  const groups = Map.groupBy(rows.filter(({ overdue }) => !overdue), headingOf);
  const overdue = rows.filter((row) => row.overdue);
  if (rows.length - overdue.length < LEAST_UNDER_A_HEADING * groups.size) return [{ label: undefined, value: undefined, rows }];
  return [
    ...headings.flatMap(({ value, label }) => (groups.has(value) ? [{ label, value, rows: groups.get(value)! }] : [])),
    ...(overdue.length ? [{ label: overdueLabel, value: undefined, rows: overdue }] : []),
  ];
}
