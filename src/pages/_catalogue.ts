import { getCollection, type CollectionKey } from 'astro:content';
import { buildMoment } from '../checks/build/moment.ts';
import { today } from '../dates/show-dates.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

let fetched: Promise<Catalogue> | undefined;

/** Everything that is published, fetched once for a build. */
export function fetchCatalogue(): Promise<Catalogue> {
  return (fetched ??= fetchAll());
}

async function fetchAll(): Promise<Catalogue> {
  const all = async <K extends CollectionKey>(kind: K) => (await getCollection(kind)).map(({ id, data }) => ({ ...data, slug: id }));
  const [resources, trials, schools, meetings, issues, visits, programmes, news, pages, settings, aside, removed] = await Promise.all([
    all('resources'), all('trials'), all('schools'), all('meetings'), all('issues'), all('visits'), all('programmes'), all('news'), all('pages'), all('settings'),
    getCollection('aside'),
    getCollection('removed'),
  ]);
  return {
    today: today(buildMoment(process.env)),
    settings: settings[0]!,
    resources, trials, schools, meetings, issues, visits, programmes, news, pages,
    aside: aside.map(({ data }) => data),
    removed: removed.map(({ data }) => data),
  } as Catalogue;
}
