import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { dateField } from './date-field.ts';
import { readTyped } from './read-typed.ts';

const TODAY = '2026-11-30';
const draw = (value: string | undefined, withTime = false) => {
  const given: Record<string, unknown> = { label: 'Begins', with_time: withTime };
  return renderToStaticMarkup(createElement(dateField(() => TODAY), { forID: 'f', field: { get: (key: string) => given[key] } as never, value, onChange: () => undefined }));
};

test('a day is shown as people write it, with its day of the week below, and the calendar beside it', () => {
  expect(draw('2027-03-21')).toMatchInlineSnapshot(`"<div class="date-field"><input id="f" type="text" autoComplete="off" placeholder="21 March 2027" aria-describedby="f-says" value="21 March 2027"/><input type="date" aria-label="Begins: calendar" value="2027-03-21"/><output id="f-says" for="f">Sunday 21 March 2027</output></div>"`);
});

test('a day with its time too', () => {
  const html = draw('2027-03-21T09:30', true);
  expect(html).toContain('value="21 March 2027, 9.30am"');
  expect(html).toContain('type="datetime-local" aria-label="Begins: calendar" value="2027-03-21T09:30"');
  expect(html).toContain('>Sunday 21 March 2027, 9.30am</output>');
});

test('what was not understood stays in the field, marked, with a sentence', () => {
  const html = draw('31/4/2027');
  expect(html).toContain('aria-invalid="true" value="31/4/2027"');
  expect(html).toContain('type="date" aria-label="Begins: calendar" value=""');
  expect(html).toContain('class="date-unclear">There is no 31 April, because April has at most 30 days.</output>');
});

test('an empty field says nothing', () => expect(draw(undefined)).toContain('<output id="f-says" for="f"></output>'));

describe('what is stored', () => {
  const store = (words: string, withTime = false) => readTyped(words, { withTime, today: TODAY }).value;

  test('is the day, the year first', () => expect([store('21st Mar 27'), store('next Tuesday')]).toEqual(['2027-03-21', '2026-12-08']));
  test('and the time by the 24-hour clock', () => expect(store('21/3/2027 3pm', true)).toBe('2027-03-21T15:00'));
  test('is what was typed, if it could mean two things', () => expect([store('21/3'), store('21/3/2027 3.30', true)]).toEqual(['21/3', '21/3/2027 3.30']));
  test('is what the field shows afterwards, read again', () => {
    for (const [words, withTime] of [['21st Mar 27', false], ['next Tuesday at noon', true], ['1/1/2027 00:05', true]] as const) {
      const { value, text } = readTyped(words, { withTime, today: TODAY });
      expect(store(text, withTime)).toBe(value);
      expect(store(value, withTime)).toBe(value);
    }
  });
});
