import { readFileSync } from 'node:fs';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue, Resource } from './catalogue.ts';
import { mayBeChanged } from './licences.ts';
import { splitPage } from '../mdx/front-matter.ts';
import { withoutFiles } from '../mdx/without-files.ts';
import { writeStarter } from '../mdx/write-starter.ts';
import { resources } from '../schema/resources.ts';
import { startAdaptation } from './start-adaptation.ts';

const real = await realCatalogue();
const find = (catalogue: Catalogue, slug: string) => catalogue.resources.find((one) => one.slug === slug)!;
const begin = (catalogue: Catalogue, slug: string) => startAdaptation(find(catalogue, slug), withoutFiles(splitPage(readFileSync(find(real, slug).page.file, 'utf8')).body));
const promise = {
  pagesOf: (catalogue: Catalogue) => catalogue.resources.filter(({ licence }) => mayBeChanged(licence)).map(({ slug }) => slug),
  notShown: {
    'all other resources are others': (catalogue: Catalogue, slug: string) => {
      catalogue.resources = catalogue.resources.map((one) => (one.slug === slug ? one : { ...one, title: 'Other', summary: 'Other.', version: '99.0' }));
    },
    'what only its own school can vouch for': (catalogue: Catalogue, slug: string) => {
      Object.assign(find(catalogue, slug), { reviewed: '2020-01-01', added: '2019-01-01', review: '2030-autumn', steward: 'Somebody', access: ['symbols'], example: true, school: 'another', formerly: ['earlier'] });
    },
    'what it was made from itself': (catalogue: Catalogue, slug: string) => {
      Object.assign(find(catalogue, slug), { adapted: { resource: 'another', changed: 'a', why: 'b' } } as Partial<Resource>);
    },
    'other things happen in the partnership, and its settings change': (catalogue: Catalogue) => {
      Object.assign(catalogue, { settings: {}, trials: [], schools: [], meetings: [], issues: [], visits: [], programmes: [], news: [], pages: [], aside: [], removed: [], today: '2030-01-01' });
    },
  },
  shown: {
    'its title': (catalogue: Catalogue, slug: string) => void (find(catalogue, slug).title = 'A new title'),
    'its version': (catalogue: Catalogue, slug: string) => void (find(catalogue, slug).version = '99.0'),
    'a fact': (catalogue: Catalogue, slug: string) => void (find(catalogue, slug).minutes += 1),
  },
};

expectView('/adapt/[slug].json', real, { ...promise, viewOf: begin });

expectView('/resources/[slug]/starter.mdx', real, {
  ...promise,
  viewOf: (catalogue, slug) => {
    const { values, notes } = begin(catalogue, slug);
    return writeStarter(values, notes, resources.fields);
  },
});
