import { expect, test } from 'vitest';
import { RESOURCE_KINDS, ROLES, THEMES } from '../../schema/vocabulary.ts';
import { extentOf } from '../../../tests/extent-of.ts';
import { icons } from './icons.ts';

const FACTS = ['time', 'place', 'people', 'needs', 'age'];
const all = Object.entries(icons);

test('each theme, role, kind and fact has an icon of its name', () => {
  const needed = [...[...THEMES, ...ROLES, ...RESOURCE_KINDS].map(({ value }) => value), ...FACTS];
  expect(needed.filter((name) => !(name in icons))).toEqual([]);
});

test('no line is cut off at the edge of its box, and none is drawn so small that it cannot be told from its neighbours', () => {
  const wrong = all.map(([name, svg]) => ({ name, ...extentOf(svg) })).filter(({ left, top, right, bottom }) =>
    left < 1 || top < 1 || right > 23 || bottom > 23 || Math.max(right - left, bottom - top) < 12);
  expect(wrong).toEqual([]);
});

test('icons are in the middle of their box, so that they line up with words', () => {
  const aside = all.map(([name, svg]) => ({ name, ...extentOf(svg) })).filter(({ left, top, right, bottom }) => Math.abs((left + right) / 2 - 12) > 1.5 || Math.abs((top + bottom) / 2 - 12) > 1.5);
  expect(aside).toEqual([]);
});

test('no two icons are the same', () => {
  expect(new Set(Object.values(icons)).size).toBe(all.length);
});

test('an icon has no colour, weight or name of its own: the words around it give them', () => {
  expect(all.filter(([, svg]) => /(fill|stroke|id|style|class)=|<(?!circle|rect|path)/.test(svg.replaceAll('/>', '')))).toEqual([]);
});

test('an icon is light enough to be in every page', () => {
  expect(all.filter(([, svg]) => svg.length > 420).map(([name]) => name)).toEqual([]);
});
