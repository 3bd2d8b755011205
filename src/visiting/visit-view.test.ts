import { expect, test } from 'vitest';
import type { Catalogue, Visit } from '../catalogue/catalogue.ts';
import { standingOf } from '../catalogue/visits.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewVisit } from './visit-view.ts';

const catalogue = await realCatalogue();
const own = (copy: Catalogue, slug: string) => copy.visits.find((visit) => visit.slug === slug)!;
const of = (copy: Catalogue, standing: string) => copy.visits.filter((visit) => standingOf(visit, copy.today) === standing);

expectView('a visit', catalogue, {
  pagesOf: ({ visits }) => visits.map(({ slug }) => slug),
  viewOf: viewVisit,
  notShown: {
    'the text of other visits, and how to get there': (copy, slug) => {
      for (const visit of copy.visits.filter((other) => other.slug !== slug)) Object.assign(visit, { page: { ...visit.page, tree: { type: 'root', children: [] } }, travel: 'By boat.', access: 'None.' });
    },
    'how to get to a visit that has taken place or is cancelled': (copy, slug) => {
      if (!['open', 'full'].includes(standingOf(own(copy, slug), copy.today))) Object.assign(own(copy, slug), { travel: 'By boat.', access: 'None.' });
    },
    'a notice on a visit that is full or has taken place': (copy) => {
      for (const visit of [...of(copy, 'full'), ...of(copy, 'done')]) visit.notice = 'It has moved.';
    },
    'another cancelled visit': (copy) => void copy.visits.push({ ...of(copy, 'open')[0]!, slug: 'another', state: 'cancelled' }),
    'what schools say of themselves': (copy) => {
      for (const school of copy.schools) Object.assign(school, { note: 'Ring the bell.', strengths: [], wants: [], page: { ...school.page, tree: { type: 'root', children: [] } } });
    },
    'the summaries and texts of resources': (copy) => {
      for (const resource of copy.resources) Object.assign(resource, { summary: 'Another.', page: { ...resource.page, tree: { type: 'root', children: [] } } });
    },
    'trials, meetings, issues and news': (copy) => void Object.assign(copy, { trials: [], meetings: [], issues: [], news: [] }),
    'settings of other pages': (copy) => void Object.assign(copy.settings, { name: 'Another partnership', mailbox: 'another@example.org', sisters: [] }),
  },
  shown: {
    'its text': (copy, slug) => void (own(copy, slug).page.tree = { type: 'root', children: [] }),
    'places that are taken': (copy, slug) => void (own(copy, slug).left = 0),
    'where its host lies': (copy) => {
      for (const school of copy.schools) school.coordinates = { latitude: 50, longitude: 0 };
    },
    'another visit that comes nearer to it': (copy, slug) => void copy.visits.push({ ...own(copy, slug), slug: 'nearer', state: 'open', left: 1, starts: `${copy.today}T23:00`, ends: `${copy.today}T23:30` }),
    'the title of its programme': (copy) => {
      for (const programme of copy.programmes) programme.title = 'Another title';
    },
    'the day': (copy) => void (copy.today = '2028-01-01'),
  },
});

const withState = (values: Partial<Visit>) => {
  const copy = structuredClone(catalogue);
  Object.assign(copy.visits[0]!, { starts: '2026-12-02T09:30', ends: '2026-12-02T11:30', ...values });
  return viewVisit(copy, copy.visits[0]!.slug);
};

test.each([
  ['open', { state: 'open', left: 2 }, { request: true, ahead: true, after: false, packs: 2, ask: false }],
  ['full', { state: 'full', left: 0 }, { request: false, ahead: true, after: false, packs: 2, ask: true }],
  ['over', { state: 'done' }, { request: false, ahead: false, after: true, packs: 0, ask: false }],
  ['cancelled', { state: 'cancelled' }, { request: false, ahead: false, after: false, packs: 0, ask: false }],
] as const)('a visit that is %s has what helps its readers, and nothing else', (_, values, expected) => {
  const { request, ahead, after, packs, notice } = withState(values);
  expect({ request: Boolean(request), ahead: Boolean(ahead), after: Boolean(after), packs: packs.length, ask: Boolean(notice.ask) }).toEqual(expected);
});

test('a visit whose host is not published says what is known', () => {
  const copy = structuredClone(catalogue);
  const { slug, host } = copy.visits[0]!;
  copy.schools = copy.schools.filter((school) => school.slug !== host);
  expect(viewVisit(copy, slug)).toMatchObject({ host: { slug: host, name: 'A partnership school' }, near: [] });
});

test.each([[3, 6, '3 of 6 places left'], [0, 1, '0 of 1 place left']])('%d of %d places are said in words', (left, places, words) => {
  expect(withState({ state: 'open', left, places }).ahead?.places).toBe(words);
});

test('a visit has the hue of its theme', () => expect(withState({ theme: 'lunchtime-supervisors' }).hue).toBe('leaf'));
