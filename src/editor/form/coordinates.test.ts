import { expect, test } from 'vitest';
import { explainValues } from '../../schema/explain.ts';
import { coordinates } from '../../schema/schools.ts';
import { formFields } from './form-fields.ts';

const fields = { coordinates };
const say = (latitude: unknown) => explainValues(fields, { coordinates: { latitude, longitude: -0.3 } }).faults.map(({ what, remedy }) => `${what} ${remedy}`);

test('a latitude may have digits after the point', () => {
  expect(say(53.25)).toEqual([]);
});

test.each([['53.2 N'], [91], [NaN]])('the latitude %s is refused with what it should be', (latitude) => {
  expect(say(latitude)).toEqual([`"Latitude" says "${latitude}". It should be a number from -90 to 90, with a decimal point if it is not whole.`]);
});

test('the form asks for it as a number with a point, and not as a whole one', () => {
  const [group] = formFields(fields, 2026);
  expect(group!.fields![0]).toMatchObject({ name: 'latitude', widget: 'number', value_type: 'float', min: -90, max: 90 });
});
