import { describe, expect, test } from 'vitest';
import { withoutFiles } from '../mdx/without-files.ts';
import { basedOn } from './based-on.ts';
import { startAdaptation } from '../catalogue/start-adaptation.ts';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { compareFacts } from './compare-facts.ts';
import { creditOf } from '../catalogue/credit.ts';
import { driftOf } from '../catalogue/drift.ts';
import { familyOf, hasFamily, linesOf, type Member } from './family.ts';
import { licencesFor, mayBeChanged, shortName } from '../catalogue/licences.ts';
import { adaptationsOf, originsOf } from '../catalogue/lineage.ts';

const account = { changed: 'a', why: 'b' };
const resource = (slug: string, values: Partial<Resource> = {}): Resource =>
  ({ slug, title: slug, summary: 'S', theme: 'restorative-dialogue', roles: ['class-teacher'], phases: ['key-stage-2'], places: ['classroom'], kind: 'script', area: 'conversations', minutes: 5, size: 'two', needs: [], school: 'oak', language: 'en-GB', version: '2.1', licence: 'CC-BY-4.0', added: '2026-01-01', example: false, ...values }) as Resource;
const from = (parent: string, version?: string, more = {}) => ({ adapted: { resource: parent, ...account, ...(version && { version }), ...more } });
const schools = [{ slug: 'oak', title: 'Oak Primary' }, { slug: 'elm', title: 'Elm School' }];
const catalogue = (...resources: Resource[]) => ({ resources, schools, settings: {} }) as unknown as Catalogue;
const SITE = 'https://example.org';
const BY = 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)';

describe('a credit follows from where a page comes from', () => {
  const first = resource('first');
  const second = resource('second', { school: 'elm', ...from('first', '2.0') });
  const third = resource('third', from('second', '2.1'));

  test('something with no origin has its own line and no more', () => {
    expect(creditOf(first, catalogue(first), SITE)).toBe(`“first” (version 2.1) by Oak Primary, https://example.org/resources/first/, is shared under ${BY}.`);
  });

  test('an adaptation names what it was made from, and in a chain also the very first', () => {
    expect(creditOf(third, catalogue(first, second, third), SITE)).toBe(
      `“third” (version 2.1) by Oak Primary, https://example.org/resources/third/, is shared under ${BY}. `
      + `It is adapted from “second” (version 2.1) by Elm School, https://example.org/resources/second/, shared under ${BY}. Changes were made. `
      + `The first of them is “first” by Oak Primary, https://example.org/resources/first/, shared under ${BY}.`,
    );
  });

  test('several origins are all named, including those outside the partnership and those that are gone', () => {
    const outside = { title: 'Booklet', creator: 'A council', link: 'https://council.example/b', licence: 'OGL-3.0' as const, ...account };
    const both = resource('both', { ...from('first', '2.0', { also: [{ resource: 'deleted' }] }), outside });
    expect(creditOf(both, catalogue(first, both), SITE)).toContain(
      `It is adapted from “first” (version 2.0) by Oak Primary, https://example.org/resources/first/, shared under ${BY}; and from a page that is not on this site any more; `
      + 'and from “Booklet” by A council, https://council.example/b, shared under the Open Government Licence 3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/). Changes were made.',
    );
  });

  test('a translation names its original', () => {
    const polish = resource('polish', { translates: { resource: 'first', version: '1.0', state: 'machine-draft' } });
    expect(creditOf(polish, catalogue(first, polish), SITE)).toContain('It is a translation of “first” (version 1.0) by Oak Primary');
  });

  const booklet = { title: 'Booklet', creator: 'A council', link: 'https://council.example/b', licence: 'CC-BY-SA-4.0' as const, ...account };
  const COUNCIL = 'It goes back to “Booklet” by A council, https://council.example/b, shared under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).';
  const FIRST = `“first” by Oak Primary, https://example.org/resources/first/, shared under ${BY}`;
  const wet = resource('wet', { outside: booklet });
  const dry = resource('dry', { school: 'elm', ...from('wet') });
  const polish = resource('polish', { translates: { resource: 'dry', version: '2.1', state: 'machine-draft' } });
  const ours = resource('ours', from('polish'));
  const everything = catalogue(first, second, third, wet, dry, polish, ours);
  /** The credit without the line of the page itself. */
  const after = (one: Resource, all = everything) => creditOf(one, all, SITE).split(/ (?=It is (?:adapted|a translation))/).slice(1).join(' ');

  test('an author outside the partnership is named however far back, and once', () => {
    expect(after(dry)).toBe(`It is adapted from “wet” by Oak Primary, https://example.org/resources/wet/, shared under ${BY}. Changes were made. ${COUNCIL}`);
    const both = resource('both', { ...from('dry', undefined, { also: [{ resource: 'twin' }] }) });
    const twin = resource('twin', { outside: booklet });
    expect(creditOf(both, catalogue(wet, dry, twin, both), SITE).split('“Booklet”')).toHaveLength(2);
    expect(creditOf({ ...both, outside: booklet }, catalogue(wet, dry, twin, both), SITE).split('“Booklet”')).toHaveLength(2);
  });

  test('what a second origin was made from is named too', () => {
    const both = resource('both', from('wet', undefined, { also: [{ resource: 'second' }] }));
    expect(after(both)).toMatch(/; and from “second” by Elm School, .* Changes were made\. The first of them is /);
    expect(after(both)).toContain(`The first of them is ${FIRST}. ${COUNCIL}`);
    const more = resource('more', from('both', undefined, { also: [{ resource: 'dry' }] }));
    expect(after(more, catalogue(...everything.resources, both, more))).toContain(`The first of them are “wet” by Oak Primary, https://example.org/resources/wet/, shared under ${BY}; and ${FIRST}. ${COUNCIL}`);
  });

  test('a translation of an adaptation names what that was made from', () => {
    expect(after(polish)).toBe(
      `It is a translation of “dry” (version 2.1) by Elm School, https://example.org/resources/dry/, shared under ${BY}. `
      + `The first of them is “wet” by Oak Primary, https://example.org/resources/wet/, shared under ${BY}. ${COUNCIL}`,
    );
  });

  test('an adaptation of a translation names the original of the translation', () => {
    const urdu = resource('urdu', { translates: { resource: 'first', version: '1.0', state: 'machine-draft' } });
    const again = resource('again', from('urdu'));
    expect(after(again, catalogue(first, urdu, again))).toContain(`Changes were made. The first of them is ${FIRST}.`);
    expect(after(ours)).toContain(COUNCIL);
  });

  test('trails of fifty steps and those that lead back to themselves end', () => {
    const chain = Array.from({ length: 50 }, (_, at) => resource(`r${at}`, at ? from(`r${at - 1}`) : { outside: booklet }));
    expect(after(chain[49]!, catalogue(...chain))).toMatch(/^It is adapted from “r48” .* The first of them is “r0” .* It goes back to “Booklet” by A council/);
    const loop = catalogue(resource('a', from('b')), resource('b', { ...from('a'), outside: booklet }), resource('c', from('c')));
    expect(loop.resources.map((one) => after(one, loop).includes('Booklet'))).toEqual([true, true, false]);
  });

  test.each([
    [second, 'Based on first by Oak Primary (version 2.0)'],
    [dry, 'Based on wet by Oak Primary, which was adapted from Booklet by A council (not on this site, CC BY-SA 4.0)'],
    [ours, 'Based on polish by Oak Primary, which is a translation of dry by Elm School and goes back to wet, 3 steps ago, and to Booklet by A council (not on this site, CC BY-SA 4.0)'],
    [resource('four', from('third')), 'Based on third by Oak Primary, which was adapted from second by Elm School and goes back to first, 3 steps ago'],
    [resource('two', from('dry', undefined, { also: [{ resource: 'second' }, { resource: 'deleted' }] })), 'Based on dry by Elm School, which was adapted from wet by Oak Primary and goes back to Booklet by A council (not on this site, CC BY-SA 4.0), and on second by Elm School, which was adapted from first by Oak Primary, and on a page that is not on this site any more'],
  ])('the page tells behind each origin what that was made from: $slug', (one, sentence) => {
    expect(basedOn(originsOf(one, everything), everything).map((part) => (typeof part === 'string' ? part : part.title)).join('')).toBe(sentence);
  });
});

describe('a licence says what others may do with a page', () => {
  test.each([
    [['CC-BY-4.0'], 'CC-BY-4.0'], [['CC0-1.0'], 'CC-BY-4.0'], [['OGL-3.0'], 'CC-BY-4.0'], [['CC-BY-SA-4.0'], 'CC-BY-SA-4.0'],
    [['CC-BY-4.0', 'CC-BY-SA-4.0'], 'CC-BY-SA-4.0'], [['CC-BY-NC-4.0', 'CC-BY-4.0'], 'CC-BY-NC-4.0'], [['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'], 'CC-BY-NC-SA-4.0'],
    [['CC-BY-SA-4.0', 'CC-BY-NC-4.0'], undefined], [['CC-BY-SA-4.0', 'CC-BY-NC-SA-4.0'], undefined], [['CC-BY-ND-4.0'], undefined], [['CC0-1.0', 'CC-BY-ND-4.0'], undefined],
  ] as const)('of %j together comes %s', (origins, licence) => expect(licencesFor(origins)[0]).toBe(licence));

  test('only a licence without derivatives forbids changes, and each has a short name', () => {
    expect([mayBeChanged('CC-BY-ND-4.0'), mayBeChanged('CC-BY-NC-SA-4.0')]).toEqual([false, true]);
    expect((['CC-BY-4.0', 'CC0-1.0', 'OGL-3.0', 'CC-BY-NC-SA-4.0'] as const).map(shortName)).toEqual(['CC BY 4.0', 'CC0 1.0', 'Open Government Licence 3.0', 'CC BY-NC-SA 4.0']);
  });
});

describe('an original moves on', () => {
  const now = { version: '2.10' };
  test.each([
    [{ version: '2.10' }, { state: 'same' }],
    [{}, { state: 'unknown' }],
    [{ version: '2.9' }, { state: 'moved', from: '2.9', to: '2.10' }],
    [{ version: '2.9', seen: { version: '2.10', reason: 'Ours is shorter.' } }, { state: 'kept', from: '2.9', to: '2.10', reason: 'Ours is shorter.' }],
    [{ version: '2.1', seen: { version: '2.9', reason: 'Ours is shorter.' } }, { state: 'moved', from: '2.1', to: '2.10' }],
    [{ version: '3.0' }, { state: 'backwards', from: '3.0', to: '2.10' }],
  ])('%j', (origin, drift) => expect(driftOf({ version: undefined, seen: undefined, ...origin, resource: now })).toEqual(drift));
});

describe('a family', () => {
  const first = resource('first');
  const second = resource('second', from('first'));
  const other = resource('other');
  const both = resource('both', from('second', undefined, { also: [{ resource: 'other', version: '1.0' }] }));
  const shown = (top: Member) => linesOf(top).map(({ member, step }) => `${' '.repeat(step)}${member.resource.slug}`);

  test('goes both ways, and one made from several is known to each', () => {
    const all = catalogue(first, second, other, both);
    expect(originsOf(both, all).map((origin) => origin.where === 'here' && origin.slug)).toEqual(['second', 'other']);
    expect(adaptationsOf(other, all).map(({ slug }) => slug)).toEqual(['both']);
    expect(shown(familyOf(second, all).top)).toEqual(['first', ' second', '  both']);
    expect(shown(familyOf(other, all).top)).toEqual(['other', ' both']);
    expect(hasFamily(resource('alone'), all)).toBe(false);
  });

  test('of fifty steps is cut short, with a way back, and still shows the page itself', () => {
    const chain = Array.from({ length: 50 }, (_, at) => resource(`r${at}`, at ? from(`r${at - 1}`) : {}));
    const all = catalogue(...chain);
    const { top, before } = familyOf(chain[30]!, all);
    expect([top.resource.slug, before.length, before[0]!.slug, before.at(-1)!.slug]).toEqual(['r26', 26, 'r25', 'r0']);
    expect(shown(top).map((line) => line.trim())).toEqual(['r26', 'r27', 'r28', 'r29', 'r30', 'r31', 'r32', 'r33']);
    expect(linesOf(top).at(-1)!.member.more).toBe(1);
  });

  test('with very many children is cut short, and says how many more there are', () => {
    const all = catalogue(first, ...Array.from({ length: 60 }, (_, at) => resource(`c${at}`, from('first'))));
    const { top } = familyOf(all.resources[55]!, all);
    expect([top.children.length, top.more]).toEqual([29, 31]);
    expect(shown(top)).toContain(` ${all.resources[55]!.slug}`);
  });

  test('that leads back to itself ends', () => {
    const all = catalogue(resource('a', from('b')), resource('b', from('a')), resource('c', from('c')));
    for (const one of all.resources) expect(linesOf(familyOf(one, all).top).length).toBeLessThan(3);
  });
});

describe('a new adaptation begins', () => {
  const BODY = 'Look.\n\n![Six faces](faces.png)\n\n<Picture file="a.png" description="Chairs > in a circle" />\n\nTake [the card](card.pdf) and [the plan](/resources/plan/).\n\n<Download file="card.pdf" label="The card" />\n';

  test('with the text and facts, and with nothing that only the other school can vouch for', () => {
    const { values } = startAdaptation(resource('plan', { licence: 'CC-BY-SA-4.0', files: [{ file: 'card.pdf', label: 'Card' }], access: ['symbols'], steward: 'Head', safeguarding: { nameless: true } as never, retired: { reason: 'x' }, reviewed: '2026-01-01', example: true }), withoutFiles(BODY));
    expect(values).toEqual({
      title: 'plan (our version)', summary: 'S', theme: 'restorative-dialogue', area: 'conversations', kind: 'script', roles: ['class-teacher'], phases: ['key-stage-2'], places: ['classroom'], minutes: 5, size: 'two', needs: [],
      language: 'en-GB', licence: 'CC-BY-SA-4.0', version: '1.0', adapted: { resource: 'plan', version: '2.1' },
      body: 'Look.\n\n*Add your own picture of: Six faces.*\n\n*Add your own picture of: Chairs > in a circle.*\n\nTake the card and [the plan](/resources/plan/).\n\n*Add your own file: The card.*',
    });
  });

  test('with a title that still fits, and notes on what is left to do', () => {
    const { values, notes } = startAdaptation(resource('x', { title: 'Long '.repeat(18).trim() }), withoutFiles(BODY));
    expect(values.title).toBe(`${'Long '.repeat(15)}L (our version)`);
    expect(notes.join(' ')).toContain('2 pictures stayed with the original.');
  });
});

test('facts that differ are named as the form names them', () => {
  expect(compareFacts(resource('a'), resource('b', { title: 'a', minutes: 1, phases: ['key-stage-1', 'key-stage-2'], ages: { from: 5, until: 7 }, access: ['symbols', 'large-print'], notes: ['Speaks of a fight.'] }))).toEqual([
    { label: 'Phases', before: 'Key Stage 2 (Years 3 to 6)', after: 'Key Stage 1 (Years 1 and 2); Key Stage 2 (Years 3 to 6)' },
    { label: 'Ages', before: '', after: 'youngest 5, oldest 7' },
    { label: 'Time needed', before: '5 minutes', after: '1 minute' },
    { label: 'Access features', before: '', after: 'Symbols or pictures; Large print' },
    { label: 'Content notes', before: '', after: 'Speaks of a fight.' },
  ]);
});
