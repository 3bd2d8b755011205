import { expect, test } from 'vitest';
import { roomToAnswer } from './room-to-answer.ts';

test.each([
  ['name of parent or carer', 'Dear ', ',', { wide: 85 }],
  ['date of first session', 'starting on ', '. After that', { wide: 45 }],
  ['year', 'every form in Year ', ' will', { wide: 28 }],
  ['telephone of the school', 'please ring: ', '.', { wide: 60 }],
  ['role and telephone number', 'or ring ', ' to talk', { wide: 100 }],
  ['what they agreed', 'The children agreed on this: ', '.', { lines: 3 }],
  ['what helps', 'It helps me when ', '', { lines: 3 }],
  ['what they agreed', 'We said ', ' and went on.', { wide: 60 }],
  ['anything else', '', '', { wide: 60 }],
])('"%s" after "%s"', (label, before, after, room) => expect(roomToAnswer({ label }, before, after)).toEqual(room));

test('a gap in a translation is as long as in its original', () => {
  expect(roomToAnswer({ label: 'telefon szkoły', original: 'telephone of the school' }, 'telefon: ', '.')).toEqual({ wide: 60 });
  expect(roomToAnswer({ label: 'جو طے ہوا', original: 'what they agreed' }, 'بچوں نے یہ طے کیا: ', '۔')).toEqual({ lines: 3 });
});
