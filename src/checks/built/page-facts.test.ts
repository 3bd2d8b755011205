import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { addressReader } from '../../schema/read-address.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { takeApart } from './pages.ts';

test('What is known about a page does not keep its text in memory', () => {
  const measures = { allowed: new Set<string>(), read: addressReader('https://partnership.example') };
  const facts: PageFacts[] = [];
  const before = heapAfterCollection();
  for (let at = 0; at < 40; at++) facts.push(factsOf(takeApart(`/page-${at}/index.html`, pageOf(at)), measures));
  const held = heapAfterCollection() - before;
  expect(facts.map(({ links }) => links[0]?.path)).toEqual(facts.map((_, at) => `/resources/circle-plan-number-${at}/`));
  expect(facts.map(({ ids }) => ids[0])).toEqual(facts.map((_, at) => `anchor-with-a-long-name-${at}`));
  // Forty pages of a megabyte.
  expect(held).toBeLessThan(4_000_000);
});

function pageOf(at: number): string {
  return `<!doctype html><html lang="en"><head><title>Page ${at}</title></head><body><h1 id="anchor-with-a-long-name-${at}">Page ${at}</h1><p><a href="/resources/circle-plan-number-${at}/">Circle plan</a> ${'Words of the page. '.repeat(52_000)}</p></body></html>`;
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
