import { expect, test } from 'vitest';
import { viewOpenActions } from './open-actions-view.ts';
import { foreignIn } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';

const catalogue = await realCatalogue();

test('every open action is named twice: by its term without saying so again, and by who does it', () => {
  const view = viewOpenActions(catalogue);
  const [terms, schools] = [view.byTerm, view.bySchool].map((groups) => groups.flatMap(({ actions }) => actions));
  expect(terms!.length).toBeGreaterThan(0);
  expect(terms!.map(({ what }) => what).toSorted()).toEqual(schools!.map(({ what }) => what).toSorted());
  expect([terms!.some(({ due }) => due), schools!.some(({ doer }) => doer)]).toEqual([false, false]);
  expect(foreignIn(view)).toEqual([]);
});

test('schools and the Foundation come by name, and each has its place on the page', () => {
  const { bySchool } = viewOpenActions(catalogue);
  const names = bySchool.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  expect(bySchool.find(({ name }) => name === catalogue.settings.foundation)?.id).toBe('of-foundation');
});
