import { beforeEach, expect, test } from 'vitest';
import { findUnsavedText, forgetUnsavedText, keepUnsavedText, nameUnsaved, type UnsavedText } from './unsaved-text.ts';

const NOW = Date.UTC(2026, 10, 24, 15);
const words: UnsavedText = { account: 'teacher@hawthorn-lane.example', kind: 'resources', slug: 'wet-play-plan/index', tab: 'a', prefilled: '', title: 'Wet play plan', name: '', at: NOW - 60_000, text: 'x', path: 'content/resources/wet-play-plan/index.mdx', source: 'y', files: [] };
let kept: Map<string, string>;
let store: Storage;

beforeEach(() => {
  kept = new Map();
  store = {
    get length() { return kept.size; }, key: (at) => [...kept.keys()][at] ?? null, clear: () => kept.clear(),
    getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name),
  };
});

test('each entry, each new page and each window has a copy of its own, the newest first', () => {
  const all = [words, { ...words, tab: 'b', at: NOW }, { ...words, slug: 'other/index', at: NOW - 1 }, { ...words, slug: '', at: NOW - 2 }, { ...words, slug: '', tab: 'b', at: NOW - 3 }];
  for (const one of [...all, { ...words, text: 'newer' }]) keepUnsavedText(store, one);
  expect(findUnsavedText(store, words.account, NOW)).toEqual([all[1], all[2], all[3], all[4], { ...words, text: 'newer' }]);
  forgetUnsavedText(store, nameUnsaved(words));
  expect(findUnsavedText(store, words.account, NOW)).toHaveLength(4);
});

test('nobody meets what another account has written, and it stays for whoever wrote it', () => {
  keepUnsavedText(store, words);
  expect(findUnsavedText(store, 'teacher@other-school.example', NOW)).toEqual([]);
  expect(findUnsavedText(store, words.account, NOW)).toEqual([words]);
});

test('a full or forbidden storage is reported, and breaks nothing', () => {
  const broken = { ...store, setItem: () => { throw new DOMException('Full', 'QuotaExceededError'); }, removeItem: () => { throw new DOMException('No', 'SecurityError'); } };
  expect(keepUnsavedText(broken, words)).toBe(false);
  expect(() => forgetUnsavedText(broken, 'x')).not.toThrow();
});

test('what is damaged or two months old is dropped, and what is not ours is left alone', () => {
  keepUnsavedText(store, { ...words, at: NOW - 61 * 24 * 3_600_000 });
  kept.set('unsaved-text x y z w', '{"half');
  kept.set('gotrue.user', '{}');
  expect(findUnsavedText(store, words.account, NOW)).toEqual([]);
  expect([...kept.keys()]).toEqual(['gotrue.user']);
});
