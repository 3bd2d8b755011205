import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { viewLook } from './look-view.ts';

const CSS = `
/* All. */
:root {
  /* White dazzles. */
  --paper: #ffffff; /* Text. */ --ink: #000000; --card: #ffffff; --sand: #eeeeee; --tint: #eeeeee; --sun: #ffffee;
  --soft: #555555; --act: #005500; --stop: #aa0000; --on: #ffffff; --edge: #777777; --ring: #000000; --ring-around: #ffff00;
  --hue: var(--act);
  --space-2: 0.5rem; --text: 1.125rem; --title: clamp(1rem, 2vw, 3rem);
}
[data-hue='leaf'] { --hue: #005500; --hue-tint: #eeffee; }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { --paper: #111111; } }
:root[data-theme='dark'] {
  --paper: #000000; --ink: #ffffff; --card: #000000; --sand: #111111; --tint: #111111; --sun: #111100;
  --soft: #bbbbbb; --act: #99ff99; --stop: #ffaaaa; --on: #000000; --edge: #999999; --ring: #ffff00; --ring-around: #000000;
}
:root[data-theme='dark'] [data-hue='leaf'] { --hue: #99ff99; --hue-tint: #002200; }
`;

test('each colour has its reason and both of its forms', () => {
  expect(viewLook(CSS).colours.slice(0, 3)).toEqual([
    { name: 'paper', reason: 'White dazzles.', light: '#ffffff', dark: '#000000' },
    { name: 'ink', reason: 'Text.', light: '#000000', dark: '#ffffff' },
    { name: 'card', reason: '', light: '#ffffff', dark: '#000000' },
  ]);
});

test('contrasts are counted from the colours, never written down', () => {
  expect(viewLook(CSS).contrasts[0]).toEqual({ front: 'ink', ground: 'paper', least: 7, light: 21, dark: 21 });
  expect(viewLook(CSS).hues).toEqual([{ name: 'leaf', light: { hue: '#005500', tint: '#eeffee' }, dark: { hue: '#99ff99', tint: '#002200' }, contrast: { light: 8.7, dark: 13.9 } }]);
});

test('sizes and spaces are those of the site', () => {
  expect(viewLook(CSS)).toMatchObject({ sizes: [{ name: 'text', value: '1.125rem' }, { name: 'title', value: 'clamp(1rem, 2vw, 3rem)' }], spaces: [{ name: 'space-2', value: '0.5rem' }] });
});

test('the page of our own tokens has six hues, and every pair has the contrast that it should', () => {
  const { colours, contrasts, hues, sizes, spaces } = viewLook(readFileSync('src/frame/look/tokens.css', 'utf8'));
  expect(hues.map(({ name }) => name)).toEqual(['plum', 'leaf', 'ochre', 'blue', 'teal', 'brick']);
  expect(contrasts.filter(({ light, dark, least }) => Math.min(light, dark) < least)).toEqual([]);
  expect(hues.filter(({ contrast }) => Math.min(contrast.light, contrast.dark) < 4.5)).toEqual([]);
  expect(colours.filter(({ light, dark }) => !light || !dark)).toEqual([]);
  expect([sizes.length > 4, spaces.length > 5]).toEqual([true, true]);
});
