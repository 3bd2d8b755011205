import { expect, test } from 'vitest';
import { SCHOOL_FIELD as IN_GATEWAY } from '../../gateway/what-may-be-written.ts';
import { SCHOOL_FIELD, schoolOf } from './own-school.ts';

const storage = (app_metadata: unknown) => ({ getItem: () => JSON.stringify({ email: 'x@oak.example', app_metadata }) });

test('the school is the one that the partnership gave the account, and the Foundation has none', () => {
  expect(schoolOf(storage({ roles: [], school: 'oak' }))).toBe('oak');
  expect(schoolOf(storage({ roles: ['foundation'], school: 'oak' }))).toBeUndefined();
  for (const metadata of [undefined, {}, { school: '' }, { school: ['oak'] }]) expect(schoolOf(storage(metadata))).toBeUndefined();
  expect(schoolOf({ getItem: () => '{"half' })).toBeUndefined();
});

test('the form and the gateway look for the school in the same field', () => expect(SCHOOL_FIELD).toEqual(IN_GATEWAY));
