import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formerAddressesOf } from '../catalogue/addresses/former-addresses.ts';
import { viewFormerAddress } from './former-address-view.ts';
import { writeFormerAddress } from './write-former-address.ts';

const formerlyAt = (catalogue: Catalogue, former: string) => catalogue.resources.find(({ formerly }) => formerly?.includes(former))!;

expectView('/resources/[former]/', await realCatalogue(), {
  pagesOf: formerAddressesOf,
  viewOf: viewFormerAddress,
  notShown: {
    'all other resources are others': (catalogue, former) => {
      for (const one of catalogue.resources) if (one !== formerlyAt(catalogue, former)) Object.assign(one, { title: 'Other', summary: 'Other.' });
    },
    'the resource has another summary, text and version': (catalogue, former) => {
      Object.assign(formerlyAt(catalogue, former), { summary: 'Other.', version: '99.0', page: { file: 'x', tree: { type: 'root', children: [] }, beside: [] } });
    },
    'other things happen in the partnership, and its settings change': (catalogue) => {
      Object.assign(catalogue, { settings: {}, trials: [], schools: [], meetings: [], news: [], pages: [], today: '2030-01-01' });
    },
  },
  shown: {
    'its title': (catalogue, former) => void (formerlyAt(catalogue, former).title = 'A new title'),
    'its address': (catalogue, former) => void (formerlyAt(catalogue, former).slug = 'newer'),
  },
});

test('the page leads on, and its title is text', () => {
  const page = writeFormerAddress({ address: '/resources/plan/', title: 'Sit <b> & listen' }, 'https://site.example/');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/resources/plan/">');
  expect(page).toContain('<link rel="canonical" href="https://site.example/resources/plan/">');
  expect(page).toContain('<a href="/resources/plan/">Sit &#60;b&#62; &#38; listen</a>');
});
