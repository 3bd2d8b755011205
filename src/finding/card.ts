import { showMinutes } from '../dates/show-dates.ts';
import { facetOf, type Row } from './finder.ts';

/** What is on the card of a resource. Parts without text are not shown. */
export interface Card {
  href: string;
  title: string;
  summary: string;
  /** The language of the title and the summary, when it is not the site's own. */
  lang: string | undefined;
  theme: string;
  time: string;
  roles: string;
  status: string;
  language: string;
  example: string;
  overdue: string;
}

const MOST_ROLES = 3;

/** Draws up the card of a resource. `labelOf` gives the label that people read for a mark. */
export function describeCard(row: Row, labelOf: (mark: string) => string): Card {
  const labels = (facet: string) => row.marks.filter((mark) => facetOf(mark) === facet).map(labelOf);
  const roles = labels('role');
  const more = roles.length - MOST_ROLES;
  return {
    href: `/resources/${row.slug}/`,
    title: row.title,
    summary: row.summary,
    lang: row.language,
    theme: labels('theme')[0] ?? '',
    time: showMinutes(row.minutes),
    roles: roles.slice(0, MOST_ROLES).join(', ') + (more > 0 ? ` and ${more} more` : ''),
    status: labels('status')[0] ?? '',
    language: row.language ? `${labels('language')[0] ?? ''}${row.draft ? ', machine draft' : ''}` : '',
    example: row.example ? 'Example' : '',
    overdue: row.overdue ? 'Review over a year late' : '',
  };
}
