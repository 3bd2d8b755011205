import { quote } from '../../../schema/fault.ts';
import { grouped } from '../../../catalogue/grouped.ts';
import { PLACES } from '../../../finding/search/places.ts';
import { plainTitle } from '../../../text/plain-title.ts';
import { titleOf, type Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

export const uniqueTitles: Rule = {
  name: 'unique-titles',
  title: 'No two pages have the same title',
  why: 'In a list of search results, nobody can tell two pages with the same title apart. That includes the pages that every site has, such as Meetings.',
  examples: {
    good: [{ fields: { title: 'Circle plan for Key Stage 1' }, others: [{ title: 'Circle plan for Key Stage 2' }] }],
    bad: [{ fields: { title: 'Circle plan' }, others: [{ title: 'Circle  Plan', added: '2025-09-10' }], says: 'has the same title' }, { about: 'A page that every site has.', fields: { title: 'Share something you use' }, says: 'The page /share/ of the site has the same title' }],
  },
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind === 'trials' || entry.kind === 'settings') return [];
    const place = PLACES.find(({ title }) => plainTitle(title) === plain(entry));
    const twin = grouped(library.ofKind(entry.kind), titlesOf).get(plain(entry))?.find((other) => other !== entry && isNewer(entry, other));
    if (!twin && !place) return [];
    return [{
      line: 2,
      what: `The page ${twin ? twin.file : `${place!.address} of the site`} has the same title: ${quote(titleOf(entry))}.`,
      why: 'Nobody could tell the two apart in a list.',
      remedy: 'Say in the title what is different, such as the phase or the school.',
    }];
  },
};

function titlesOf(entry: Entry): string[] {
  return [plain(entry)];
}

function plain(entry: Entry): string {
  return plainTitle(titleOf(entry));
}

/** Of two pages, the newer one has to change; the older one stays as it is. */
function isNewer(entry: Entry, other: Entry): boolean {
  const when = ({ values }: Entry) => String((values as { added?: string; date?: string; starts?: string }).added ?? (values as { date?: string }).date ?? '');
  return when(entry) === when(other) ? entry.slug > other.slug : when(entry) > when(other);
}
