import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { viewResource } from './resource-view.ts';
import type { MadeFile } from './take-away-view.ts';

const real = await realCatalogue();

/** Files as the build hands them on: with more than a page shows of them. */
function makeFiles(slug: string): MadeFile[] {
  const files = [
    { name: `${slug}.docx`, label: 'Word document', about: 'To change it.', shape: 'word', bytes: 40_000 },
    { name: `${slug}.pdf`, label: 'PDF', about: 'To print it.', shape: 'leaflet', black: false, bytes: 90_000 },
    { name: `${slug}-black.pdf`, label: 'PDF', about: 'To print it without colour.', shape: 'leaflet', black: true, bytes: 80_000 },
    { name: `${slug}-lanyard.pdf`, label: 'Lanyard cards', shape: 'lanyard', set: 'Five questions', black: false, bytes: 20_000 },
    { name: `${slug}-lanyard-black.pdf`, label: 'Lanyard cards', shape: 'lanyard', set: 'Five questions', black: true, bytes: 20_000 },
  ];
  return files.map((file) => ({ ...file, file: `/tmp/${file.name}` }));
}

/** Pages of many sorts: an ordinary one, a translation, a retired one, an adaptation, one with notes of schools, one with documents. */
function pagesOf({ resources, trials }: Catalogue): string[] {
  const sorts: ((resource: Resource) => unknown)[] = [() => true, ({ translates }) => translates, ({ retired }) => retired, ({ adapted }) => adapted, ({ slug }) => trials.some(({ resource }) => resource === slug), ({ files }) => files];
  return [...new Set(sorts.flatMap((isOfSort) => resources.find(isOfSort)?.slug ?? []))];
}

const viewOf = (catalogue: Catalogue, slug: string) => viewResource(catalogue, slug, makeFiles(slug));
const itself = (catalogue: Catalogue, slug: string) => catalogue.resources.find((one) => one.slug === slug)!;
const others = (catalogue: Catalogue, slug: string) => catalogue.resources.filter((one) => one.slug !== slug);
/** Whether the page mentions something, such as an address. */
const mentions = (slug: string, something: string) => JSON.stringify(viewOf(real, slug)).includes(something);

expectView('a resource', real, {
  pagesOf, viewOf,
  notShown: {
    'the text of all other resources': (catalogue, slug) => others(catalogue, slug).forEach((other) => (other.page.tree.children = [])),
    'who looks after all other resources, and how long they take': (catalogue, slug) => others(catalogue, slug).forEach((other) => Object.assign(other, { steward: 'Somebody else', minutes: 99, needs: ['A bell'], notes: ['Loud'], reviewed: '2026-11-01' })),
    'the titles and summaries of resources to which it does not lead': (catalogue, slug) => others(catalogue, slug).forEach((other) => {
      if (!mentions(slug, `/resources/${other.slug}/`)) Object.assign(other, { summary: 'Something else.', title: `${other.title}, changed` });
    }),
    'its earlier addresses': (catalogue, slug) => Object.assign(itself(catalogue, slug), { formerly: ['an-earlier-address'] }),
    'what its writer declared of pictures and stories': (catalogue, slug) => Object.assign(itself(catalogue, slug).safeguarding, { pictures: 'adults', voice: 'invented' }),
    'all of the schools but their names and mailboxes': (catalogue) => catalogue.schools.forEach((school) => Object.assign(school, { strengths: ['Listening'], wants: [], note: 'Come by the gate.', place: 'Elsewhere', visits: false })),
    'trials of other resources': (catalogue, slug) => catalogue.trials.forEach((trial) => {
      if (!mentions(slug, `"slug":"${trial.slug}"`)) Object.assign(trial, { did: 'Something else.', again: 'no' });
    }),
    'what meetings talked about': (catalogue) => catalogue.meetings.forEach((meeting) => Object.assign(meeting, { agenda: [], present: [], actions: [], room: 'The hall' })),
    'an issue that names no resource': (catalogue) => catalogue.issues.push({ ...catalogue.issues[0]!, slug: 'a-new-issue', title: 'A new issue', wanted: undefined, resources: undefined }),
    'all visits, programmes, news and other pages': (catalogue) => Object.assign(catalogue, { visits: [], programmes: [], news: [], pages: [] }),
    'what was set aside and removed': (catalogue) => Object.assign(catalogue, { aside: [{ kind: 'news', slug: 'x', file: 'content/news/x.mdx' }], removed: [{ kind: 'resources', slug: 'y' }] }),
    'settings that it does not use': (catalogue) => Object.assign(catalogue.settings, { name: 'Another partnership', summary: 'Another.', notice: undefined, sisters: [], doors: [], themes: [] }),
  },
  shown: {
    'its title': (catalogue, slug) => Object.assign(itself(catalogue, slug), { title: 'Another title' }),
    'its text': (catalogue, slug) => (itself(catalogue, slug).page.tree.children = []),
    'the name of its school': (catalogue) => catalogue.schools.forEach((school) => (school.title = 'Another school')),
    'a trial of it': (catalogue) => catalogue.trials.forEach((trial) => (trial.happened = 'Something else.')),
    'the version of what it was made from': (catalogue, slug) => others(catalogue, slug).forEach((other) => (other.version = '9.0')),
    'the summary of one that is offered beside it': (catalogue, slug) => others(catalogue, slug).forEach((other) => (other.summary = 'Something else.')),
    'what a meeting decided of it': (catalogue, slug) => Object.assign(catalogue.meetings[0]!, { decisions: [{ what: 'We all use it.', resource: slug }] }),
    'an issue with which it helps': (catalogue, slug) => Object.assign(catalogue.issues[0]!, { resources: [slug] }),
    'a day two years later': (catalogue) => (catalogue.today = '2028-11-23'),
  },
});

test('the view has what the page shows of each file, and not where the build keeps it', () => {
  const { band, foot } = viewOf(real, 'affective-statements');
  expect(JSON.stringify({ band, foot })).not.toContain('/tmp/');
  expect(band.takeAway).toEqual({
    whole: [
      { href: '/resources/affective-statements/affective-statements.docx', label: 'Word document', about: 'To change it.', shape: 'word', file: 'Word, 40 KB', black: undefined },
      { href: '/resources/affective-statements/affective-statements.pdf', label: 'PDF', about: 'To print it.', shape: 'leaflet', file: 'PDF, 90 KB', black: '/resources/affective-statements/affective-statements-black.pdf' },
    ],
    sets: [{
      title: 'Five questions',
      files: [{ href: '/resources/affective-statements/affective-statements-lanyard.pdf', label: 'Lanyard cards', about: undefined, shape: 'lanyard', file: 'PDF, 20 KB', black: '/resources/affective-statements/affective-statements-lanyard-black.pdf' }],
    }],
  });
  expect(band.buttons).toEqual([{ label: 'Word', href: '/resources/affective-statements/affective-statements.docx', isForComputers: false }, { label: 'PDF', href: '/resources/affective-statements/affective-statements.pdf', isForComputers: false }]);
  expect(foot.ready).toEqual([{ label: 'Lanyard cards', about: 'PDF, 20 KB', href: '/resources/affective-statements/affective-statements-lanyard.pdf', shape: 'lanyard' }]);
  expect(band.kept).toEqual(['/resources/affective-statements/', '/resources/affective-statements/affective-statements.pdf']);
});

test('where no files could be made, none is offered', () => {
  const { band, foot } = viewResource(real, 'affective-statements', []);
  expect(band.buttons).toEqual([]);
  expect(foot.ready).toEqual([]);
  expect(band.takeAway).toEqual({ whole: [], sets: [] });
  expect(band.kept).toEqual(['/resources/affective-statements/']);
  expect(foot.adapt).toMatchObject({ open: true, word: undefined });
});

test('slides can be shown on the board where they were made', () => {
  const made = [...makeFiles('affective-statements'), { name: 'affective-statements-slides.pptx', label: 'Slides', shape: 'slides', bytes: 50_000 }];
  expect(viewResource(real, 'affective-statements', made).band.slides).toBe('/slides/affective-statements.json');
  expect(viewOf(real, 'affective-statements').band.slides).toBeUndefined();
});
