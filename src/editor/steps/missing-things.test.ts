import { expect, test } from 'vitest';
import type { Problem } from '../../checks/problem.ts';
import { readPage } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import { listLeft, nameField } from './missing-things.ts';

const problemsOf = (kind: 'meetings' | 'resources', text: string) => readPage(text, kinds[kind].fields).faults.fields.map((fault) => ({ ...fault, title: '', file: '', rule: 'fields' }) as Problem);

test('names the item and the list of what is missing inside them', () => {
  const text = '---\ntitle: Autumn\ngroup: headteachers\nterm: 2026-autumn\nstarts: 2026-11-18T09:00\nends: 2026-11-18T10:00\nhost: oak\nagenda: [One]\nactions:\n  - what: Write\n    due: 2027-spring\n  - what: Ask\nexample: false\n---\n';
  expect(listLeft(problemsOf('meetings', text), kinds.meetings.fields)).toEqual([{ step: 'audience', label: 'Due of the 2nd action', field: 'actions', path: [1, 'due'] }]);
});

test('comes in the order of the steps, and tells what is empty from what is wrong', () => {
  const text = '---\nminutes: many\nsafeguarding:\n  pictures: no-pictures\n  nameless: false\n---\n';
  const left = listLeft([...problemsOf('resources', text), { rule: 'headings', title: '', file: '', line: 9, what: 'A heading is empty.', why: '', remedy: '' }], kinds.resources.fields);
  expect(left.map(({ step, label, fault }) => [step, label, fault]).filter(([step]) => step !== 'more')).toEqual([
    ['text', 'Title', undefined], ['text', 'Summary', undefined], ['text', 'Main text', 'A heading is empty.'],
    ['audience', 'Theme', undefined], ['audience', 'Area of practice', undefined], ['audience', 'Kind of resource', undefined], ['audience', 'Who it is for', undefined], ['audience', 'Phases', undefined], ['audience', 'Where', undefined], ['audience', 'Time needed', '"Time needed" says "many".'], ['audience', 'Group size', undefined],
    ['safety', 'Pupils’ words and stories', undefined], ['safety', 'No pupil can be recognised', undefined], ['safety', 'Checked by', undefined], ['safety', 'Looked after by', undefined],
  ]);
});

test('of lists in lists, the innermost comes first; a place that no form has is called by its field', () => {
  expect(nameField(kinds.programmes.fields.figures, [1, 'points', 10, 'count'])).toBe('Number of the 11th figure of the 2nd set of figures');
  expect(nameField(kinds.meetings.fields.agenda, [2])).toBe('The 3rd point');
  expect(nameField(kinds.meetings.fields.agenda, ['x'])).toBe('Agenda');
});
