import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameColours } from './decap-colours.ts';

const PALETTE = 'node_modules/decap-cms-ui-default/dist/esm/styles.js';
const USED = 'node_modules/decap-cms-{core,ui-default,widget-boolean,widget-file,widget-image,widget-list,widget-number,widget-object,widget-relation,widget-select,widget-string,widget-text}/dist/esm/**/*.js';
const files = globSync(USED).filter((file) => !/__tests__|\/Icon\/images\/|AuthenticationPage/.test(file)).map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8').replace(/\/\*# sourceMappingURL[^*]*\*\//g, '')] as const);
const named = (file: string, code: string) => nameColours(`/${file}`, code) ?? code;

test('every colour of Decap is a variable, and each has a value in our style sheet', () => {
  const values = readFileSync('src/editor/look/decap.css', 'utf8');
  const left = files.flatMap(([file, code]) => [...named(file, code).matchAll(/(?<![\w&])#(?:[0-9a-f]{3}){1,2}\b/gi)].map(([colour]) => `${file}: ${colour}`)).filter((one) => !one.endsWith('#2f8577'));
  const used = new Set(files.flatMap(([file, code]) => [...named(file, code).matchAll(/var\((--decap-\w+)\)/g)].map(([, name]) => name!)));
  expect(left).toEqual([]);
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((name) => !values.includes(`${name}:`))).toEqual([]);
});

test('white is what is written on a colour, and card is what is white behind something', () => {
  const palette = named(PALETTE, readFileSync(PALETTE, 'utf8'));
  expect(palette).toContain(`background-color:", colorsRaw.teal, ";color:", 'var(--decap-textLight)', "`);
  expect(palette).toContain(`background-color:", colorsRaw.white, ";border-radius:"`);
  expect(nameColours('/x/decap-cms-core/dist/esm/a.js', 'background-color:#555;color:#fff;background-color:#fff')).toBe('background-color:var(--decap-text);color:var(--decap-textLight);background-color:var(--decap-foreground)');
});

test('what is painted on a canvas, which knows no variables, has a colour', () => {
  const file = 'node_modules/decap-cms-core/dist/esm/components/App/App.js';
  const painted = /TopBarProgress\.config\([^]*?\);/.exec(named(file, readFileSync(file, 'utf8')))![0];
  expect(painted.match(/'#2f8577'/g)).toHaveLength(2);
  expect(painted).not.toContain('colors.');
});

test('other files stay as they are, and a palette that has moved is said', () => {
  expect(nameColours('/x/react/index.js', 'color:#fff')).toBeUndefined();
  expect(nameColours('/x/decap-cms-core/dist/esm/a.js', 'const a = 1;')).toBeUndefined();
  expect(() => nameColours(`/${PALETTE}`, 'export const colours = {};')).toThrow(/not where they were in 3\.16\.3[^]*correct src\/editor\/look\/decap-colours\.ts/);
});
