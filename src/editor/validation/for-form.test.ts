import { expect, test } from 'vitest';
import { explainValues } from '../../schema/explain.ts';
import { kinds } from '../../schema/index.ts';
import { forForm } from './for-form.ts';

test('what nobody has filled in or ticked yet is named by its label, apart from what is wrong', () => {
  const { faults } = explainValues(kinds.resources.fields, { title: 'Feelings cards', minutes: 'ten', safeguarding: { nameless: false } });
  const problems = faults.map((fault) => ({ ...fault, rule: 'fields', title: 'Feelings cards', file: 'index.mdx', line: 1 }));
  const sorted = forForm(problems, kinds.resources.fields);
  expect(sorted.empty).toContain('Summary');
  expect(sorted.empty).toContain('No pupil can be recognised');
  expect(sorted.faults.map(({ what }) => what)).toEqual(['"Time needed" says "ten".']);
});

test('what is empty in an item of a list says in which', () => {
  const problem = { rule: 'fields', title: '', file: '', line: 1, field: 'actions', path: [1, 'due'], what: '"Due" is missing.', why: '', remedy: '' };
  expect(forForm([problem], kinds.meetings.fields).empty).toEqual(['Due of the 2nd action']);
});
