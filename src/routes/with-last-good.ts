import type { Catalogue } from '../catalogue/catalogue.ts';
import type { LastGood } from '../checks/content/last-good.ts';

/** The catalogue from which calendars and feeds are made: with the last good versions of meetings, visits, programmes and schools that are set aside. */
export function withLastGood(catalogue: Catalogue, found: readonly LastGood[]): Catalogue {
  if (!found.length) return catalogue;
  const of = (kind: 'meetings' | 'visits' | 'programmes' | 'schools') => found.filter(({ entry }) => entry.kind === kind).map(({ entry: { values, slug, file, tree } }) => ({ ...values, slug, page: { file, tree, beside: [] } }));
  return {
    ...catalogue,
    meetings: [...catalogue.meetings, ...of('meetings')] as Catalogue['meetings'],
    visits: [...catalogue.visits, ...of('visits')] as Catalogue['visits'],
    programmes: [...catalogue.programmes, ...of('programmes')] as Catalogue['programmes'],
    schools: [...catalogue.schools, ...of('schools')] as Catalogue['schools'],
  };
}
