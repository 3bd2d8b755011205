import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBlobs } from '../src/history/read-blobs.ts';
import { readHistory } from '../src/history/read-history.ts';
import { readVersion } from '../src/history/read-version.ts';

const html = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const words = (path: string) => html(path).replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

test('what changed in an original since is shown, or it is said that there is no copy of what it was', async () => {
  const script = '/resources/two-minute-corridor-script/compared/';
  expect(words(script)).toContain('What changed in the original since (2.1 → 2.4)');
  // A copy of the project without its history has none.
  const before = await readVersion(await readHistory(process.cwd(), process.env), openBlobs(process.cwd(), process.env), 'content/resources/two-minute-playground-script/index.mdx', '2.1');
  if (before) expect(html(script)).toContain('<ins>If you are called away, ask a colleague to find them for you.</ins>');
  else expect(words(script)).toContain('We have no copy of version 2.1, so we cannot show what changed.');
  expect(words('/resources/picture-questions-send/compared/')).toContain('We have no copy of version 1.1, so we cannot show what changed.');
});

test.each(['/schools/lanternfield-academy/to-review/', '/reviews/'])('%s names the pages whose original has changed, shows the way to what changed, and says how to put an end to it', (board) => {
  const group = /The original has changed \((\d+)\)[\s\S]*?<\/section>/.exec(html(board))!;
  expect(group[0]).toContain('href="/resources/two-minute-corridor-script/compared/#since-two-minute-playground-script"');
  expect(group[0].replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toContain('Adapted from Two-minute playground script, version 2.1, which is now at 2.4.');
  expect(group[0]).toContain('fill in “We have seen what changed in the original” in the editor');
  expect(Number(/(\d+) pages are due|One page is due/.exec(words(board))![1] ?? 1)).toBeGreaterThanOrEqual(Number(group[1]));
});
