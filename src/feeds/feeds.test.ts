import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { History } from '../history/history.ts';
import { listFeeds } from './feeds.ts';

const page = (file: string) => ({ page: { file } });
const catalogue = {
  today: '2026-11-23',
  settings: { name: 'P', foundation: 'The Foundation', address: 'https://example.org', themes: [], terms: [] },
  resources: [{ slug: 'wet-play', title: 'Wet play', summary: 'Indoors.', school: 'oak', added: '2026-09-01', theme: 'lunchtime-supervisors', language: 'en-GB', ...page('r') }],
  news: [{ slug: 'come', title: 'Come', summary: 'Soon.', date: '2026-11-16', theme: 'lunchtime-supervisors', ...page('n') }],
  visits: [
    { slug: 'lunch', title: 'Lunch', see: ['A queue'], host: 'oak', starts: '2026-12-09T11:30', ends: '2026-12-09T14:00', theme: 'lunchtime-supervisors', state: 'open', left: 1, ...page('v') },
    { slug: 'over', title: 'Over', see: ['A queue'], host: 'oak', starts: '2026-10-09T11:30', ends: '2026-10-09T14:00', theme: 'lunchtime-supervisors', state: 'open', left: 1, ...page('v') },
  ],
  meetings: [
    { slug: 'autumn', title: 'Autumn', agenda: ['Lunch'], state: 'planned', ends: '2026-10-14T11:30', decisions: [{ what: 'We use the script' }], ...page('m') },
    { slug: 'spring', title: 'Spring', agenda: ['Lunch'], state: 'planned', ends: '2027-02-03T13:30', ...page('m') },
    { slug: 'unwritten', title: 'Unwritten', agenda: ['Lunch'], state: 'planned', ends: '2026-10-15T13:30', ...page('m') },
  ],
  trials: [{ slug: 'note', resource: 'wet-play', school: 'elm', happened: 'It was calm.', ...page('t') }, { slug: 'lost', resource: 'gone', school: 'elm', happened: 'x', ...page('t') }],
  schools: [{ slug: 'oak', title: 'Oak' }, { slug: 'elm', title: 'Elm' }],
} as unknown as Catalogue;
const at = (day: string) => Date.parse(`${day}T10:00:00Z`) / 1000;
const whole: History = { isWhole: true, lost: [], removed: [], changes: [{ commit: 'a', at: at('2026-10-01'), file: 'v' }, { commit: 'b', at: at('2026-10-20'), file: 't' }, { commit: 'c', at: at('2026-11-01'), file: 'v' }] };
const titles = (history: History, path: string) => listFeeds(catalogue, history).find((feed) => feed.path === path)!.entries.map(({ title, published }) => `${published.toISOString().slice(0, 10)} ${title}`);

test('everything new is resources, news, visits to come, notes of meetings and notes of what was tried, each on its own day', () => {
  expect(titles(whole, 'everything')).toEqual(['2026-11-16 Come', '2026-10-20 Tried: Wet play', '2026-10-14 Notes: Autumn', '2026-10-01 Visit: Lunch', '2026-09-01 Wet play']);
});

test('a theme has its news and visits too', () => {
  expect(titles(whole, 'themes/lunchtime-supervisors')).toEqual(['2026-11-16 Come', '2026-10-01 Visit: Lunch', '2026-09-01 Wet play']);
  expect(titles(whole, 'themes/restorative-dialogue')).toEqual([]);
});

test('where the history does not reach back, what has no day of its own is left out rather than dated wrongly', () => {
  expect(titles({ ...whole, isWhole: false }, 'everything')).toEqual(['2026-11-16 Come', '2026-10-14 Notes: Autumn', '2026-09-01 Wet play']);
});

test('what was tried leads to the very note', () => {
  expect(listFeeds(catalogue, whole)[0]!.entries.find(({ title }) => title.startsWith('Tried'))!.url).toBe('https://example.org/resources/wet-play/#trial-note');
});
