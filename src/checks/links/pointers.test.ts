import { expect, test } from 'vitest';
import { findPointers } from './pointers.ts';

const circle = { kind: 'resources', slug: 'circle-plan' } as const;

test('fields at any depth and links in the text point to a page', () => {
  expect(findPointers(circle, [
    { kind: 'resources', slug: 'shorter', values: { title: 'Shorter circle', adapted: { resource: 'circle-plan', changed: 'Shorter.', why: 'Younger.' } } },
    { kind: 'resources', slug: 'mixed', values: { title: 'Mixed', adapted: { resource: 'other', changed: '', why: '', also: [{ resource: 'circle-plan' }] } } },
    { kind: 'trials', slug: 'we-tried', values: { resource: 'circle-plan', school: 'oak' } },
    { kind: 'schools', slug: 'oak', values: { title: 'Oak Primary' } },
    { kind: 'pages', slug: 'about', values: { title: 'About' }, links: ['/resources/circle-plan/#steps', '/resources/other/'] },
    { kind: 'news', slug: 'a-day', values: { title: 'A day' }, links: ['/resources/circle-plan-2/', '/news/circle-plan/'] },
  ])).toEqual([
    { kind: 'resources', slug: 'shorter', title: 'Shorter circle', by: ['“Adapted from”'] },
    { kind: 'resources', slug: 'mixed', title: 'Mixed', by: ['“Adapted from”'] },
    { kind: 'trials', slug: 'we-tried', title: 'A trial at Oak Primary', by: ['“Resource”'] },
    { kind: 'pages', slug: 'about', title: 'About', by: ['a link in its text'] },
  ]);
});

test('a page that names itself, and one whose fields cannot be read, point to nothing', () => {
  expect(findPointers(circle, [
    { ...circle, values: { title: 'Circle plan', retired: { reason: 'Old.', successor: 'circle-plan' } }, links: ['/resources/circle-plan/'] },
    { kind: 'trials', slug: 'odd', values: {} },
  ])).toEqual([]);
});
