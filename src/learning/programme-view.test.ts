import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewProgramme } from './programme-view.ts';
import { viewProgrammes } from './programmes-view.ts';

const catalogue = await realCatalogue();

expectView('a programme', catalogue, {
  pagesOf: ({ programmes }) => programmes.map(({ slug }) => slug),
  viewOf: viewProgramme,
  notShown: {
    'the texts and costs of other programmes': ({ programmes }, slug) => { for (const one of programmes) if (one.slug !== slug) Object.assign(one, { summary: 'Another.', cost: 'Dear', page: { ...one.page, tree: { type: 'root', children: [] } } }); },
    'summaries and texts of resources': ({ resources }) => { for (const one of resources) Object.assign(one, { summary: 'Another.', page: { ...one.page, tree: { type: 'root', children: [] } } }); },
    'a retired resource and a translation more': ({ resources }) => { resources.push({ ...resources[0]!, slug: 'retired', retired: { reason: 'Old.', on: '2026-01-01' } as never }, { ...resources[0]!, slug: 'translated', translates: { resource: resources[0]!.slug } as never }); },
    'trials, schools and meetings': (all) => { all.trials.length = 0; all.schools.length = 0; all.meetings.length = 0; },
    'the languages and themes of the settings': ({ settings }) => { settings.languages.length = 1; settings.themes.length = 0; },
  },
  shown: {
    'that a session is cancelled': ({ programmes }, slug) => { for (const one of programmes) if (one.slug === slug) for (const session of one.sessions ?? []) session.state = 'cancelled'; },
    'its cost': ({ programmes }, slug) => { for (const one of programmes) if (one.slug === slug) one.cost = 'Another cost'; },
    'the titles of its resources': ({ resources }) => { for (const one of resources) one.title = `${one.title} again`; },
    'a resource of its steps that is set aside': (all) => { all.resources.length = 0; },
    'the titles of other programmes': ({ programmes }, slug) => { for (const one of programmes) if (one.slug !== slug) one.title = 'Another title'; },
    'the day on which a year is over': (all) => { all.today = '2030-01-01'; },
  },
});

expectView('the list of programmes', catalogue, {
  pagesOf: () => ['/programmes/'],
  viewOf: (all) => viewProgrammes(all),
  notShown: {
    'what only their own pages say': ({ programmes }) => { for (const one of programmes) { Object.assign(one, { cost: 'Another', sources: [], page: { ...one.page, tree: { type: 'root', children: [] } } }); delete one.outcomes; } },
    'resources and visits': (all) => { all.resources.length = 0; all.visits.length = 0; },
  },
  shown: {
    'a summary': ({ programmes }) => { programmes[0]!.summary = 'Another.'; },
  },
});

test('a session begins where the one before it ends', () => {
  const timings = catalogue.programmes.flatMap(({ slug }) => viewProgramme(catalogue, slug).pathway?.steps ?? []).filter((step) => step.timings.length > 0);
  expect(timings.length).toBeGreaterThan(0);
  for (const step of timings) for (const [at, { span }] of step.timings.entries()) expect(span.split(' ')[0]).toBe(at ? step.timings[at - 1]!.span.split(' ')[2] : '0');
});
