import { expect, test } from 'vitest';
import { SCHOOL_FIELD as IN_GATEWAY } from '../../gateway/allowlist.ts';
import { SCHOOL_FIELD } from './own-school.ts';

test('the form and the gateway look for the school in the same field', () => expect(SCHOOL_FIELD).toEqual(IN_GATEWAY));
