import { beforeEach, expect, test } from 'vitest';
import { keepNote } from './kept-note.ts';

const OFFICE = 'office@foundation.example';
let store: Map<string, string>;
let storage: Storage;

beforeEach(() => {
  store = new Map();
  storage = {
    get length() { return store.size; },
    key: (at: number) => [...store.keys()][at] ?? null,
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
    clear: () => store.clear(),
  };
});

test('a note is there again for who wrote it, on the same draft, until it is forgotten', () => {
  keepNote(storage, OFFICE, 7).keep('Please say “each day”.');
  expect(keepNote(storage, OFFICE, 8).text).toBe('');
  expect(keepNote(storage, OFFICE, 7).text).toBe('Please say “each day”.');
  keepNote(storage, OFFICE, 7).forget();
  expect(keepNote(storage, OFFICE, 7).text).toBe('');
});

test('somebody else who signs in on the same computer does not see it', () => {
  store.set('something else', 'stays');
  keepNote(storage, OFFICE, 7).keep('Please say “each day”.');
  expect(keepNote(storage, 'second@foundation.example', 7).text).toBe('');
  expect([...store.keys()]).toEqual(['something else']);
});

test('where nothing can be kept, writing goes on', () => {
  storage.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  expect(() => keepNote(storage, OFFICE, 7).keep('Please say “each day”.')).not.toThrow();
});
