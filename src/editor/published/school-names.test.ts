import { expect, test } from 'vitest';
import { lookUpPublished } from './look-up.ts';
import { schoolNames } from './school-names.ts';

const PAGES: Record<string, object> = { 'lists/schools/1': { pages: 2, entries: [['oak', 'Oak Primary'], ['ash', '']] }, 'lists/schools/2': { pages: 2, entries: [['elm', 'Elm Juniors']] } };

test('the names of all schools, from every page of the list', async () => {
  expect(await schoolNames(lookUpPublished((path) => Promise.resolve(Response.json(PAGES[path]))))).toEqual(['Oak Primary', 'ash', 'Elm Juniors']);
});

test('none when the list cannot be fetched, so that a document can still be read', async () => {
  expect(await schoolNames(lookUpPublished((path) => Promise.resolve(path.endsWith('2') ? new Response('', { status: 503 }) : Response.json(PAGES[path]))))).toEqual([]);
});
