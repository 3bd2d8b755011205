import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { languagePairsOf } from './language-pairs.ts';
import { viewTwoLanguages } from './two-languages-view.ts';

interface Page {
  slug: string;
  language: string;
}

const real = await realCatalogue();
const originalOf = (catalogue: Catalogue, { slug }: Page) => catalogue.resources.find((one) => one.slug === slug)!;
const translationOf = (catalogue: Catalogue, { slug, language }: Page) => catalogue.resources.find((one) => one.translates?.resource === slug && one.language.toLowerCase() === language)!;
const pagesOf = (catalogue: Catalogue): Page[] => catalogue.resources.filter(({ translates }) => !translates).flatMap((one) => languagePairsOf(one, catalogue)).map(({ original, translation }) => ({ slug: original.slug, language: translation.language.toLowerCase() }));
const line = () => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'One more line.' }] });

expectView('/resources/[slug]/with/[language]/', real, {
  pagesOf,
  viewOf: (catalogue, page) => viewTwoLanguages(catalogue, page.slug, page.language, []),
  notShown: {
    'all other resources have other text, summaries and titles': (catalogue, page) => {
      const shown = [originalOf(catalogue, page), translationOf(catalogue, page)];
      for (const one of catalogue.resources) if (!shown.includes(one)) Object.assign(one, { title: 'Other', summary: 'Other.', page: { file: 'x', tree: { type: 'root', children: [] }, beside: [] } });
    },
    'both have another summary and other facts': (catalogue, page) => {
      for (const one of [originalOf(catalogue, page), translationOf(catalogue, page)]) Object.assign(one, { summary: 'Other.', theme: 'common-concerns', roles: [], phases: [], minutes: 99, needs: ['Chairs'], reviewed: '2020-01-01', steward: 'Somebody', files: [] });
    },
    'a resource is added that translates nothing': (catalogue, page) => void catalogue.resources.push({ ...originalOf(catalogue, page), slug: 'another', title: 'Another' }),
    'other things happen in the partnership': (catalogue) => {
      Object.assign(catalogue, { trials: [], meetings: [], issues: [], visits: [], programmes: [], news: [], pages: [], aside: [], removed: [], today: '2030-01-01' });
    },
    'the settings have another name, other terms and another repository': (catalogue) => void Object.assign(catalogue.settings, { name: 'Another', terms: [], repository: 'https://other.example' }),
  },
  shown: {
    'the text of the translation': (catalogue, page) => void translationOf(catalogue, page).page.tree.children.push(line()),
    'the text of the original': (catalogue, page) => void originalOf(catalogue, page).page.tree.children.push(line()),
    'the version of the original': (catalogue, page) => void (originalOf(catalogue, page).version = '99.0'),
    'that a speaker has checked it': (catalogue, page) => void (translationOf(catalogue, page).translates!.state = 'checked-by-speaker'),
    'what a language is called': (catalogue) => catalogue.settings.languages.forEach((language) => (language.name = `${language.name} language`)),
    'another language is retired': (catalogue, page) => {
      for (const one of catalogue.resources) if (one.translates && one !== translationOf(catalogue, page)) Object.assign(one, { retired: { reason: 'Old.' } });
    },
  },
});

test('both in one PDF are offered when the file was made', () => {
  const { slug, language } = pagesOf(real)[0]!;
  const file = `${slug}-with-${language}.pdf`;
  expect(viewTwoLanguages(real, slug, language, ['other.pdf', file]).pdf).toBe(`/resources/${slug}/${file}`);
  expect(viewTwoLanguages(real, slug, language, ['other.pdf']).pdf).toBeUndefined();
});

test('where one language has nothing there is no HTML, and places of each row have names of their own', () => {
  const catalogue = structuredClone(real);
  const page = pagesOf(catalogue)[0]!;
  translationOf(catalogue, page).page.tree.children = [];
  const { sheets } = viewTwoLanguages(catalogue, page.slug, page.language, []);
  expect(sheets.flatMap(({ rows }) => rows).every(([left, right]) => left !== null && right === null)).toBe(true);
});
