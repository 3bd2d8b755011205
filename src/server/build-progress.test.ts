import { describe, expect, test } from 'vitest';
import { createBuildProgress } from './build-progress.ts';
import type { BuildStep } from './site-build.ts';

function follow(isTerminal: boolean) {
  let time = 0;
  const written: string[] = [];
  const progress = createBuildProgress({ write: (text) => written.push(text), isTerminal, now: () => time });
  const later = (seconds: number, step?: BuildStep) => {
    time += seconds * 1000;
    if (step) progress.hear(step);
    else progress.look();
  };
  return { progress, later, written };
}

test('elsewhere than in a terminal a line says every few seconds what is being done and how far it is', () => {
  const { later, written } = follow(false);
  later(5);
  later(1, { what: 'Making pages', done: 1, of: 256 });
  later(1, { what: 'Making pages', done: 90, of: 256 });
  later(3);
  later(1, { what: 'Making the search index' });
  later(5);
  expect(written.join('')).toMatchInlineSnapshot(`
    "Reading and checking what people wrote (5 s)
    Making pages: 90 of 256 (10 s)
    Making the search index (16 s)
    "
  `);
});

describe('in a terminal', () => {
  test('one line is written over itself, not more often than can be read, and is cleared at the end', () => {
    const { progress, later, written } = follow(true);
    later(0);
    later(0.1);
    later(0.1);
    progress.end();
    expect(written).toEqual(['\r\u001b[KReading and checking what people wrote (0 s)', '\r\u001b[KReading and checking what people wrote (0 s)', '\r\u001b[K']);
  });
});
