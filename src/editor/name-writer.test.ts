import { expect, test } from 'vitest';
import { nameWriter } from './name-writer.ts';

test.each([
  [{ name: 'Hawthorn Lane Primary', email: 'teacher@hawthorn-lane.example' }, 'Hawthorn Lane Primary, teacher@hawthorn-lane.example'],
  [{ name: 'teacher@hawthorn-lane.example', email: 'teacher@hawthorn-lane.example' }, 'teacher@hawthorn-lane.example'],
  [{ email: 'teacher@hawthorn-lane.example' }, 'teacher@hawthorn-lane.example'],
])('%o is told by the address, with the name that was given', (writer, words) => expect(nameWriter(writer)).toBe(words));
