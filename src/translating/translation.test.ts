import { describe, expect, it } from 'vitest';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { directionOfLine, directionOfMost, keepNumbersWhole } from '../text/direction.ts';
import { describeTranslation, draftLabelOf } from './translation.ts';
import { compareVersions } from '../schema/compare-versions.ts';

const settings = { languages: [{ language: 'en-GB', name: 'English', own: 'English', direction: 'ltr' }, { language: 'ur', name: 'Urdu', own: 'اردو', draft: 'مشینی ترجمہ۔', direction: 'rtl' }, { language: 'so', name: 'Somali', own: 'Soomaali', direction: 'ltr' }] };
const letter = { slug: 'letter', language: 'en-GB', version: '1.1' } as Resource;
const urdu = (over: object = {}, language = 'ur') => ({ slug: 'letter-urdu', language, translates: { resource: 'letter', version: '1.1', state: 'machine-draft', ...over } }) as Resource;
const catalogue = (...resources: Resource[]) => ({ resources, settings }) as unknown as Catalogue;

describe('what people have to know about a translation', () => {
  it('says who made it, that nobody checked it, and that it is in step', () => {
    expect(describeTranslation(urdu({ by: 'Machine translation' }), catalogue(letter))).toMatchObject({
      isDraft: true, standing: 'in-step', brief: 'Machine draft',
      sentences: ['Translated by: machine translation.', 'No speaker of Urdu has checked it yet. Ask one to read it before you send it.', 'It is in step with the English, version 1.1.'],
    });
  });
  it('says that it is behind the English, and by how much', () => {
    expect(describeTranslation(urdu({ version: '1.0', state: 'checked-by-speaker', by: 'EAL lead' }), catalogue(letter))).toMatchObject({
      isDraft: false, standing: 'behind', brief: 'Checked by a speaker, behind the English',
      sentences: ['Translated by: EAL lead.', 'A speaker of Urdu has checked it.', 'It was made from version 1.0. The English is now at version 1.1, so this may say something else.'],
    });
  });
  it('warns when the original is retired, or not published', () => {
    expect(describeTranslation(urdu(), catalogue({ ...letter, retired: { reason: 'It blamed.' } }))?.sentences.at(-1)).toBe('The English that it translates is retired: It blamed. Do not hand this out.');
    expect(describeTranslation(urdu(), catalogue())?.sentences.at(-1)).toBe('The page that it translates is not published at the moment, so nobody can compare the two.');
  });
  it('says nothing about a page that translates no other', () => expect(describeTranslation(letter, catalogue(letter))).toBeUndefined());
});

describe('the label of a draft', () => {
  it('is in English and in the language itself', () => {
    expect(draftLabelOf(urdu(), { settings } as Catalogue)).toEqual({ english: 'A machine draft. No speaker of Urdu has checked it yet.', own: { words: 'مشینی ترجمہ۔', language: 'ur', direction: 'rtl' } });
  });
  it('is in English alone where the settings have no text', () => {
    expect(draftLabelOf(urdu({}, 'so'), { settings } as Catalogue)).toEqual({ english: 'A machine draft. No speaker of Somali has checked it yet.', own: undefined });
  });
  it('is not there once a speaker has checked it', () => expect(draftLabelOf(urdu({ state: 'checked-by-speaker' }), { settings } as Catalogue)).toBeUndefined());
});

describe('the direction of text', () => {
  it.each([['Letter, Urdu (خط)', 'ltr'], ['خط (letter)', 'rtl'], ['“خط”', 'rtl'], ['12.5', 'ltr'], ['', 'ltr']] as const)('of the line %j is %s', (line, direction) => expect(directionOfLine(line)).toBe(direction));
  it('keeps a telephone number together within right-to-left text, and nowhere else', () => {
    expect(keepNumbersWhole('فون 01234 567 890 کریں 5')).toBe('فون 01234\u00a0567\u00a0890 کریں 5');
    expect(keepNumbersWhole('Ring 01234 567890')).toBe('Ring 01234 567890');
  });
  it.each([['The word خط means letter.', 'ltr'], ['یہ خط بھیجیں OK', 'rtl'], ['123', undefined]] as const)('of the text %j is %s', (text, direction) => expect(directionOfMost(text)).toBe(direction));
});

it.each([['1.10', '1.9', true], ['2.0', '1.99', true], ['1.0', '1.0', false], ['1.9', '1.10', false]])('version %s comes after %s: %s', (version, than, later) => expect(compareVersions(version, than) > 0).toBe(later));
