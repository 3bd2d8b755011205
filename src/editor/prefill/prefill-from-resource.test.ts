import { expect, test } from 'vitest';
import { adaptAddress } from '../../catalogue/addresses/adapt-address.ts';
import { prefillFromResource } from './prefill-from-resource.ts';
import { scriptText } from './script-text.ts';

const start = { values: { title: 'Plan (our version)', adapted: { resource: 'plan', version: '2.1' } }, notes: ['Look.'] };

test('the address that the button leads to is read back, and what the build wrote is used', async () => {
  const asked: string[] = [];
  const { search, hash } = new URL(adaptAddress('plan'), 'https://example.org');
  const prefill = await prefillFromResource(search, async (path) => {
    asked.push(path);
    return Response.json(start);
  });
  expect([asked, hash, prefill]).toEqual([['/adapt/plan.json'], '#/collections/resources/new', { kind: 'resources', pictures: [], ...start }]);
});

test.each([
  ['a page that is not there', '?adapt=gone', async () => new Response('', { status: 404 })],
  ['no network', '?adapt=plan', async () => Promise.reject(new Error('offline'))],
  ['something that is not the name of a page', '?adapt=../data/1/resources', async () => Response.json(start)],
])('%s is told, and the form is an empty one', async (_, search, fetchStart) => {
  expect(await prefillFromResource(search, fetchStart)).toEqual({ kind: 'resources', pictures: [], values: {}, notes: [scriptText.resource.notThere] });
});

test('an address that names nothing begins nothing', async () => expect(await prefillFromResource('?kind=trials', async () => Response.json(start))).toBeUndefined());
