import { beforeEach, expect, test } from 'vitest';
import { findWords, forgetWords, keepWords, nameKept, type KeptWords } from './unsaved-text.ts';

const NOW = Date.UTC(2026, 10, 24, 15);
const words: KeptWords = { account: 'teacher@hawthorn-lane.example', kind: 'resources', slug: 'wet-play-plan/index', tab: 'a', begun: '', title: 'Wet play plan', name: '', at: NOW - 60_000, text: 'x', path: 'content/resources/wet-play-plan/index.mdx', source: 'y', files: [] };
let kept: Map<string, string>;
let shelf: Storage;

beforeEach(() => {
  kept = new Map();
  shelf = {
    get length() { return kept.size; }, key: (at) => [...kept.keys()][at] ?? null, clear: () => kept.clear(),
    getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name),
  };
});

test('each entry, each new page and each window has a copy of its own, the newest first', () => {
  const all = [words, { ...words, tab: 'b', at: NOW }, { ...words, slug: 'other/index', at: NOW - 1 }, { ...words, slug: '', at: NOW - 2 }, { ...words, slug: '', tab: 'b', at: NOW - 3 }];
  for (const one of [...all, { ...words, text: 'newer' }]) keepWords(shelf, one);
  expect(findWords(shelf, words.account, NOW)).toEqual([all[1], all[2], all[3], all[4], { ...words, text: 'newer' }]);
  forgetWords(shelf, nameKept(words));
  expect(findWords(shelf, words.account, NOW)).toHaveLength(4);
});

test('nobody meets what another account has written, and it stays for whoever wrote it', () => {
  keepWords(shelf, words);
  expect(findWords(shelf, 'teacher@other-school.example', NOW)).toEqual([]);
  expect(findWords(shelf, words.account, NOW)).toEqual([words]);
});

test('a full or forbidden shelf is told of, and breaks nothing', () => {
  const broken = { ...shelf, setItem: () => { throw new DOMException('Full', 'QuotaExceededError'); }, removeItem: () => { throw new DOMException('No', 'SecurityError'); } };
  expect(keepWords(broken, words)).toBe(false);
  expect(() => forgetWords(broken, 'x')).not.toThrow();
});

test('what is damaged or two months old is dropped, and what is not ours is left alone', () => {
  keepWords(shelf, { ...words, at: NOW - 61 * 24 * 3_600_000 });
  kept.set('kept-words x y z w', '{"half');
  kept.set('gotrue.user', '{}');
  expect(findWords(shelf, words.account, NOW)).toEqual([]);
  expect([...kept.keys()]).toEqual(['gotrue.user']);
});
