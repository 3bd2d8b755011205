import { expect, test } from 'vitest';
import { findFaults, type CheckedField } from './find-faults.ts';

const field = (name: string, more: Partial<CheckedField> = {}): CheckedField => ({ name, label: name, isValid: false, isMissing: true, ...more });

test('a form that is filled in has no faults', () => {
  expect(findFaults([field('page', { isValid: true, isMissing: false })])).toEqual([]);
});

test('each fault is told in our own words, in the order of the fields', () => {
  expect(findFaults([field('page', { missing: 'Write which page you mean' }), field('mailbox', { isMissing: false, missing: 'Write a mailbox', wrong: 'Write the whole address' })])).toEqual([
    { name: 'page', message: 'Write which page you mean' },
    { name: 'mailbox', message: 'Write the whole address' },
  ]);
});

test('a choice of one among three has one fault', () => {
  expect(findFaults(['yes', 'no', 'changes'].map(() => field('again', { missing: 'Choose one' })))).toEqual([{ name: 'again', message: 'Choose one' }]);
});

test('a field without a message of its own is named by its label', () => {
  expect(findFaults([field('count', { label: 'How many of you?' })])).toEqual([{ name: 'count', message: 'Fill in “How many of you?”' }]);
});
