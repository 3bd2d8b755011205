import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { hasFamily } from './family.ts';
import { viewFamily, type FamilyMemberView } from './family-view.ts';

const real = await realCatalogue();
const find = (catalogue: Catalogue, slug: string) => catalogue.resources.find((one) => one.slug === slug)!;

expectView('/resources/[slug]/family/', real, {
  pagesOf: (catalogue) => catalogue.resources.filter((resource) => hasFamily(resource, catalogue)).map(({ slug }) => slug),
  viewOf: viewFamily,
  notShown: {
    'all resources have other text, pictures and summaries': (catalogue) => {
      for (const one of catalogue.resources) Object.assign(one, { summary: 'Other.', page: { file: 'x', tree: { type: 'root', children: [] }, beside: [] } });
    },
    'all resources have other facts': (catalogue) => {
      for (const one of catalogue.resources) Object.assign(one, { theme: 'common-concerns', roles: [], phases: [], minutes: 99, needs: ['Chairs'], reviewed: '2020-01-01', steward: 'Somebody', files: [] });
    },
    'why it was changed': (catalogue) => {
      for (const { adapted } of catalogue.resources) if (adapted) adapted.why = 'Another reason.';
    },
    'those that are not related have other titles': (catalogue) => {
      for (const one of catalogue.resources) if (!hasFamily(one, real)) one.title = 'Other';
    },
    'a resource is added that was made from nothing': (catalogue) => {
      const { adapted, outside, ...alone } = find(catalogue, catalogue.resources[0]!.slug);
      catalogue.resources.push({ ...alone, slug: 'alone', title: 'Alone' } as Resource);
    },
    'other things happen in the partnership': (catalogue) => {
      Object.assign(catalogue, { trials: [], meetings: [], issues: [], visits: [], programmes: [], news: [], pages: [], aside: [], removed: [] });
    },
    'the settings are others': (catalogue) => void Object.assign(catalogue.settings, { name: 'Another', terms: [], languages: [], repository: 'https://other.example' }),
  },
  shown: {
    'its title': (catalogue, slug) => void (find(catalogue, slug).title = 'A new title'),
    'what was changed': (catalogue, slug) => void (find(catalogue, slug).adapted &&= { ...find(catalogue, slug).adapted!, changed: 'Something else.' }),
    'the name of a school': (catalogue) => catalogue.schools.forEach((school) => (school.title = `${school.title} Academy`)),
    'another school adapts it': (catalogue, slug) => void catalogue.resources.push({ ...find(catalogue, slug), slug: 'another', adapted: { resource: slug, changed: 'All.', why: 'Why not.' } } as Resource),
    'it is retired': (catalogue, slug) => void Object.assign(find(catalogue, slug), { retired: { reason: 'Old.' } }),
  },
});

const resource = (slug: string, values: Partial<Resource> = {}) => ({ slug, title: slug, school: 'oak', language: 'en-GB', version: '2.0', licence: 'CC-BY-4.0', added: '2026-01-01', ...values }) as Resource;
const from = (parent: string, version = '2.0') => ({ adapted: { resource: parent, version, changed: `Not ${parent}.`, why: 'b' } }) as Partial<Resource>;
const catalogue = (...resources: Resource[]) => ({ resources, schools: [{ slug: 'oak', title: 'Oak Primary' }], settings: {} }) as unknown as Catalogue;

test('each member tells how it comes from the one above it, and what else it was made from', () => {
  const second = resource('second', from('first', '1.0'));
  second.adapted!.also = [{ resource: 'deleted' }];
  const { top } = viewFamily(catalogue(resource('first', { retired: { reason: 'x' } as never }), second), 'second');
  const base = { language: 'en-GB', school: 'Oak Primary', year: '2026', version: '2.0', more: 0 };
  expect(top).toEqual({
    ...base, slug: 'first', title: 'first', isSelf: false, isRetired: true, origins: [],
    children: [{ ...base, slug: 'second', title: 'second', isSelf: true, isRetired: false, fromAbove: { changed: 'Not first.', hasMoved: true }, origins: [['a page that is not on this site any more']], children: [] }],
  });
});

test('the top of a family that is cut off says what it was made from, and where the earlier family is', () => {
  const all = catalogue(...Array.from({ length: 8 }, (_, at) => resource(`r${at}`, at ? from(`r${at - 1}`) : {})));
  const { top, before } = viewFamily(all, 'r7');
  expect(before).toEqual({ steps: 3, first: { slug: 'r0', title: 'r0' }, nearest: 'r2' });
  expect([top.slug, top.fromAbove, top.origins]).toEqual(['r3', undefined, [[{ title: 'r2', href: '/resources/r2/', language: 'en-GB' }, ' by Oak Primary (version 2.0)']]]);
  const slugs = (member: FamilyMemberView): string[] => [member.slug, ...member.children.flatMap(slugs)];
  expect(slugs(top)).toEqual(['r3', 'r4', 'r5', 'r6', 'r7']);
});
