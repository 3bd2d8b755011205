import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const css = readFileSync('src/frame/look/tokens.css', 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');

/** The colours set by all rules whose selector is just this one. */
const colours = (selector: string) => Object.fromEntries(
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, of]) => of!.trim() === selector).flatMap(([, , rules]) => [...rules!.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!])),
);

const HUES = ['plum', 'leaf', 'ochre', 'blue', 'teal', 'brick'];
const withHues = (root: string, hue: (name: string) => string) => ({ ...colours(root), ...Object.fromEntries(HUES.flatMap((name) => Object.entries(colours(hue(name))).map(([of, value]) => [`${name} ${of}`, value]))) });

const looks = {
  light: withHues(':root', (name) => `[data-hue='${name}']`),
  dark: withHues(":root[data-theme='dark']", (name) => `:root[data-theme='dark'] [data-hue='${name}']`),
};

const GROUNDS = ['paper', 'card', 'sand', 'tint', 'sun'];
const TINTS = HUES.map((hue) => `${hue} hue-tint`);
const pairs: [string, string, number][] = [
  ...[...GROUNDS, ...TINTS].map((ground): [string, string, number] => ['ink', ground, 7]),
  ...[...GROUNDS, ...TINTS].flatMap((ground): [string, string, number][] => [['soft', ground, 4.5], ['act', ground, 4.5]]),
  ...['paper', 'card', 'tint', 'sun'].map((ground): [string, string, number] => ['stop', ground, 4.5]),
  ...HUES.flatMap((hue): [string, string, number][] => [[`${hue} hue`, `${hue} hue-tint`, 4.5], [`${hue} hue`, 'card', 4.5], [`${hue} hue`, 'paper', 4.5]]),
  ['on', 'act', 7], ['on', 'act-strong', 7], ['ring', 'ring-around', 7],
  ...['paper', 'card', 'sand'].flatMap((ground): [string, string, number][] => [['edge', ground, 3], ['sun-line', ground, 3]]),
];

describe.each(['light', 'dark'] as const)('in the %s form', (look) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (front, ground, least) => {
    expect(contrast(looks[look][front]!, looks[look][ground]!)).toBeGreaterThanOrEqual(least);
  });
});

test('dark is the same whether the device or the reader wishes it', () => {
  const wished = withHues(":root:not([data-theme='light'])", (name) => `:root:not([data-theme='light']) [data-hue='${name}']`);
  expect(wished).toEqual(looks.dark);
  expect(Object.keys(looks.dark).toSorted()).toEqual(Object.keys(looks.light).filter((name) => name in looks.dark).toSorted());
  expect(Object.keys(looks.light).filter((name) => !(name in looks.dark))).toEqual([]);
});
