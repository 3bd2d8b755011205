import { expect, test } from 'vitest';
import { lastingErrors } from './lasting-errors.ts';

const shown = (type: string, dismissAfter?: number) => lastingErrors({ type: 'NOTIFICATION_SEND', payload: { message: 'Not saved yet.', type, dismissAfter } }).payload.dismissAfter;

test('an error stays for at least twenty seconds, and a shorter message for as long as before', () => {
  expect(shown('error', 8000)).toBe(20_000);
  expect(shown('error', 30_000)).toBe(30_000);
  expect(shown('error')).toBeUndefined();
  expect(shown('success', 4000)).toBe(4000);
});

test('anything else that happens stays as it is', () => {
  const action = { type: 'DRAFT_CHANGE_FIELD', payload: { type: 'error', dismissAfter: 1 } };
  expect(lastingErrors(action)).toBe(action);
});
