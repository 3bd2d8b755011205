import { showMinutes } from '../../dates/show-dates.ts';
import { THEME_HUES, type Hue } from '../../frame/theme-hues.ts';
import { labelOf, PLACES } from '../../schema/vocabulary.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { showPhases } from '../../text/show-phases.ts';
import { facetOf, valueOf, type Row } from '../finder.ts';
import { text } from '../text.ts';

/** What is on the card of a resource. Parts without text are not shown. */
export interface Card {
  href: string;
  title: string;
  summary: string;
  /** The language of the title and the summary, when it is not the site's own. */
  lang: string | undefined;
  /** The hue of its theme, in which its icon and its edge are drawn. The style sheet knows the icon by the hue. */
  hue: Hue;
  /** Its theme in words, for people who listen and cannot see the hue and the icon. Empty where the heading above the list has said it. */
  theme: string;
  /** How long it takes, where it is used and in which phases: "2 minutes · Playground, dining hall · Key Stages 1 and 2". */
  facts: string;
  /** What not every resource has: what schools found, from the first that tried it; the language; that it is an example. */
  said: string;
  overdue: string;
}

/** How many places a card names. */
const MOST_PLACES = 2;

/** Draws up the card of a resource. `nameOf` gives the label that people read for a mark; `under` is the theme that the heading of the list names, if any. */
export function describeCard(row: Row, nameOf: (mark: string) => string, under?: string): Card {
  const values = (facet: string) => row.marks.filter((mark) => facetOf(mark) === facet).map(valueOf);
  const places = row.places.map((place, at) => (at ? lowerFirst(labelOf(PLACES, place)) : labelOf(PLACES, place)));
  const [status = 'idea'] = values('status');
  const [language] = values('language');
  const [theme = ''] = values('theme');
  return {
    href: `/resources/${row.slug}/`,
    title: row.title,
    summary: row.summary,
    lang: row.language,
    hue: THEME_HUES[theme as keyof typeof THEME_HUES],
    theme: theme === under ? '' : text.card.theme(nameOf(`theme:${theme}`)),
    facts: join(showMinutes(row.minutes), text.card.places(places.slice(0, MOST_PLACES).join(', '), places.length - MOST_PLACES), showPhases(values('phase'))),
    said: join(
      status === 'idea' ? '' : nameOf(`status:${status}`),
      row.language ? `${nameOf(`language:${language}`)}${row.draft ? text.card.draft : ''}` : '',
      row.example ? text.card.example : '',
    ),
    overdue: row.overdue ? text.list.overdue : '',
  };
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ');
}
