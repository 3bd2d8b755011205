import { expect, test } from 'vitest';
import { viewIssue } from './issue-view.ts';
import type { Issue } from '../catalogue/catalogue.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';

const catalogue = await realCatalogue();

expectView('/issues/…/', catalogue, {
  pagesOf: ({ issues }) => issues.map(({ slug }) => slug),
  viewOf: viewIssue,
  notShown: {
    'the text of every resource, and all of it but its title and summary': ({ resources }) => resources.forEach((resource) => Object.assign(resource, { theme: 'family-and-community', review: '2030-spring', page: { ...resource.page, tree: { type: 'root', children: [] } } })),
    'the text of other issues, and what is wanted there': ({ issues }, slug) => issues.filter((one) => one.slug !== slug).forEach((one) => Object.assign(one, { wanted: [], resources: [], page: { ...one.page, tree: { type: 'root', children: [] } } })),
    'what the meeting that raised it decided': ({ meetings }) => meetings.forEach((one) => Object.assign(one, { agenda: [], decisions: [], actions: [], page: { ...one.page, tree: { type: 'root', children: [] } } })),
    'trials, visits, programmes and news': (all) => Object.assign(all, { trials: [], visits: [], programmes: [], news: [] }),
    'what schools say of themselves': ({ schools }) => schools.forEach((school) => Object.assign(school, { wants: [], strengths: [], place: 'Elsewhere', mailbox: 'new@example.org' })),
    'a resource, a meeting and a school more': ({ resources, meetings, schools }) => {
      resources.push({ ...resources[0]!, slug: 'more' });
      meetings.push({ ...meetings[0]!, slug: 'more' });
      schools.push({ ...schools[0]!, slug: 'more' });
    },
    'today, and the name of the site': (all) => {
      all.today = '2027-08-01';
      all.settings.name = 'Another partnership';
    },
  },
  shown: {
    'what is wanted': ({ issues }) => issues.forEach(({ wanted }) => wanted?.forEach((one) => (one.what += '!'))),
    'its text': ({ issues }) => issues.forEach((one) => (one.page.tree = { type: 'root', children: [] })),
    'the school that has taken something on': ({ schools }) => schools.forEach((one) => (one.title += '!')),
    'that the resource it led to is not published any more': (all) => (all.resources = []),
    'the summary of another issue': ({ issues }) => issues.forEach((one) => (one.summary += '!')),
    'the day of the meeting that raised it': ({ meetings }) => meetings.forEach((one) => (one.starts = `2025${one.starts.slice(4)}`)),
    'the mailbox to which a school writes': ({ settings }) => (settings.mailbox = 'new@example.org'),
  },
});

test('three other issues are named, those that share a theme first', () => {
  const [one] = catalogue.issues;
  const issues = ['a', 'b', 'c', 'd'].map((slug) => ({ ...one!, slug, title: slug, themes: [slug === 'a' || slug === 'd' ? 'common-concerns' : 'engaging-all-staff'] as Issue['themes'] }));
  const others = (slug: string) => viewIssue({ ...catalogue, issues }, slug).others.map(({ title }) => title);
  expect(['a', 'b', 'c', 'd'].map(others)).toEqual([['d', 'b', 'c'], ['c', 'a', 'd'], ['b', 'a', 'd'], ['a', 'b', 'c']]);
});
