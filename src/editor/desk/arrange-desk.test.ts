import { expect, test } from 'vitest';
import type { Waiting } from '../review/waiting.ts';
import { arrangeDesk, type DeskSources } from './arrange-desk.ts';

const teacher = { email: 'a@oak.example', role: 'contributor', school: 'oak' } as const;
const office = { email: 'office@f.example', role: 'foundation' } as const;
const NOW = new Date('2026-11-30T12:00:00Z');

const draft = (slug: string, more: Partial<Waiting> = {}): Waiting => ({
  number: 1, kind: 'resources', slug, branch: `cms/resources/${slug}/index`, sha: 'a', state: 'draft', who: { name: 'Oak', email: 'a@oak.example' }, writers: ['a@oak.example'], startedBy: 'oak', since: '2026-11-29', notes: [], title: `Title of ${slug}`, ...more,
});
const late = { kind: 'resources' as const, slug: 'old', title: 'Old script', school: { slug: 'oak', title: 'Oak Primary' }, review: 'Late' };
const desk = (more: Partial<DeskSources>) => arrangeDesk({ person: teacher, foundation: 'the council', now: NOW, ...more }).map(({ title, count, rows, empty, more: further }) => ({ title, count, rows: rows.map((row) => [row.title, row.state, row.about, row.href]), empty: rows.length ? undefined : empty, more: further?.words }));

test('a teacher sees what was sent back to their school, with the note, and which of its pages are due', () => {
  const waiting = [draft('sent-back', { notes: [{ text: 'Who looks after it?', day: '2026-11-28' }], writers: ['b@oak.example'] }), draft('mine'), draft('in-review', { state: 'review' }), draft('of-others', { writers: ['c@elm.example'], startedBy: 'elm', notes: [{ text: 'No', day: '2026-11-28' }] })];
  expect(desk({ waiting, published: { lately: [late], due: [late], dueCount: 3 } })).toEqual([
    { title: 'Waiting for you', count: 4, empty: undefined, more: undefined, rows: [
      ['Title of sent-back', 'Sent back with a note', 'The council wrote: “Who looks after it?”', '/admin/#/collections/resources/entries/sent-back/index'],
      ['Old script', 'Late', 'Resource · Oak Primary', '/admin/#/collections/resources/entries/old/index'],
    ] },
    { title: 'My drafts', count: undefined, empty: undefined, more: undefined, rows: [
      ['Title of in-review', 'In review', 'Resource', '/admin/#/collections/resources/entries/in-review/index'],
      ['Title of mine', 'A draft', 'Resource', '/admin/#/collections/resources/entries/mine/index'],
      ['Title of sent-back', 'Sent back with a note', 'The council wrote: “Who looks after it?”', '/admin/#/collections/resources/entries/sent-back/index'],
    ] },
    { title: 'Recently published by your school', count: undefined, empty: undefined, more: undefined, rows: [['Old script', 'Late', 'Resource · Oak Primary', '/admin/#/collections/resources/entries/old/index']] },
  ]);
});

test('the Foundation sees what it has to read: messages, then drafts, which open where they are read', () => {
  const waiting = [draft('first', { state: 'review' }), draft('still-written'), draft('ready', { state: 'ready', title: undefined })];
  const [toDo, own] = desk({ person: office, waiting, messages: 2, published: { lately: [], due: [late], dueCount: 1 } });
  expect(toDo).toMatchObject({ count: 4, more: '1 published page is due for review', rows: [
    ['2 messages sent in with the forms', 'To read', 'Make a page of each, or delete it', '/admin/sent-in/'],
    ['Title of first', 'In review', 'Resource · Oak', '/review/#/resources/first'],
    ['Ready', 'Ready to publish', 'Resource · Oak', '/review/#/resources/ready'],
  ] });
  expect(own).toMatchObject({ rows: [], empty: 'You have no drafts. What you start above is listed here once it is saved.' });
});

test('a page of another school leads to the page on the site, since a teacher cannot change it', () => {
  const elm = { ...late, school: { slug: 'elm', title: 'Elm' }, review: undefined as never };
  expect(desk({ published: { lately: [elm], due: [], dueCount: 0 } })[2]!.rows).toEqual([['Old script', 'On the site', 'Resource · Elm', '/resources/old/']]);
});

test('what only this computer has comes first among the drafts, and opens as it began', () => {
  const kept = { account: 'a@oak.example', kind: 'resources', slug: '', tab: 't', prefilled: '?adapt=wet-play-plan', title: '', name: '', at: NOW.getTime() - 60_000, text: 'x', path: '', source: '', files: [] };
  expect(desk({ waiting: [draft('mine')], unsaved: [kept, { ...kept, prefilled: 'start 1', title: 'From Word' }, { ...kept, slug: 'mine/index', title: 'Mine' }] })[1]!.rows).toEqual([
    ['A resource without a title', 'Not saved', 'It is only on this computer. Open it to continue.', '/admin/?adapt=wet-play-plan#/collections/resources/new'],
    ['From Word', 'Not saved', 'It is only on this computer. Open it to continue.', '/admin/#/collections/resources/new'],
    ['Mine', 'Not saved', 'It is only on this computer. Open it to continue.', '#/collections/resources/entries/mine/index'],
    ['Title of mine', 'A draft', 'Resource', '/admin/#/collections/resources/entries/mine/index'],
  ]);
});

test('what was saved after all is not listed as unsaved', () => {
  const kept = { account: 'a@oak.example', kind: 'resources', slug: '', tab: 't', prefilled: '', title: 'Mine', name: 'mine', at: NOW.getTime(), text: 'x', path: '', source: '', files: [] };
  expect(desk({ waiting: [draft('mine')], unsaved: [kept] })[1]!.rows.map(([, state]) => state)).toEqual(['A draft']);
  expect(desk({ waiting: [], unsaved: [kept] })[1]!.rows.map(([, state]) => state)).toEqual(['Not saved']);
});

test('a desk on which nothing could be fetched has its lists all the same', () => {
  expect(desk({}).map(({ title, empty }) => [title, empty])).toEqual([
    ['Waiting for you', 'Nothing is waiting for you. When the council sends something back, it is listed here.'],
    ['My drafts', 'You have no drafts. What you start above is listed here once it is saved.'],
    ['Recently published by your school', 'Your school has nothing on the site yet.'],
  ]);
});
