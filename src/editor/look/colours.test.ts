import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../frame/look/contrast.ts';

const css = readFileSync('src/editor/look/colours.css', 'utf8');
const colours = new Map([...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));

const READ = ['paper', 'card', 'tint', 'sun', 'note', 'stop-tint'];
const pairs: [string, string, number][] = [
  ...READ.map((behind): [string, string, number] => ['ink', behind, 7]),
  ...['found', 'found-now'].map((behind): [string, string, number] => ['ink', behind, 4.5]),
  ...READ.flatMap((behind): [string, string, number][] => [['soft', behind, 4.5], ['act', behind, 4.5], ['stop', behind, 4.5], ['focus', behind, 3]]),
  ['on', 'act', 4.5], ['on', 'soft', 4.5], ['on-note', 'note', 4.5], ['on-added', 'added', 7], ['on-removed', 'removed', 7],
  ...['paper', 'card'].flatMap((behind): [string, string, number][] => [['edge', behind, 3], ['sun-line', behind, 3]]),
];

describe.each(['light', 'dark'] as const)('in the %s form', (form) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (front, behind, least) => {
    expect(contrast(colours.get(front)![form], colours.get(behind)![form])).toBeGreaterThanOrEqual(least);
  });
});

test('every colour that a style of the editor names is one of these, and none is written out', () => {
  const styles = ['desk/desk', 'editor', 'files/crop/crop', 'rich-text/rich-text', 'together/together', 'look/decap', 'prefill/sent-in'].map((name) => [name, readFileSync(`src/editor/${name}.css`, 'utf8').replace(/\/\*[^]*?\*\//g, '')] as const);
  const named = new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name!));
  const written = styles.flatMap(([name, text]) => [...text.matchAll(/#[0-9a-f]{3,8}\b(?![-\w])|rgba?\([^)]*\)/gi)].map(([colour]) => `${name}: ${colour}`).filter((one) => !/#(?:nc-root|desk|messages|say|opening)/.test(one)));
  const unknown = styles.flatMap(([name, text]) => [...text.matchAll(/var\(--([\w-]+)/g)].map(([, used]) => used!).filter((used) => !named.has(used) && !new RegExp(`--${used}:`).test(text) && used !== 'together-dock').map((used) => `${name}: --${used}`));
  expect(written).toEqual([]);
  expect(unknown).toEqual([]);
});
