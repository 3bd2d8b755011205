import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { viewLanguageSheet } from './language-sheet-view.ts';

const catalogue = await realCatalogue();
const slugsIn = ({ resources }: Catalogue, language: string) => resources.filter((one) => one.language === language).map(({ slug }) => slug);
const isOther = (language: string) => (one: { language: string }) => one.language !== language;

expectView('the sheet of a language', catalogue, {
  pagesOf: ({ settings }) => settings.languages.map(({ language }) => language).filter((language) => language !== 'en-GB'),
  viewOf: (all, language) => viewLanguageSheet(all, slugsIn(all, language), {}),
  notShown: {
    'summaries, roles and steps of what is in it': ({ resources }) => { for (const one of resources) Object.assign(one, { summary: 'Another.', roles: ['senco'], minutes: 1, added: one.added }); },
    'the texts of pages in other languages': ({ resources }, language) => { for (const one of resources.filter(isOther(language))) one.page.tree = { type: 'root', children: [] }; },
    'trials, meetings and schools': (all) => { all.trials.length = 0; all.meetings.length = 0; all.schools.length = 0; },
    'what other languages say of a draft': ({ settings }, language) => { for (const one of settings.languages.filter(isOther(language))) one.draft = 'Another'; },
  },
  shown: {
    'the version of the original': ({ resources }) => { for (const one of resources) if (!one.translates) one.version = '99.0'; },
    'that a speaker has checked it': ({ resources }) => { for (const { translates } of resources) if (translates) translates.state = 'checked-by-speaker'; },
    'the title of the original': ({ resources }) => { for (const one of resources.filter(({ translates }) => !translates)) one.title = `${one.title} again`; },
  },
});

test('files are offered when they were made: of a page with one letter the letter, otherwise the whole page', () => {
  const slugs = catalogue.resources.filter(({ translates }) => translates).map(({ slug }) => slug);
  const names = (slug: string) => ['pdf', 'docx'].flatMap((ending) => [`${slug}.${ending}`, `${slug}-letter.${ending}`]);
  const { items } = viewLanguageSheet(catalogue, slugs, Object.fromEntries(slugs.map((slug) => [slug, names(slug)])));
  expect(items.length).toBe(slugs.length);
  for (const { href, letter, files } of items) {
    const slug = href.split('/')[2]!;
    expect(files.map((file) => file.href)).toEqual([`${href}${slug}${letter ? '-letter' : ''}.pdf`, `${href}${slug}${letter ? '-letter' : ''}.docx`]);
  }
  expect(viewLanguageSheet(catalogue, slugs, {}).items.flatMap(({ files }) => files)).toEqual([]);
});
