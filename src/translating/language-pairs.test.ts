import { describe, expect, it } from 'vitest';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { addressOfLanguagePair, languagePairsOf } from './language-pairs.ts';

describe('the languages that can be shown beside a page', () => {
  const resource = (slug: string, over: object = {}) => ({ slug, language: 'en-GB', added: '2026-01-01', version: '1.0', ...over }) as Resource;
  const translation = (slug: string, state: string, over: object = {}) => resource(slug, { language: 'pl', translates: { resource: 'letter', version: '1.0', state }, ...over });
  const catalogue = (...resources: Resource[]) => ({ resources, settings: { languages: [] } }) as unknown as Catalogue;

  it('are each there once: the checked translation before the draft, then the newer', () => {
    const [letter, draft, checked] = [resource('letter'), translation('a', 'machine-draft', { added: '2026-09-01' }), translation('b', 'checked-by-speaker')];
    expect(languagePairsOf(letter, catalogue(letter, draft, checked)).map((pair) => [pair.translation.slug, addressOfLanguagePair(pair)])).toEqual([['b', '/resources/letter/with/pl/']]);
  });
  it('are none when the original is not published, or the translation is retired', () => {
    const draft = translation('a', 'machine-draft', { retired: { reason: 'Wrong.' } });
    expect(languagePairsOf(draft, catalogue(draft))).toEqual([]);
    expect(languagePairsOf(resource('letter'), catalogue(resource('letter'), draft))).toEqual([]);
  });
});
