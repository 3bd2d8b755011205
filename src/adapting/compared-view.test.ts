import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { resourceOf, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { comparedOriginsOf } from './compared-origins.ts';
import { viewCompared } from './compared-view.ts';

const real = await realCatalogue();
const find = (catalogue: Catalogue, slug: string) => catalogue.resources.find((one) => one.slug === slug)!;
const originsOf = (catalogue: Catalogue, slug: string) => {
  const { adapted } = find(catalogue, slug);
  return [adapted!.resource, ...(adapted!.also ?? []).map(({ resource }) => resource)].flatMap((origin) => find(catalogue, origin) ?? []);
};
const paragraph = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', value: words }] }) as Root['children'][number];

expectView('/resources/[slug]/compared/', real, {
  pagesOf: (catalogue) => catalogue.resources.filter((resource) => comparedOriginsOf(resource, catalogue).length > 0).map(({ slug }) => slug),
  viewOf: (catalogue, slug) => viewCompared(catalogue, slug, []),
  notShown: {
    'other resources have other text and summaries': (catalogue, slug) => {
      const compared = new Set([slug, ...originsOf(catalogue, slug).map((one) => one.slug)]);
      for (const one of catalogue.resources) if (!compared.has(one.slug)) Object.assign(one, { summary: 'Other.', title: 'Other', page: { ...one.page, tree: { type: 'root', children: [] } } });
    },
    'the resource has another review date, steward, files and safeguarding': (catalogue, slug) => {
      Object.assign(find(catalogue, slug), { reviewed: '2020-01-01', added: '2019-01-01', review: '2030-autumn', steward: 'Somebody', files: [], formerly: ['an-earlier-name'], example: true });
    },
    'the pages have other files beside them': (catalogue, slug) => {
      for (const one of [find(catalogue, slug), ...originsOf(catalogue, slug)]) one.page.beside = [{ name: 'other.png', bytes: 1 }];
    },
    'other things happen in the partnership': (catalogue) => {
      Object.assign(catalogue, { trials: [], meetings: [], issues: [], visits: [], programmes: [], news: [], pages: [], aside: [], removed: [] });
    },
    'the settings have other terms, languages and name': (catalogue) => {
      Object.assign(catalogue.settings, { name: 'Another partnership', terms: [], languages: [], address: 'https://other.example' });
    },
    'another resource is made out of the same': (catalogue, slug) => {
      catalogue.resources.push({ ...find(catalogue, slug), slug: 'another', title: 'Another' });
    },
  },
  shown: {
    'its title': (catalogue, slug) => void (find(catalogue, slug).title = 'A new title'),
    'why it was changed': (catalogue, slug) => void (find(catalogue, slug).adapted!.why = 'Another reason.'),
    'the text of the original': (catalogue, slug) => void originsOf(catalogue, slug)[0]!.page.tree.children.push(paragraph('One more line.')),
    'the version of the original': (catalogue, slug) => void (originsOf(catalogue, slug)[0]!.version = '99.0'),
    'the name of a school': (catalogue) => catalogue.schools.forEach((school) => (school.title = `${school.title} Academy`)),
    'a fact': (catalogue, slug) => void (find(catalogue, slug).minutes += 1),
  },
});

describe('an original that has moved on', () => {
  const tree = (...words: string[]): Root => ({ type: 'root', children: words.map(paragraph) });
  const one = (slug: string, text: Root, more: Partial<Resource> = {}) => ({ slug, title: slug, school: 'oak', version: '2.0', page: { file: `content/resources/${slug}/index.mdx`, tree: text, beside: [] }, roles: [], phases: [], places: [], needs: [], ...more }) as unknown as Resource;
  const catalogue = { schools: [{ slug: 'oak', title: 'Oak Primary' }], settings: { repository: 'https://host.example/oak/site' }, resources: [
    one('first', tree('Sit down.', 'Listen.')),
    one('second', tree('Sit.'), { adapted: { resource: 'first', version: '1.0', changed: 'Shorter.', why: 'No time.', also: [{ resource: 'third', version: '2.0' }] } as never }),
    one('third', tree('Listen.')),
  ] } as unknown as Catalogue;

  test('shows only what differs from the version that was taken, where there is a copy of it', () => {
    const { origins } = viewCompared(catalogue, 'second', [tree('Sit down.'), undefined]);
    expect(origins.map(({ moved }) => moved)).toEqual([{ from: '1.0', to: '2.0', lines: [{ is: 'added', before: [], after: [{ kind: 'Paragraph', runs: [{ text: 'Listen.', is: 'same' }] }] }] }, undefined]);
    expect(origins.map(({ account }) => account)).toEqual([{ changed: 'Shorter.', why: 'No time.' }, undefined]);
  });

  test('leads to its history, where there is none', () => {
    const { origins } = viewCompared(catalogue, 'second', [undefined, undefined]);
    expect(origins[0]!.moved).toEqual({ from: '1.0', to: '2.0', historyUrl: 'https://host.example/oak/site/commits/main/content/resources/first/index.mdx' });
  });

  test('is among those that are compared, in the order in which they are named', () => {
    expect(comparedOriginsOf(resourceOf(catalogue, 'second')!, catalogue).map(({ resource, moved }) => [resource.slug, moved])).toEqual([['first', { from: '1.0', to: '2.0' }], ['third', undefined]]);
  });
});
