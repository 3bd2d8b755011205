import { expect, test } from 'vitest';
import { grow } from '../../../tests/grow.ts';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { deskFiles } from './desk-files.ts';
import { publishedEntries } from './published-entries.ts';

const catalogue = await realCatalogue();
const filesOf = (size: number, changedOn: (file: string) => string | undefined = () => undefined) => {
  const grown = size ? grow(catalogue, size) : catalogue;
  return deskFiles(grown, publishedEntries(grown), changedOn);
};

test('what was changed last comes first, of all schools and of one', () => {
  const files = filesOf(0, (file) => (file === 'content/resources/two-minute-playground-script/index.mdx' ? '2027-01-02' : file === 'content/resources/thinking-sheet/index.mdx' ? '2027-01-03' : '2026-01-01'));
  expect(files.get('desk/all')!.lately.slice(0, 2).map(({ slug, changed }) => [slug, changed])).toEqual([['thinking-sheet', '2027-01-03'], ['two-minute-playground-script', '2027-01-02']]);
  const own = files.get('desk/schools/hawthorn-lane-primary')!.lately;
  expect(own[0]).toMatchObject({ kind: 'resources', slug: 'thinking-sheet', school: { slug: 'hawthorn-lane-primary', title: 'Hawthorn Lane Primary' } });
  expect(own.every((entry) => (entry.kind === 'schools' ? entry.slug : entry.school?.slug) === 'hawthorn-lane-primary')).toBe(true);
});

test('a school is told which of its pages are due for review, and how late they are', () => {
  const late = { ...catalogue, today: '2029-01-10', settings: { ...catalogue.settings, terms: catalogue.settings.terms } };
  const files = deskFiles(late, publishedEntries(late), () => undefined);
  const { due, dueCount } = files.get('desk/all')!;
  expect(dueCount).toBeGreaterThan(0);
  expect(due[0]!.review).toMatch(/late|Late/);
  expect(due.length).toBeLessThanOrEqual(20);
});

test('no file grows with the number of entries', () => {
  const largest = (size: number) => Math.max(...[...filesOf(size).values()].map((file) => JSON.stringify(file).length));
  expect(largest(5000)).toBeLessThan(12_000);
});
