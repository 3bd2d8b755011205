import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { describe, expect, test } from 'vitest';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { datedSessions, nameOfSession } from '../catalogue/sessions.ts';
import { MEETING_GROUPS, THEMES } from '../schema/vocabulary.ts';
import { contentTypeOf } from '../server/content-types.ts';
import { readHeaders } from '../server/headers.ts';

const SITE = 'https://restorative-schools.example.org';
const calendars = globSync('dist/**/*.ics').map((file) => file.replaceAll('\\', '/')).toSorted();
const feeds = globSync('dist/**/*.atom').map((file) => file.replaceAll('\\', '/')).toSorted();
const page = readFileSync('dist/calendars/index.html', 'utf8');
const schools = globSync('content/schools/*.mdx').map((file) => file.replaceAll('\\', '/').replace(/^.*\/|\.mdx$/g, ''));
const eventsIn = (file: string) => new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8'))).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const isPage = (address: string) => address.startsWith(`${SITE}/`) && existsSync(`dist${new URL(address).pathname}index.html`);

test('there is a calendar of everything, of visits, of training sessions, of each group, of the terms and of each school, and a feed of all, of the news and of each theme', () => {
  const paths = ['everything', 'visits', 'sessions', ...MEETING_GROUPS.map(({ value }) => value), 'terms', ...schools.map((slug) => `schools/${slug}`)];
  expect(calendars.filter((file) => file.startsWith('dist/calendars/'))).toEqual(paths.map((path) => `dist/calendars/${path}.ics`).toSorted());
  expect(feeds).toEqual(['everything', 'news', ...THEMES.map(({ value }) => `themes/${value}`)].map((path) => `dist/feeds/${path}.atom`).toSorted());
});

describe('every published calendar', () => {
  test.each(calendars)('%s is read alike by two programs, and leads to pages that are there', (file) => {
    const text = readFileSync(file, 'utf8');
    const one = eventsIn(file);
    const two = Object.values(ical.sync.parseICS(text)).filter((event) => event?.type === 'VEVENT');
    const told = (uid: string, start: Date) => `${uid} ${start.toISOString()}`;
    expect(two.map((event) => told(event.uid, new Date(+event.start))).toSorted()).toEqual(one.map(({ uid, startDate }) => told(uid, startDate.isDate ? new Date(startDate.year, startDate.month - 1, startDate.day) : startDate.toJSDate())).toSorted());
    for (const { component } of one) expect(String(component.getFirstPropertyValue('url'))).toSatisfy(isPage);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

test('every meeting, visit and session with a day is in the calendar of everything, and in a file of its own', async () => {
  const pages = ['meetings', 'visits'].flatMap((kind) => globSync(`content/${kind}/*.mdx`).map((file) => `${kind}-${file.replaceAll('\\', '/').replace(/^.*\/|\.mdx$/g, '')}`));
  const sessions = datedSessions(await realCatalogue()).map((session) => `programmes-${nameOfSession(session.programme, session)}`);
  expect(sessions.length).toBeGreaterThan(2);
  expect(eventsIn('dist/calendars/sessions.ics').map(({ uid }) => uid.split('@')[0]).toSorted()).toEqual(sessions.toSorted());
  const slugs = [...pages, ...sessions];
  const everything = eventsIn('dist/calendars/everything.ics').map(({ uid }) => uid.split('@')[0]).filter((uid) => !uid!.startsWith('terms-'));
  expect(everything.toSorted()).toEqual(slugs.toSorted());
  for (const slug of slugs) expect(eventsIn(`dist/${slug.replace('-', '/')}.ics`).map(({ uid }) => uid.split('@')[0])).toEqual([slug]);
});

test('the cancelled visit of the examples is cancelled', () => {
  const [visit] = eventsIn('dist/visits/whole-school-day-at-copperbeech.ics');
  expect([visit!.summary, visit!.component.getFirstPropertyValue('status')]).toEqual(['Cancelled: A day of pictures and pauses', 'CANCELLED']);
});

test('half-term is whole days, from the first to the last', () => {
  const half = eventsIn('dist/calendars/terms.ics').find(({ uid }) => uid.startsWith('terms-2026-autumn-half'))!;
  expect([half.summary, half.startDate.toString(), half.endDate.toString()]).toEqual(['Half-term holiday, autumn term 2026', '2026-10-26', '2026-10-31']);
});

describe('every published feed', () => {
  test.each(feeds)('%s is read by an independent program, and leads to pages that are there', (file) => {
    const feed = parseAtomFeed(readFileSync(file, 'utf8'));
    expect(feed.id).toBe(file.replace('dist', SITE));
    expect(feed.entries!.length).toBeGreaterThan(0);
    expect(new Set(feed.entries!.map(({ id }) => id)).size).toBe(feed.entries!.length);
    for (const { id, links } of feed.entries!) {
      expect(id).toSatisfy(isPage);
      expect(links![0]!.href).toSatisfy(isPage);
    }
    const days = feed.entries!.map(({ published }) => published!);
    expect(days).toEqual(days.toSorted().toReversed());
  });
});

/** Schools that have left. Whoever holds their calendar keeps it, and nobody is offered it. */
const LEFT = ['dist/calendars/schools/tanglewood-nursery.ics'];

test('the page lists every calendar by an address that begins with https, to copy, and one that opens the program', () => {
  expect(calendars).toEqual(expect.arrayContaining(LEFT));
  for (const file of LEFT) expect(page).not.toContain(file.replace('dist', ''));
  for (const file of calendars.filter((one) => one.startsWith('dist/calendars/') && !LEFT.includes(one))) {
    const path = file.replace('dist', '');
    expect(page).toContain(`>${SITE}${path}</code>`);
    expect(page).toContain(`href="webcal://restorative-schools.example.org${path}"`);
  }
  for (const file of feeds) expect(page).toContain(`href="${file.replace('dist', '')}"`);
});

test.each([
  ['/meetings/', '/calendars/#headteachers'], ['/visits/', '/calendars/#visits'], ['/news/', '/calendars/#feeds'], ['/schools/foxglove-junior/', 'webcal://restorative-schools.example.org/calendars/schools/foxglove-junior.ics'],
  ['/visits/lunchtime-at-hawthorn-lane/', '/visits/lunchtime-at-hawthorn-lane.ics'], ['/meetings/2027-spring-headteachers/', '/meetings/2027-spring-headteachers.ics'], ['/', '/feeds/everything.atom'],
])('%s leads to %s', (from, to) => expect(readFileSync(`dist${from}index.html`, 'utf8')).toContain(`href="${to}"`));

test('what is over is not offered for a calendar', () => {
  expect(readFileSync('dist/meetings/2026-summer-headteachers/index.html', 'utf8')).not.toContain('.ics');
});

test('programs are told what they get, and in what letters', () => {
  const headers = readHeaders('netlify.toml');
  for (const path of ['/calendars/everything.ics', '/calendars/schools/foxglove-junior.ics', '/visits/lunchtime-at-hawthorn-lane.ics']) expect([headers(path)['content-type'], contentTypeOf(path)]).toEqual(['text/calendar; charset=utf-8', 'text/calendar; charset=utf-8']);
  for (const path of ['/feeds/everything.atom', '/feeds/themes/common-concerns.atom']) expect([headers(path)['content-type'], contentTypeOf(path)]).toEqual(['application/atom+xml; charset=utf-8', 'application/atom+xml; charset=utf-8']);
  expect(headers('/calendars/')['content-type']).toBeUndefined();
});
