import { expect, test } from 'vitest';
import { nameEntry } from './name-entry.ts';

const none = () => false;

test('a title becomes small letters, digits and dashes', () => {
  expect(nameEntry('Żółć & circles: Łukasz’s “first” try (2)', 'resource', none)).toBe('zolc-circles-lukaszs-first-try-2');
});

test('a name that is taken gets the next number that is free', () => {
  const taken = (name: string) => ['circles', 'circles-2'].includes(name);
  expect(nameEntry('Circles', 'resource', taken)).toBe('circles-3');
});

test('a title in Urdu, or in symbols only, gets the word for its kind and a number', () => {
  expect(nameEntry('احساسات کے کارڈ', 'resource', (name) => name === 'resource-1')).toBe('resource-2');
  expect(nameEntry('!!!', 'visit', none)).toBe('visit-1');
});

test('nothing in a title can make a path of it', () => {
  expect(nameEntry('../../netlify.toml', 'resource', none)).toBe('netlify-toml');
});

test('a long title is cut', () => {
  expect(nameEntry('word '.repeat(40), 'resource', none).length).toBeLessThanOrEqual(60);
});

test.each(['Con', 'AUX', 'PRN.', 'nul', 'Com1', 'LPT9', 'Theme', 'Index', '404'])('“%s”, which Windows or the site keeps for something else, gets the word for its kind in front', (title) => {
  expect(nameEntry(title, 'resource', none)).toBe(`resource-${title.toLowerCase().replace('.', '')}`);
  expect(nameEntry(`${title} plan`, 'resource', none)).not.toMatch(/^resource/);
});
