import { expect, test } from 'vitest';
import { KEYS } from '../published/keys.ts';
import { nameEntries } from './name-entries.ts';

const titles = new Map([
  [KEYS.title('schools', 'Foxglove Junior School'), ['schools/foxglove-junior']],
  [KEYS.title('schools', 'St Mary’s'), ['schools/st-marys', 'schools/st-marys-2']],
  [KEYS.title('resources', 'Wet play plan'), ['resources/wet-play-plan']],
]);
const lookUp = { under: (key: string) => Promise.resolve(titles.get(key) ?? []) };

test('a title that somebody wrote becomes the name of its entry, however it is written', async () => {
  expect(await nameEntries({ school: ' foxglove junior school ', resource: 'Wet Play Plan', did: 'It.' }, lookUp)).toEqual({ school: 'foxglove-junior', resource: 'wet-play-plan', did: 'It.' });
});

test('what is a name already, what nobody knows, and what two schools are called stays as it was written', async () => {
  const sent = { school: 'St Mary’s', resource: 'a-plan', title: 'Wet play plan' };
  expect(await nameEntries(sent, lookUp)).toEqual(sent);
  expect(await nameEntries({ school: 'Nowhere School', resource: '/resources/wet-play-plan/' }, lookUp)).toEqual({ school: 'Nowhere School', resource: '/resources/wet-play-plan/' });
});
