import { expect, test } from 'vitest';
import { lookUpOf } from '../../../tests/look-up-of.ts';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { proposeFromLast } from './propose-from-last.ts';

const lookUp = lookUpOf(await realCatalogue());

test('a new resource is proposed the phases and the steward of the last one of the school, and nothing that somebody vouched for', async () => {
  expect(Object.keys(await proposeFromLast('hawthorn-lane-primary', lookUp)).toSorted()).toEqual(['example', 'phases', 'steward']);
});

test('nothing is proposed to an account without a school, to a school without a page, or when nothing can be fetched', async () => {
  const offline = { ...lookUp, file: () => Promise.reject(new Error('offline')) };
  expect([await proposeFromLast(undefined, lookUp), await proposeFromLast('no-such-school', lookUp), await proposeFromLast('hawthorn-lane-primary', offline)]).toEqual([{}, {}, {}]);
});
