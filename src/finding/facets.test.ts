import { describe, expect, it } from 'vitest';
import { describeCard } from './cards/card.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { FACETS, labelsOf, PAGED_FACETS, pathOf, rowOf, rowsOf, rowsUnder, TIMES } from './facets.ts';
import { searchRows, NO_QUERY } from './finder.ts';
import { labelOf } from '../schema/vocabulary.ts';

const SCRIPT = {
  slug: 'playground-script', title: 'Playground script', summary: 'Words for a fall-out.', added: '2026-09-01', minutes: 2, example: true, language: 'en-GB',
  theme: 'lunchtime-supervisors', also: ['restorative-dialogue'], area: 'conversations', kind: 'script', phases: ['key-stage-2'], places: ['playground', 'dining-hall', 'hall'], school: 'oak-primary',
  roles: ['lunchtime-supervisor', 'teaching-assistant', 'class-teacher', 'senco', 'governor'],
  access: ['large-print'], files: [{ file: 'a.pdf', label: 'Card', access: 'symbols' }, { file: 'b.pdf', label: 'Large', access: 'large-print' }],
  page: { file: 'content/resources/playground-script/index.mdx' },
};

const CATALOGUE = {
  today: '2026-11-23',
  settings: { languages: [{ language: 'en-GB', name: 'English', own: 'English' }, { language: 'pl', name: 'Polish', own: 'Polski' }], themes: [], terms: [] },
  schools: [{ slug: 'oak-primary', title: 'Oak Primary' }],
  trials: [{ resource: 'playground-script', school: 'elm-primary', term: '2026-autumn' }],
  meetings: [],
  resources: [
    SCRIPT,
    { ...SCRIPT, slug: 'playground-script-polish', title: 'Rozmowa', language: 'pl', translates: { resource: 'playground-script' } },
    { ...SCRIPT, slug: 'old-sheet', retired: { reason: 'Nobody used it.' } },
  ],
} as unknown as Catalogue;

const [script, polish] = CATALOGUE.resources;

describe('what a resource can be chosen by', () => {
  it('gives a resource a mark for each value it has, each once, the main theme first', () => {
    expect(rowOf(script!, CATALOGUE).marks).toEqual([
      'theme:lunchtime-supervisors', 'theme:restorative-dialogue',
      'role:lunchtime-supervisor', 'role:teaching-assistant', 'role:class-teacher', 'role:senco', 'role:governor',
      'phase:key-stage-2', 'kind:script', 'area:conversations', 'time:up-to-2-minutes', 'access:large-print', 'access:symbols', 'access:word',
      'language:en-gb', 'school:oak-primary', 'status:tried',
    ]);
  });

  it.each([[1, 'Up to 2 minutes'], [2, 'Up to 2 minutes'], [3, '3 to 10 minutes'], [10, '3 to 10 minutes'], [11, '11 to 30 minutes'], [31, '31 minutes to an hour'], [60, '31 minutes to an hour'], [61, 'More than an hour'], [480, 'More than an hour']])(
    'puts %i minutes under "%s"',
    (minutes, label) => {
      const mark = rowOf({ ...script!, minutes }, CATALOGUE).marks.find((one) => one.startsWith('time:'))!;
      expect(labelOf(TIMES, mark.slice('time:'.length))).toBe(label);
    },
  );

  it('leaves retired resources out everywhere', () => {
    expect(rowsOf(CATALOGUE).map(({ slug }) => slug)).toEqual(['playground-script', 'playground-script-polish']);
  });

  it('finds a translation under its language, with the status of its original', () => {
    expect(rowOf(polish!, CATALOGUE).marks).toContain('status:tried');
    expect(searchRows(rowsOf(CATALOGUE), { ...NO_QUERY, marks: ['language:pl'] }).rows.map(({ slug }) => slug)).toEqual(['playground-script-polish']);
  });

  it('lists under each mark what the finder would find with that mark alone, and counts the same', () => {
    const { counts } = searchRows(rowsOf(CATALOGUE), NO_QUERY);
    for (const mark of new Set(rowsOf(CATALOGUE).flatMap(({ marks }) => marks))) {
      expect(rowsUnder(mark, CATALOGUE)).toEqual(searchRows(rowsOf(CATALOGUE), { ...NO_QUERY, marks: [mark] }).rows);
      expect(rowsUnder(mark, CATALOGUE)).toHaveLength(counts.get(mark) ?? 0);
    }
    expect(rowsUnder('theme:lunchtime-supervisors', CATALOGUE).map(({ slug }) => slug)).toEqual(['playground-script']);
    expect(rowsUnder('kind:letter', CATALOGUE)).toEqual([]);
  });

  it('walks through the resources once, however many lists are asked for', () => {
    const catalogue = { ...CATALOGUE, resources: [...CATALOGUE.resources] };
    rowsUnder('kind:script', catalogue);
    catalogue.resources.push({ ...script!, slug: 'later' });
    expect(rowsUnder('area:conversations', catalogue).map(({ slug }) => slug)).toEqual(['playground-script']);
  });

  it('counts in which forms the site itself makes each resource, so that nobody who needs large print is turned away', () => {
    for (const value of ['large-print', 'word']) expect(rowsUnder(`access:${value}`, CATALOGUE).map(({ slug }) => slug), value).toEqual(['playground-script']);
    const plain = { ...CATALOGUE, resources: [{ ...script!, access: [], files: [] }] };
    expect(rowsUnder('access:large-print', plain)).toHaveLength(1);
    expect(rowsUnder('access:symbols', plain)).toEqual([]);
  });

  it('counts slides only where there is something to show', () => {
    const resources = [{ ...script!, slug: 'cards', page: { ...script!.page, slides: true } }, { ...script!, slug: 'letter', page: { ...script!.page, slides: false } }];
    expect(rowsUnder('access:slides', { ...CATALOGUE, resources }).map(({ slug }) => slug)).toEqual(['cards']);
  });

  it('has a label for every mark', () => {
    for (const mark of rowsOf(CATALOGUE).flatMap(({ marks }) => marks)) expect(labelsOf(CATALOGUE)(mark)).not.toContain(':');
    expect(labelsOf(CATALOGUE)('school:not-published')).toBe('A partnership school');
  });

  it('gives every facet a folder of its own, with addresses in small letters', () => {
    expect(new Set(FACETS.map(({ folder }) => folder)).size).toBe(FACETS.length);
    for (const facet of PAGED_FACETS) for (const { value } of facet.valuesIn(CATALOGUE)) expect(pathOf(facet, value)).toMatch(/^\/[a-z]+\/[a-z0-9-]+\/$/);
  });
});

describe('the card of a resource', () => {
  it('says what it is, how long it takes, where and for which phase, with the hue of its theme', () => {
    expect(describeCard(rowOf(script!, CATALOGUE), labelsOf(CATALOGUE))).toMatchInlineSnapshot(`
      {
        "facts": "2 minutes · Playground, dining hall and 1 more · Key Stage 2",
        "href": "/resources/playground-script/",
        "hue": "leaf",
        "lang": undefined,
        "overdue": "",
        "said": "Tried in one other school · Example",
        "summary": "Words for a fall-out.",
        "theme": "Theme: Supporting lunchtime supervisors",
        "title": "Playground script",
      }
    `);
  });

  it('leaves out the theme where the heading above it has said the same', () => {
    const themes = ['lunchtime-supervisors', 'restorative-dialogue'].map((under) => describeCard(rowOf(script!, CATALOGUE), labelsOf(CATALOGUE), under).theme);
    expect(themes).toEqual(['', 'Theme: Supporting lunchtime supervisors']);
  });

  it('names the language of what is not in the site’s own', () => {
    expect(describeCard(rowOf(polish!, CATALOGUE), labelsOf(CATALOGUE))).toMatchObject({ lang: 'pl', said: 'Tried in one other school · Polski (Polish) · Example' });
  });

  it('says nothing of a status before somebody has tried it, and nothing of examples where one bar says it for the whole site', () => {
    const untried = { ...CATALOGUE, trials: [] } as unknown as Catalogue;
    expect(describeCard(rowOf(script!, untried), labelsOf(untried)).said).toBe('Example');
    const made = { ...untried, schools: CATALOGUE.schools.map((school) => ({ ...school, example: true })) } as unknown as Catalogue;
    expect(describeCard(rowOf(script!, made), labelsOf(made)).said).toBe('');
  });
});
