import { expect, test } from 'vitest';
import { FinderFiles, StaleError } from './finder-files.ts';

const INDEX = { total: 130, columns: [{ key: '', values: [], sets: [[]], rows: '#'.repeat(130) }], pieces: ['a', 'b', 'c'], labels: {} };

/** Files of a site, with the addresses that were asked for. */
function filesOf(answers: Record<string, unknown> = {}) {
  const asked: string[] = [];
  const piece = (at: number) => ({ mark: 'abc'[at], cards: Array.from({ length: at < 2 ? 60 : 10 }, (_, card) => ({ href: `/resources/r${at * 60 + card}/`, title: `R ${at * 60 + card}`, summary: '' })) });
  const site: Record<string, unknown> = { '/finder/index.json': INDEX, '/finder/cards/0.json': piece(0), '/finder/cards/1.json': piece(1), '/finder/cards/2.json': piece(2), ...answers };
  return { asked, site, files: new FinderFiles(async (address) => (asked.push(address), site[address] ?? Promise.reject(new Error(address)))) };
}

test('only the pieces are fetched that hold what is shown, each once', async () => {
  const { files, asked } = filesOf();
  expect((await files.cardsOf([124, 61, 62])).map(({ title }) => title)).toEqual(['R 124', 'R 61', 'R 62']);
  await files.cardsOf([60, 120]);
  expect(asked.sort()).toEqual(['/finder/cards/1.json', '/finder/cards/2.json', '/finder/index.json']);
});

test('a card of another day’s site is never shown for one of this', async () => {
  const { files } = filesOf({ '/finder/cards/1.json': { mark: 'other', cards: [] } });
  await expect(files.cardsOf([61])).rejects.toThrow(StaleError);
});

test('what failed is fetched again when it is asked for again', async () => {
  const { files, site } = filesOf({ '/finder/cards/0.json': undefined });
  await expect(files.cardsOf([3])).rejects.toThrow('/finder/cards/0.json');
  site['/finder/cards/0.json'] = { mark: 'a', cards: Array.from({ length: 60 }, () => ({ href: '/', title: 'There', summary: '' })) };
  expect((await files.cardsOf([3]))[0]!.title).toBe('There');
});

test('somebody who looks through everything does not fill the memory: the pieces asked for longest ago go', async () => {
  const pieces = Array.from({ length: 100 }, (_, at) => String(at));
  const { files, asked } = filesOf({ '/finder/index.json': { ...INDEX, total: 6000, columns: [{ ...INDEX.columns[0]!, rows: '#'.repeat(6000) }], pieces }, ...Object.fromEntries(pieces.map((mark, at) => [`/finder/cards/${at}.json`, { mark, cards: [{ href: '/', title: mark, summary: '' }] }])) });
  for (let at = 0; at < 100; at++) await files.cardsOf([at * 60]);
  asked.length = 0;
  await files.cardsOf([99 * 60, 0]);
  expect(asked).toEqual(['/finder/cards/0.json']);
});
