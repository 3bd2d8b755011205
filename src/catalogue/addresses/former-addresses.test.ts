import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue.ts';
import { formerAddressesOf, resourceFormerlyAt } from './former-addresses.ts';

const resources = [{ slug: 'plan', formerly: ['old-plan', 'sheet', 'policy', 'visit'] }, { slug: 'sheet' }] as Catalogue['resources'];
const aside = [{ kind: 'resources', slug: 'policy', file: '' }, { kind: 'news', slug: 'visit', file: '' }] as Catalogue['aside'];

test('an address that another resource has now does not lead away from it, even while that resource is set aside', () => {
  expect(formerAddressesOf({ resources, aside })).toEqual(['old-plan', 'visit']);
});

test('each leads to the resource that had it', () => {
  expect(resourceFormerlyAt({ resources }, 'old-plan')).toBe(resources[0]);
  expect(resourceFormerlyAt({ resources }, 'never')).toBeUndefined();
});
