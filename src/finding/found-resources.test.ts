import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { numbersById, readFragment } from './found-resources.ts';

it('knows which resource the search means by its number in the index, and ignores other pages', () => {
  const pages = [['en-gb_1', '/resources/playground-script/'], ['en-gb_2', '/schools/oak-primary/'], ['en-gb_3', '/resources/']] as const;
  expect(numbersById(pages, ['/resources/circle/', '/resources/playground-script/'])).toEqual({ 'en-gb_1': 1 });
});

it('reads the address of a page from the search index', () => {
  expect(readFragment(gzipSync('pagefind_dcd{"url":"/resources/playground-script/","content":"Words."}'))).toBe('/resources/playground-script/');
});

it('stops the build when the search index has an unexpected format', () => {
  expect(() => readFragment(gzipSync('{"url":"/"}'))).toThrow('The search index is not written as expected');
});
