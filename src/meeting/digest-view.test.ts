import { expect, test } from 'vitest';
import { digestTerms } from './digest.ts';
import { viewDigest } from './digest-view.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';

const catalogue = await realCatalogue();

expectView('/digest/…/', catalogue, {
  pagesOf: digestTerms,
  viewOf: viewDigest,
  notShown: {
    'the text of every page': ({ resources, meetings, issues, visits, news }) => [resources, meetings, issues, visits, news].flat().forEach(({ page }) => (page.tree = { type: 'root', children: [] })),
    'what schools say of themselves': ({ schools }) => schools.forEach((school) => Object.assign(school, { wants: [], strengths: [], place: 'Elsewhere', mailbox: 'new@example.org' })),
    'what is retired or translated': ({ resources }) => resources.filter(({ retired, translates }) => retired || translates).forEach((one) => Object.assign(one, { title: 'Another', summary: 'Another.' })),
    'what those who tried something wrote': ({ trials }) => trials.forEach((trial) => Object.assign(trial, { did: 'Another.', happened: 'Another.', role: 'governor' })),
    'what is tried, agreed or told in a term that is not in the calendar': ({ trials, meetings }) => {
      trials.push({ ...trials[0]!, slug: 'more', term: '2019-spring' });
      meetings.push({ ...meetings[0]!, slug: 'more', term: '2019-spring', starts: '2019-02-01T09:30', ends: '2019-02-01T10:30', actions: [] });
    },
    'news of a day to come': ({ news }) => news.push({ ...news[0]!, slug: 'more', date: '2027-12-01' }),
    'programmes and ordinary pages': (all) => Object.assign(all, { programmes: [], pages: [] }),
    'where the repository is': ({ settings }) => (settings.repository = 'https://code.example/another'),
  },
  shown: {
    'what a resource is called': ({ resources }) => resources.forEach((one) => (one.title += '!')),
    'what a school is called': ({ schools }) => schools.forEach((one) => (one.title += '!')),
    'a post of the term': ({ news }) => news.forEach((one) => (one.summary = `New. ${one.summary}`)),
    'a decision': ({ meetings }) => meetings.forEach(({ decisions }) => decisions?.forEach((one) => (one.what = `New. ${one.what}`))),
    'how many actions are open': ({ meetings }) => meetings.forEach((one) => (one.actions = [])),
    'the day on which it is made': (all) => (all.today = '2026-11-24'),
    'the address of the site': ({ settings }) => (settings.address = 'https://another.example'),
  },
});

test('its addresses are in full, and paper shows them without their beginning', () => {
  const [term] = digestTerms(catalogue);
  const { sections, address } = viewDigest({ ...catalogue, settings: { ...catalogue.settings, address: 'https://site.example' } }, term!);
  const tos = sections.flatMap(({ lines, more }) => [...lines.map(({ to }) => to), ...(more ? [more.to] : [])]);
  expect(address).toBe('site.example');
  expect(tos.length).toBeGreaterThan(0);
  for (const { href, shown } of tos) expect(href).toBe(`https://${shown}`);
});
