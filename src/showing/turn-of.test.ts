import { expect, test } from 'vitest';
import { turnOf } from './turn-of.ts';

const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, { isRightToLeft = false, isButton = false, ...held } = {}) => turnOf({ key, ...none, ...held }, { isRightToLeft, isButton });

test.each([
  ['ArrowRight', 'on'], ['ArrowLeft', 'back'], ['PageDown', 'on'], ['PageUp', 'back'], [' ', 'on'], ['Home', 'first'], ['End', 'last'], ['b', 'blank'], ['.', 'blank'], ['t', 'timer'], ['x', undefined], ['Escape', undefined], ['Tab', undefined],
])('%s: %s', (key, turn) => expect(press(key)).toBe(turn));

test('slides of a language that is read from right to left turn the other way', () => {
  expect([press('ArrowLeft', { isRightToLeft: true }), press('ArrowRight', { isRightToLeft: true }), press('PageDown', { isRightToLeft: true })]).toEqual(['on', 'back', 'on']);
});

test('a key that presses a button, or that is for the browser, is left alone', () => {
  expect([press(' ', { isButton: true }), press('Enter', { isButton: true }), press('ArrowRight', { ctrlKey: true } as object)]).toEqual([undefined, undefined, undefined]);
  expect(press('PageDown', { isButton: true })).toBe('on');
  expect(press(' ', { shiftKey: true } as object)).toBe('back');
});
