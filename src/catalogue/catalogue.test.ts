import { describe, expect, test } from 'vitest';
import type { Catalogue, Resource } from './catalogue.ts';
import { directionOf, inUse, languageName, toCome } from './catalogue.ts';
import { creditFor } from './credit.ts';
import { adaptationsOf, ancestorsOf, translationsOf } from './lineage.ts';
import { relatedTo } from '../reading/related.ts';
import { accessOf } from './drafts/access-of.ts';
import { statusOf, trialsOf } from './status.ts';

const resource = (slug: string, values: Partial<Resource> = {}): Resource =>
  ({ slug, title: slug, theme: 'restorative-dialogue', roles: ['class-teacher'], phases: ['key-stage-2'], places: ['classroom'], kind: 'script', area: 'conversations', school: 'oak', language: 'en-GB', version: '1.0', licence: 'CC-BY-4.0', added: '2026-01-01', ...values }) as Resource;

const first = resource('first');
const second = resource('second', { adapted: { resource: 'first', changed: 'a', why: 'b' } });
const third = resource('third', { adapted: { resource: 'second', changed: 'a', why: 'b' }, theme: 'common-concerns' });
const polish = resource('polish', { language: 'pl', translates: { resource: 'first', version: '1.0', state: 'machine-draft' } });
const urdu = resource('urdu', { language: 'ur', translates: { resource: 'first', version: '1.0', state: 'machine-draft' } });
const old = resource('old', { retired: { reason: 'x' } });

function catalogue(more: Partial<Catalogue> = {}): Catalogue {
  const settings = {
    terms: [{ term: '2026-summer' }, { term: '2026-autumn' }],
    languages: [{ language: 'en-GB', name: 'English', own: 'English', direction: 'ltr' }, { language: 'pl', name: 'Polish', own: 'Polski', direction: 'ltr' }, { language: 'ur', name: 'Urdu', own: 'اردو', direction: 'rtl' }],
  };
  return { today: '2026-11-23', settings, resources: [first, second, third, polish, urdu, old], trials: [], schools: [], meetings: [], visits: [], programmes: [], news: [], pages: [], aside: [], ...more } as unknown as Catalogue;
}

const trial = (school: string, term = '2026-autumn') => ({ resource: 'first', school, term });

describe('a status is earned by use', () => {
  test.each([
    ['idea', []],
    ['tried-by-authors', [trial('oak')]],
    ['tried', [trial('elm')]],
    ['tried', [{ ...trial('elm'), again: 'no' }]],
    ['tried', [trial('oak'), trial('elm'), trial('elm')]],
    ['tried-widely', [trial('elm'), trial('ash')]],
  ])('%s', (status, trials) => expect(statusOf(first, catalogue({ trials: trials as Catalogue['trials'] }))).toBe(status));

  test('what is tried in one language is tried in all that a speaker has checked', () => {
    const trials = [trial('elm'), { ...trial('ash'), resource: 'polish' }] as Catalogue['trials'];
    const checked = [polish, urdu].map((one) => ({ ...one, translates: { ...one.translates!, state: 'checked-by-speaker' as const } }));
    const all = catalogue({ trials, resources: [first, ...checked] });
    expect([first, ...checked].map((one) => statusOf(one, all))).toEqual(['tried-widely', 'tried-widely', 'tried-widely']);
    expect(trialsOf(checked[1]!, all).map(({ school }) => school)).toEqual(['elm', 'ash']);
  });

  test('a draft that no speaker has checked has no status and no trials, whatever its original has', () => {
    const all = catalogue({ trials: [trial('elm'), trial('ash')] as Catalogue['trials'], meetings: [{ decisions: [{ what: 'x', resource: 'polish' }] }] as Catalogue['meetings'] });
    expect(statusOf(polish, all)).toBeUndefined();
    expect(trialsOf(polish, all)).toEqual([]);
    expect(statusOf(first, all)).toBe('agreed');
  });

  test('a draft does not promise that it is easy to read', () => {
    expect(accessOf({ ...polish, access: ['easy-read', 'large-print'] })).toEqual(['large-print']);
    expect(accessOf({ ...first, access: ['easy-read'] })).toEqual(['easy-read']);
    expect(accessOf(first)).toEqual([]);
  });

  test('agreed, when a meeting that took place decided it', () => {
    const meetings = [{ decisions: [{ what: 'x', resource: 'first' }] }] as Catalogue['meetings'];
    expect(statusOf(first, catalogue({ meetings }))).toBe('agreed');
    expect(statusOf(first, catalogue({ meetings: [{ ...meetings[0]!, state: 'cancelled' }] }))).toBe('idea');
  });

  test('trials are listed the newest term first', () => {
    const trials = [trial('elm', '2026-summer'), trial('ash', '2026-autumn')] as Catalogue['trials'];
    expect(trialsOf(first, catalogue({ trials })).map(({ school }) => school)).toEqual(['ash', 'elm']);
  });
});

describe('lineage goes both ways', () => {
  test('back to the first', () => expect(ancestorsOf(third, catalogue()).map(({ slug }) => slug)).toEqual(['second', 'first']));
  test('one step on', () => expect(adaptationsOf(first, catalogue()).map(({ slug }) => slug)).toEqual(['second']));
  test('and between languages, from the original and from a translation', () => {
    expect(translationsOf(first, catalogue()).map(({ slug }) => slug)).toEqual(['polish', 'urdu']);
    expect(translationsOf(urdu, catalogue()).map(({ slug }) => slug)).toEqual(['first', 'polish']);
  });
});

describe('what is closely related', () => {
  test('is never the page itself, a translation or a retired page, and comes nearest first; what the page names as its own family comes last', () => {
    expect(relatedTo(first, catalogue()).map(({ slug }) => slug)).toEqual(['third', 'second']);
  });
  test('is never empty while there is anything else', () => expect(relatedTo(polish, catalogue())).not.toEqual([]));
  test('people browse what is in use', () => expect(inUse(catalogue()).map(({ slug }) => slug)).toEqual(['first', 'second', 'third']));
});

test('what is to come begins today or later, the nearest first', () => {
  const days = ['2026-12-01T09:00', '2026-11-22T09:00', '2026-11-23T09:00'].map((starts) => ({ starts }));
  expect(toCome(days, '2026-11-23').map(({ starts }) => starts)).toEqual(['2026-11-23T09:00', '2026-12-01T09:00']);
});

test('languages are named, and read in their own direction', () => {
  expect(languageName(catalogue().settings, 'pl')).toBe('Polski (Polish)');
  expect(languageName(catalogue().settings, 'en-GB')).toBe('English');
  expect(directionOf(catalogue(), urdu)).toBe('rtl');
  expect(directionOf(catalogue(), resource('x', { language: 'ur', direction: 'ltr' }))).toBe('ltr');
});

test('a credit holds title, version, licensor, address and licence', () => {
  expect(creditFor(first, 'Oak Primary', 'https://example.org/resources/first/')).toBe(
    '“first” (version 1.0) by Oak Primary, https://example.org/resources/first/, is shared under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).',
  );
});
