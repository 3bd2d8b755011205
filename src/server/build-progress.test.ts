import { describe, expect, test } from 'vitest';
import { createBuildProgress } from './build-progress.ts';

function follow(isTerminal: boolean) {
  let time = 0;
  const written: string[] = [];
  const progress = createBuildProgress({ write: (text) => written.push(text), isTerminal, now: () => time });
  const later = (seconds: number, output = '') => {
    time += seconds * 1000;
    if (output) progress.hear(output);
    else progress.look();
  };
  return { progress, later, written };
}

const MADE = '04:55:50   ├─ /a/index.html (+4ms) \n04:55:50   ├─ /resources/a/a.pdf/ (+4ms) \n04:55:50   ├─ /resources/a/a.docx/ (+4ms) \n04:55:50   └─ /data/resources.json (+4ms) \n';

test('elsewhere than in a terminal a line says every few seconds what is being done and how far it is', () => {
  const { later, written } = follow(false);
  later(1, '04:55:38 [content] Syncing content\n');
  later(5);
  later(1, '04:55:39 [checks] 256 pages and 272 files to download\n');
  later(5);
  later(1, '\u001b[42m generating static routes \u001b[49m\n');
  later(1, MADE.slice(0, 50));
  later(5, MADE.slice(50));
  later(5, '04:55:57 [starlight:pagefind] Building search index with Pagefind...\n');
  later(5, '04:55:57 [starlight:pagefind] Finished building search index in 0.8s.\n');
  expect(written.join('')).toMatchInlineSnapshot(`
    "Taking up what is published (6 s)
    Bundling scripts and styles (12 s)
    Making pages and files to download: 1 of 256 pages, 2 of 272 files to download (19 s)
    Making the search index: 1 of 256 pages, 2 of 272 files to download (24 s)
    Looking through the finished pages: 1 of 256 pages, 2 of 272 files to download (29 s)
    "
  `);
});

describe('in a terminal', () => {
  test('one line is written over itself, not more often than can be read, and is cleared at the end', () => {
    const { progress, later, written } = follow(true);
    later(0, 'x\n');
    later(0.1);
    later(0.1);
    progress.end();
    expect(written).toEqual(['\r\u001b[KReading and checking what people wrote (0 s)', '\r\u001b[KReading and checking what people wrote (0 s)', '\r\u001b[K']);
  });
});
