import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tellListeners } from './tell-listeners.ts';

const read = (file: string) => tellListeners(`/node_modules/${file}`, readFileSync(`node_modules/${file}`, 'utf8'));

test('the buttons that stay pressed say so', () => {
  expect(read('decap-cms-ui-default/dist/esm/IconButton.js')).toContain('"aria-pressed": isActive');
  expect(read('decap-cms-core/dist/esm/components/Collection/ViewStyleControl.js')!.match(/"aria-pressed": viewStyle === VIEW_STYLE_(LIST|GRID)/g)).toHaveLength(2);
});

test('what can be chosen in a menu is in the menu', () => {
  expect(read('decap-cms-ui-default/dist/esm/Dropdown.js')).not.toContain('_styled("ul"');
});

test('another file stays as it is, and buttons that are drawn in another way are said', () => {
  expect(tellListeners('/x/Button.js', 'a')).toBeUndefined();
  expect(() => tellListeners('/decap-cms-ui-default/dist/esm/IconButton.js', 'a')).toThrow(/correct src\/editor\/screen-reader\/tell-listeners\.ts/);
});
