import { expect, test } from 'vitest';
import type { Programme } from '../catalogue/catalogue.ts';
import { viewProgrammeAnswers } from './programme-answers-view.ts';

const view = (programme: Partial<Programme>) => viewProgrammeAnswers({ today: '2026-11-23' }, { title: 'A course', ...programme } as Programme);

test('what the source does not say is said to be unknown', () => {
  expect(view({})).toMatchObject({ get: { words: 'The source does not say.', parts: [] }, who: 'The source does not say.', cost: 'The source does not say.', places: [], join: { how: 'The source does not say how. Ask those who offer it.', hasSessions: false } });
});

test('the parts of a programme say what people get, each with its place on the page', () => {
  expect(view({ steps: [{ title: 'A day', about: 'For all.' }, { title: 'More', about: 'Later.' }] }).get).toEqual({ words: undefined, parts: [{ href: '#step-1', title: 'A day' }, { href: '#step-2', title: 'More' }], inAll: undefined });
});

test('a telephone number can be rung from anywhere', () => {
  expect(view({ signup: { how: 'Ring.', telephone: '01603 679126' } }).join).toMatchObject({ telephone: '01603 679126', tel: 'tel:+441603679126' });
});

test('places without a year hold for any', () => {
  expect(view({ places: [{ places: 15 }, { year: '2026-27', places: 6, left: 2 }] }).places).toEqual([{ label: 'Places a year', text: '15 schools. How many are left is not given.' }, { label: 'Places 2026-27', text: '6 schools. 2 are left.' }]);
});
