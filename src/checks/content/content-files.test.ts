import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findContent } from './content-files.ts';

test('a page or a file named like a Windows device is refused, because nobody on Windows could copy the site', async () => {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'content/resources/con'), { recursive: true });
  mkdirSync(join(root, 'content/news'));
  for (const file of ['resources/con/index.mdx', 'resources/con/nul.pdf', 'resources/con/null.pdf', 'news/aux.mdx', 'news/auxiliary.mdx']) writeFileSync(join(root, 'content', file), '');
  const { found } = await findContent(root);
  rmSync(root, { recursive: true });
  expect(found.flatMap(({ faults }) => faults.map(({ what }) => what))).toEqual(['aux', 'con', 'nul.pdf'].map((name) => `The name "${name}" cannot be used for a file or a folder.`));
});
