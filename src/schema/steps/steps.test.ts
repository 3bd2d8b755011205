import { expect, test } from 'vitest';
import { allKinds } from '../index.ts';
import { STEPS } from './steps.ts';

test('each kind with a form of more than a few fields has its steps, and each required field is in one of them', () => {
  const stepsOf = Object.fromEntries(allKinds.filter(({ layout }) => layout !== 'single').map(({ name, fields }) => [name, STEPS.filter((step) => Object.values(fields).some((field) => (field.step ?? 'more') === step.name)).map((step) => step.name)]));
  expect(stepsOf).toEqual({
    resources: ['text', 'audience', 'safety', 'more'], trials: ['text', 'audience', 'more'], schools: ['text', 'audience', 'more'], meetings: ['text', 'audience', 'more'], issues: ['text', 'audience', 'more'],
    visits: ['text', 'audience', 'more'], programmes: ['text', 'audience', 'safety', 'more'], news: ['text', 'audience', 'more'], pages: ['text', 'more'],
  });
});

test('what somebody has to fill in for a new resource is in the first three steps', () => {
  const resources = allKinds.find(({ name }) => name === 'resources')!;
  const begun = resources.begins!('2026-11-30');
  const last = Object.entries(resources.fields).filter(([key, field]) => field.required && !field.step && !(key in begun)).map(([, field]) => field.label);
  // The account fills in the school.
  expect(last).toEqual(['School']);
});
