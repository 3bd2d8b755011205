import { describe, expect, test } from 'vitest';
import { explainValues } from './explain.ts';
import { allKinds, kinds } from './index.ts';
import type { Field, Fields } from './fields.ts';

const post = { title: 'A new circle', summary: 'It began.', date: '2026-11-01' };
const say = (fields: Fields, values: unknown) => explainValues(fields, values).faults.map(({ what, why, remedy }) => `${what} ${why} → ${remedy}`);

describe('a fault in a field is said in whole sentences', () => {
  test('a field that is missing', () => {
    expect(say(kinds.news.fields, { title: 'A', date: '2026-11-01' })).toMatchInlineSnapshot(`
      [
        ""Summary" is missing. One sentence. → Add a line "summary: …". It should be one line of text, at most 200 characters.",
      ]
    `);
  });

  test('a day that does not exist says nothing of which of two comes first', () => {
    const meeting = { title: 'Headteachers, spring 2027', group: 'headteachers', term: '2027-spring', host: 'hawthorn-lane-primary', agenda: ['Welcome'], starts: '2027-02-30T09:30', ends: '2027-02-03T11:30' };
    expect(say(kinds.meetings.fields, meeting)).toMatchInlineSnapshot(`
      [
        ""Begins" says "2027-02-30T09:30", but there is no such day. February 2027 has 28 days. → Check the day and the month.",
      ]
    `);
  });

  test('a year that can only be a slip', () => {
    expect(say(kinds.news.fields, { ...post, date: '0206-11-01' })).toMatchInlineSnapshot(`
      [
        ""Date" says "0206-11-01". The day it is posted. → It should be a day that exists, such as 2026-11-23.",
      ]
    `);
  });

  test('a day that does not exist', () => {
    expect(say(kinds.news.fields, { ...post, date: '2026-02-30' })).toMatchInlineSnapshot(`
      [
        ""Date" says "2026-02-30", but there is no such day. February 2026 has 28 days. → Check the day and the month.",
      ]
    `);
  });

  test('a label written for a value', () => {
    expect(say(kinds.trials.fields, { resource: 'a', school: 'b', phase: 'key-stage-2', role: 'Class teacher', term: '2026-autumn', did: 'x', happened: 'y', again: 'yes' })).toMatchInlineSnapshot(`
      [
        ""Role" says "Class teacher". Who led it. → Did you mean "class-teacher"? It should be one of: lunchtime-supervisor, teaching-assistant, class-teacher, senco, pastoral-lead, headteacher, governor, office-staff, parent-or-carer, pupil-leader.",
      ]
    `);
  });

  test('a field nobody knows, with the one that was meant', () => {
    expect(say(kinds.news.fields, { ...post, Summary: 'x' })).toMatchInlineSnapshot(`
      [
        "There is no field called "Summary". Its content would not be shown. → Did you mean "summary" (Summary)?",
      ]
    `);
    expect(say(kinds.news.fields, { ...post, colour: 'red' })).toMatchInlineSnapshot(`
      [
        "There is no field called "colour". Its content would not be shown. → Delete it, or use one of: title, summary, date, school, theme, example.",
      ]
    `);
  });

  test('a range that ends before it begins: Staffordshire’s roll-out was announced for October 2019 to March 2019', () => {
    const recognitions = [{ body: 'A council', standard: 'Roll-out', from: '2019-10-01', until: '2019-03-31' }];
    expect(say(kinds.programmes.fields, { title: 'A', summary: 'b', provider: 'c', sources: [{ label: 'd', link: 'https://example.org/a', read: '2026-11-01' }], recognitions })).toMatchInlineSnapshot(`
      [
        ""Until" says "2019-03-31", and "From" says "2019-10-01". It would end before it begins. → Check both dates, the year first, and correct the one that is wrong.",
      ]
    `);
  });

  test('several at once', () => {
    expect(explainValues(kinds.visits.fields, {}).faults.length).toBeGreaterThan(5);
  });
});

describe('values that are refused', () => {
  const school = { title: 'A', place: 'b', authority: 'c', setting: 'primary', joined: '2026-09-01', strengths: [{ what: 'd', theme: 'restorative-dialogue' }], wants: [{ what: 'e', theme: 'restorative-dialogue' }] };
  test.each(['head', 'office@school', '@school.example', 'office@@school.example'])('the mailbox %s', (mailbox) => expect(say(kinds.schools.fields, { ...school, mailbox })).toHaveLength(1));
  test.each(['office@example.org', 'swyddfa@ysgol.example.org', 'head@school.sch.uk'])('but not the mailbox %s', (mailbox) => expect(say(kinds.schools.fields, { ...school, mailbox })).toEqual([]));
  test.each(['2026-13-01', '01/02/2026', '2026-1-1', 20261101, '2026-11-01T10:00'])('the day %s', (date) => expect(say(kinds.news.fields, { ...post, date })).toHaveLength(1));
});

describe('the model', () => {
  test('has eleven kinds', () => expect(allKinds.map(({ name }) => name)).toEqual(['resources', 'trials', 'schools', 'meetings', 'issues', 'visits', 'programmes', 'news', 'pages', 'synonyms', 'settings']));

  test('every field has a label, a hint that is a sentence, and says what it wants', () => {
    const thin = allKinds.flatMap(({ name, fields }) => walk(fields, name)).filter(([, field]) => !field.label || !/[.?]$/.test(field.hint) || !field.wants);
    expect(thin.map(([path]) => path)).toEqual([]);
  });

  test('no field can say that a pupil may be recognised', () => {
    const words = JSON.stringify(kinds.resources.fields.safeguarding.input);
    expect(words).not.toMatch(/"value":"pupils?"/);
  });
});

function walk(fields: Fields, path: string): [string, Field][] {
  return Object.entries(fields).flatMap(([key, field]): [string, Field][] => {
    const inner = field.input.type === 'group' ? walk(field.input.fields, `${path}.${key}`) : field.input.type === 'list' ? walk({ item: field.input.of }, `${path}.${key}`) : [];
    return [[`${path}.${key}`, field], ...inner];
  });
}
