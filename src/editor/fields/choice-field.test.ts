import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { choiceField, type Choice } from './choice-field.ts';
import { listLanguages } from './list-languages.ts';

const draw = (choices: Choice[], value?: string | string[], more: Record<string, unknown> = {}) => {
  const given: Record<string, unknown> = { options: { toJS: () => choices }, label: 'Theme', required: null, ...more };
  return renderToStaticMarkup(createElement(choiceField(), { forID: 'f', field: { get: (key: string) => given[key] } as never, value, onChange: () => undefined }));
};
const two = [{ value: 'a', label: 'Alpha' }, { value: 'b', label: 'Beta' }];

test('a few choices are all shown by their labels, and the chosen one is checked', () => {
  const html = draw(two, 'b');
  expect(html).toContain('role="radiogroup" aria-label="Theme"');
  expect(html).toMatch(/<label><input type="radio" name="f"\/><span>Alpha<\/span><\/label><label><input type="radio" name="f" checked=""\/><span>Beta/);
});

test('several can be checked, up to as many as the field takes', () => {
  expect(draw(two, ['a'], { multiple: true }).match(/type="checkbox"( disabled="")?( checked="")?/g)).toEqual(['type="checkbox" checked=""', 'type="checkbox"']);
  expect(draw(two, ['a'], { multiple: true, max: 1 })).toContain('type="checkbox" disabled=""');
});

test('what is optional can be taken back, and a value that is no choice any more stays', () => {
  expect(draw(two, 'a', { required: false })).toContain('Not said');
  expect(draw(two, undefined, { required: false })).not.toContain('Not said');
  expect(draw(two, 'gone')).toContain('checked=""/><span>gone</span>');
});

test('many choices are a list to open', () => {
  const many = Array.from({ length: 13 }, (_, at) => ({ value: `v${at}`, label: `Choice ${at}` }));
  expect(draw(many, 'v3')).toContain('<option value="v3" selected="">Choice 3</option>');
});

test('languages are called by their names', async () => {
  const languages = [{ language: 'en-GB', name: 'English', own: 'English' }, { language: 'ur', name: 'Urdu', own: 'اردو' }];
  expect(await listLanguages({ entry: () => Promise.resolve({ values: { languages } }) })).toEqual([{ value: 'en-GB', label: 'English' }, { value: 'ur', label: 'Urdu (اردو)' }]);
});
