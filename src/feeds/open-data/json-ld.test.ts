import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { describeBreadcrumbs } from './breadcrumbs.ts';
import { describeThing, writeLinkedData, type Beyond } from './json-ld.ts';

/** The linked data of a page, as the frame writes it. */
const linkedData = (path: string, title: string, of: Catalogue, beyond?: Beyond) => writeLinkedData([describeThing(path, of, beyond), describeBreadcrumbs(path, title, of.settings.name, 'https://example.org', path.startsWith('/resources/') ? [{ label: 'Resources', href: '/resources/' }] : [])]);

const resource = (slug: string, more: object = {}) => ({
  slug, title: slug, summary: 'What it is.', theme: 'restorative-dialogue', roles: ['class-teacher'], phases: ['key-stage-2', 'key-stage-3'], kind: 'script', minutes: 5, language: 'en-GB',
  licence: 'CC-BY-4.0', version: '1.0', added: '2026-09-01', school: 'oak', example: false, page: { file: 'content/resources/none/index.mdx', beside: [{ name: 'card.pdf', bytes: 2048 }] }, ...more,
});
const visit = (slug: string, more: object = {}) => ({ slug, title: slug, host: 'oak', see: ['A circle'], starts: '2026-10-25T01:30', ends: '2026-10-25T15:00', places: 6, left: 2, who: ['staff'], state: 'open', example: false, ...more });

const catalogue = {
  today: '2026-10-01',
  settings: { name: 'Our partnership', address: 'https://example.org/', summary: 'Schools.' },
  resources: [
    resource('first', { files: [{ file: 'card.pdf', label: 'Card' }], access: ['large-print', 'few-words'] }),
    resource('second', { adapted: { resource: 'first', changed: 'a', why: 'b' }, ages: { from: 8, until: 9 } }),
    resource('mixed', { adapted: { resource: 'gone', changed: 'a', why: 'b', also: [{ resource: 'first' }] }, outside: { title: 'Booklet', creator: 'A council', link: 'https://council.example/booklet', licence: 'OGL-3.0', changed: 'a', why: 'b' } }),
    resource('hostile', { title: '</script><script>alert(1)</script><!--', summary: 'Two\u2028lines' }),
    resource('draft', { language: 'pl', example: true, translates: { resource: 'first', version: '1.0', state: 'machine-draft' } }),
  ],
  schools: [{ slug: 'oak', title: 'Oak Primary', place: 'Oakham', joined: '2024-09-01', strengths: [{ what: 'Circles', theme: 'restorative-dialogue' }, { what: 'Lunchtime', theme: 'lunchtime-supervisors' }], mailbox: 'office@example.org', example: true, recognitions: [{ body: 'A body', standard: 'Ended', from: '2024-01-01', until: '2025-01-01' }, { body: 'A body', standard: 'Held', from: '2026-01-01' }] }, { slug: 'elm', title: 'Elm Primary', place: 'Elmham', left: '2026-07-20', strengths: [{ what: 'Music' }], mailbox: 'office@elm.example.org' }],
  visits: [visit('open'), visit('off', { state: 'cancelled' }), visit('past', { starts: '2026-09-30T09:30', ends: '2026-09-30T11:30' })],
  news: [{ slug: 'post', title: 'A post', summary: 'What happened.', date: '2026-09-20', school: 'oak', example: true, page: { file: 'content/news/none.mdx' } }],
  meetings: [{ slug: 'heads', title: 'Heads', host: 'oak', group: 'headteachers', state: 'planned', agenda: ['One', 'Two'], starts: '2026-06-10T16:00', ends: '2026-06-10T17:30', example: false }],
  programmes: [{ slug: 'course', title: 'A course', summary: 'What.', provider: 'A council', places: [{ year: '2026-27', places: 15 }], steps: [{ title: 'One', about: 'First.' }, { title: 'Two', about: 'Then.', requires: ['One'], before: 'A fortnight.', minutes: 45 }], sessions: [{ name: 'june', title: 'In June', starts: '2027-06-09T09:30', ends: '2027-06-09T12:00', place: 'A hall, Ashcombe', places: 20, left: 3, state: 'open' }, { name: 'online', title: 'Online', starts: '2027-01-13T15:30', ends: '2027-01-13T16:15', online: true, state: 'cancelled' }, { name: 'termly', title: 'Each term', often: 'Once a term', state: 'open' }], example: false }],
} as unknown as Catalogue;

const graph = (path: string, title = 'A page') => JSON.parse(linkedData(path, title, catalogue)!)['@graph'] as Record<string, unknown>[];

describe('a resource', () => {
  test('says what it is, for whom, under which licence and by which school', () => {
    expect(graph('/resources/first/')[0]).toMatchObject({
      '@type': ['LearningResource'], '@id': 'https://example.org/resources/first/', typicalAgeRange: '7-14', timeRequired: 'PT5M', license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' }, inLanguage: ['en'],
      creator: [{ '@type': 'Organization', '@id': 'https://example.org/schools/oak/', name: 'Oak Primary' }], accessibilityFeature: ['largePrint'], accessibilitySummary: 'Large print; Few words', creativeWorkStatus: 'Published',
      encoding: [{ contentUrl: 'https://example.org/resources/first/card.pdf', encodingFormat: 'application/pdf', contentSize: '2048' }],
      workTranslation: [{ '@id': 'https://example.org/resources/draft/', inLanguage: 'pl' }],
    });
  });

  test('has beside the words of the profile AMB our own, with their pages', () => {
    const said = (key: string) => (graph('/resources/first/')[0]![key] as { '@id': string; prefLabel: { en: string } }[]).map((one) => `${one.prefLabel.en} ${one['@id']}`);
    expect(said('about')).toEqual(['Educational Science (Pedagogy) https://w3id.org/kim/hochschulfaechersystematik/n052', 'Promoting restorative dialogue https://example.org/themes/restorative-dialogue/']);
    expect(said('learningResourceType')).toEqual(['Text https://w3id.org/kim/hcrt/text', 'Script https://example.org/kinds/script/']);
    expect(said('audience')).toEqual(['teacher http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/teacher', 'Class teacher https://example.org/roles/class-teacher/']);
    expect(said('educationalLevel')).toEqual(['Primary education https://w3id.org/kim/educationalLevel/level_1', 'Lower secondary education https://w3id.org/kim/educationalLevel/level_2']);
    expect(graph('/resources/first/')[0]!.educationalAlignment).toMatchObject([{ targetName: 'Key Stage 2 (Years 3 to 6)', targetUrl: 'https://example.org/phases/key-stage-2/' }, { targetUrl: 'https://example.org/phases/key-stage-3/' }]);
  });

  test('lists the files that the site makes of it after those of its school', () => {
    const words = linkedData('/resources/first/', 'A page', catalogue, { offered: ({ slug }) => [{ name: `${slug}.docx`, label: 'Word document' }] })!;
    expect(JSON.parse(words)['@graph'][0].encoding).toEqual([
      { '@type': 'MediaObject', name: 'Card', contentUrl: 'https://example.org/resources/first/card.pdf', encodingFormat: 'application/pdf', contentSize: '2048' },
      { '@type': 'MediaObject', name: 'Word document', contentUrl: 'https://example.org/resources/first/first.docx', encodingFormat: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    ]);
  });

  test('names what it was adapted from, with its licence and school', () => {
    expect(graph('/resources/second/')[0]).toMatchObject({ typicalAgeRange: '8-9', isBasedOn: [{ '@id': 'https://example.org/resources/first/', name: 'first', license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' }, creator: [{ name: 'Oak Primary' }] }] });
  });

  test('names all that it was made from, also what is not on this site', () => {
    expect(graph('/resources/mixed/')[0]!.isBasedOn).toMatchObject([{ '@id': 'https://example.org/resources/first/' }, { '@id': 'https://council.example/booklet', name: 'Booklet', creator: [{ name: 'A council' }], usageInfo: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' }]);
  });

  test('says that it is an example and a machine draft', () => {
    expect(graph('/resources/draft/')[0]).toMatchObject({ creativeWorkStatus: 'Example; Machine draft', translationOfWork: { '@id': 'https://example.org/resources/first/' } });
  });

  test('cannot end the script it is in, whatever its title', () => {
    const words = linkedData('/resources/hostile/', '</script><img src=x onerror=alert(1)>', catalogue)!;
    expect(words).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(words)['@graph'][0]).toMatchObject({ name: '</script><script>alert(1)</script><!--', description: 'Two\u2028lines' });
  });
});

test('an event tells its time from Greenwich on both sides of a clock change, its places, and whether it takes place', () => {
  expect(graph('/visits/open/')[0]).toMatchObject({ '@type': 'EducationEvent', startDate: '2026-10-25T01:30:00+01:00', endDate: '2026-10-25T15:00:00+00:00', eventStatus: 'https://schema.org/EventScheduled', maximumAttendeeCapacity: 6, remainingAttendeeCapacity: 2 });
  expect(graph('/visits/off/')[0]).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled', remainingAttendeeCapacity: 0 });
  expect(graph('/visits/past/')[0]).toMatchObject({ eventStatus: 'https://schema.org/EventScheduled', remainingAttendeeCapacity: 0 });
  expect(graph('/meetings/heads/')[0]).toMatchObject({ '@type': 'Event', startDate: '2026-06-10T16:00:00+01:00', location: { name: 'Oak Primary', address: { addressLocality: 'Oakham' } } });
});

test('a school has only the recognitions that it still holds, and says when it is invented', () => {
  expect(graph('/schools/oak/')[0]).toMatchObject({ '@type': 'School', description: 'Circles; Lunchtime', email: 'office@example.org', memberOf: { name: 'Our partnership' }, hasCredential: [{ name: 'Held' }], disambiguatingDescription: 'Invented to show how the site works.' });
});

test('a school that has left is no member, and nobody is sent to its mailbox', () => {
  expect(graph('/schools/elm/')[0]).toMatchObject({ '@type': 'School', name: 'Elm Primary', description: 'Music' });
  expect(JSON.stringify(graph('/schools/elm/'))).not.toMatch(/memberOf|office@elm/);
});

test('a resource and a post say when they were last changed, where that is known', () => {
  const said = (path: string, changedOn?: (file: string) => string | undefined) => JSON.parse(linkedData(path, 'A page', catalogue, { ...(changedOn && { changedOn }) })!)['@graph'][0].dateModified;
  expect(said('/resources/first/', (file) => (file === 'content/resources/none/index.mdx' ? '2026-09-30' : undefined))).toBe('2026-09-30');
  expect(said('/news/post/', (file) => (file === 'content/news/none.mdx' ? '2026-09-29' : undefined))).toBe('2026-09-29');
  expect(said('/news/post/')).toBeUndefined();
});

test('a post says when it was written, by whom, and of which school', () => {
  expect(graph('/news/post/')[0]).toMatchObject({ '@type': 'NewsArticle', headline: 'A post', datePublished: '2026-09-20', author: { name: 'Our partnership' }, about: { name: 'Oak Primary' }, disambiguatingDescription: 'Invented to show how the site works.' });
});

test('a programme has its steps as courses, and the places of this academic year', () => {
  expect(graph('/programmes/course/')[0]).toMatchObject({ '@type': 'EducationalOccupationalProgram', maximumEnrollment: 15, hasCourse: [{ name: 'One' }, { name: 'Two', coursePrerequisites: ['One', 'A fortnight.'], timeRequired: 'PT45M' }] });
});

test('a session with a day is an event of its programme, and one without a day is none', () => {
  expect(graph('/programmes/course/')[0]).toMatchObject({ subjectOf: [
    { '@type': 'EducationEvent', '@id': 'https://example.org/programmes/course/#session-june', startDate: '2027-06-09T09:30:00+01:00', eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode', location: { '@type': 'Place', name: 'A hall, Ashcombe' }, organizer: { name: 'A council' }, maximumAttendeeCapacity: 20, remainingAttendeeCapacity: 3 },
    { name: 'Online', eventStatus: 'https://schema.org/EventCancelled', location: { '@type': 'VirtualLocation' }, remainingAttendeeCapacity: 0 },
  ] });
});

describe('where a page lies', () => {
  const trail = (path: string) => (graph(path).at(-1)!.itemListElement as { name: string; item: string }[]).map(({ name, item }) => `${name} ${item}`);

  test('from the front page down', () => {
    expect(trail('/resources/first/')).toEqual(['Our partnership https://example.org/', 'Resources https://example.org/resources/', 'A page https://example.org/resources/first/']);
    expect(trail('/data/')).toEqual(['Our partnership https://example.org/', 'A page https://example.org/data/']);
  });

  test('is said neither on the front page nor where nothing is', () => {
    expect(graph('/').map((thing) => thing['@type'])).toEqual(['WebSite']);
    expect(linkedData('/404.html', 'Not here', catalogue)).toBeUndefined();
    expect(linkedData('/404/', 'Not here', catalogue)).toBeUndefined();
  });
});
