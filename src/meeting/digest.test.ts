import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { digestOf, digestTerms } from './digest.ts';
import { writeDigest } from './digest-text.ts';

const resource = (slug: string, added: string, values = {}) => ({ slug, title: `Title of ${slug}`, summary: 'What it is.', school: 'oak', added, ...values });
const catalogue = {
  today: '2026-11-24',
  settings: {
    name: 'Our Partnership', mailbox: 'office@example.org', address: 'https://example.org',
    terms: [{ term: '2026-summer', starts: '2026-04-13', ends: '2026-07-21' }, { term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' }, { term: '2027-spring', starts: '2027-01-04', ends: '2027-03-25' }],
  },
  schools: [{ slug: 'oak', title: 'Oak Primary' }],
  resources: [
    resource('a', '2026-07-21'), resource('b', '2026-08-01'), resource('c', '2026-09-10'), resource('d', '2026-09-11'), resource('e', '2026-09-12'), resource('f', '2026-09-13'),
    resource('later', '2026-12-01'), resource('old', '2026-09-14', { retired: {} }), resource('polish', '2026-09-14', { translates: {} }),
    resource('changed', '2026-10-01', { adapted: { changed: 'Fewer questions.' } }),
  ],
  trials: [{ resource: 'a', school: 'oak', term: '2026-autumn', again: 'with-changes' }],
  meetings: [
    { slug: 'autumn', title: 'Headteachers, autumn', group: 'headteachers', term: '2026-autumn', starts: '2026-10-07T09:30', state: 'planned', decisions: [{ what: 'All schools use it.' }], actions: [{ what: 'Write', school: 'oak', due: '2027-spring' }, { what: 'Draw', school: 'oak', due: '2026-autumn' }] },
    { slug: 'off', title: 'Called off', group: 'headteachers', term: '2026-autumn', starts: '2026-12-09T09:30', state: 'cancelled' },
    { slug: 'next', title: 'Headteachers, spring', group: 'headteachers', term: '2027-spring', starts: '2027-02-03T09:30', host: 'oak', state: 'planned' },
  ],
  news: [{ slug: 'post', title: 'A post', summary: 'What happened.', date: '2026-10-02' }, { slug: 'summer', title: 'Of the summer', summary: 'Then.', date: '2026-06-02' }, { slug: 'soon', title: 'Dated ahead', summary: 'Later.', date: '2026-12-01' }],
  visits: [
    { slug: 'lunch', title: 'Lunchtime', host: 'oak', starts: '2026-12-09T11:30', ends: '2026-12-09T14:00', left: 1, state: 'open' },
    { slug: 'forgotten', title: 'Still said to be open', host: 'oak', starts: '2026-11-04T11:30', ends: '2026-11-04T14:00', left: 3, state: 'open' },
    { slug: 'full', title: 'Full', host: 'oak', starts: '2026-12-09T11:30', ends: '2026-12-09T14:00', left: 0, state: 'full' },
  ],
  issues: [{ slug: 'phones', title: 'Phones', wanted: [{ what: 'A letter home' }] }],
} as unknown as Catalogue;

test('a digest is made from what is published: what the term brought, what is to come, what is open', () => {
  expect(writeDigest(digestOf('2026-autumn', catalogue), catalogue.settings)).toMatchInlineSnapshot(`
    "Our Partnership
    Autumn term 2026 on one page


    NEW RESOURCES

    * Title of f
      Oak Primary. What it is.
      https://example.org/resources/f/

    * Title of e
      Oak Primary. What it is.
      https://example.org/resources/e/

    * Title of d
      Oak Primary. What it is.
      https://example.org/resources/d/

    * And 2 more: https://example.org/resources/


    ADAPTED, AND WHAT CHANGED

    * Title of changed
      Oak Primary. What changed: Fewer questions.
      https://example.org/resources/changed/


    TRIED, AND HOW IT WENT

    * Title of a
      Oak Primary. Would use it again: with changes.
      https://example.org/resources/a/#trials


    WHAT OUR MEETINGS AGREED

    * Headteachers, autumn
      All schools use it.
      https://example.org/meetings/autumn/


    NEWS

    * A post
      What happened.
      https://example.org/news/post/


    VISITS WITH PLACES LEFT

    * Lunchtime
      Oak Primary, Wednesday 9 December 2026, 11.30am to 2pm. 1 place left.
      https://example.org/visits/lunch/


    NEXT MEETINGS

    * Headteachers, spring
      Oak Primary, 3 February 2027.
      https://example.org/meetings/next/


    WANTED: CAN YOUR SCHOOL HELP?

    * A letter home
      Phones
      https://example.org/issues/phones/


    STILL TO DO

    * 2 open actions
      1 due this term, 1 due next term.
      https://example.org/meetings/actions/


    This page: https://example.org/digest/2026-autumn/
    Questions: office@example.org
    "
  `);
});

test('an earlier term has only what it brought, not what is to come now', () => {
  expect(digestOf('2026-summer', catalogue).sections.map(({ heading, lines }) => [heading, lines.map(({ title }) => title)])).toEqual([['New resources', ['Title of a']], ['Shared something for the first time. Thank you', ['Oak Primary']], ['News', ['Of the summer']]]);
});

test('only terms that have had anything have a digest, the newest first', () => expect(digestTerms(catalogue)).toEqual(['2026-autumn', '2026-summer']));

test('a line that would fill the sheet is cut after a whole word', () => {
  const [brought] = digestOf('2026-summer', { ...catalogue, resources: [resource('a', '2026-07-01', { summary: 'word '.repeat(60) })] } as unknown as Catalogue).sections;
  expect(brought!.lines[0]!.words).toMatch(/^Oak Primary\. (word )+…$/);
  expect(brought!.lines[0]!.words.length).toBeLessThanOrEqual(112);
});
