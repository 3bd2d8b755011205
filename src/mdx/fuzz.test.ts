import { compile, createProcessor } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Link, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { madeUpBody } from '../../tests/made-up-bodies.ts';
import { partNamed } from '../parts/index.ts';
import { hostOf, nameBareLink } from './name-bare-link.ts';
import { readPage, writePage } from './page.ts';
import { isSafe } from './tree.ts';
import { nodesOf } from './walk.ts';

/** How many pages to generate. For a longer run: FUZZ=200000 npx vitest run src/mdx/fuzz.test.ts */
const RUNS = Number(process.env.FUZZ ?? 20_000);

/** The seed. The same number generates the same pages. */
const SEED = Number(process.env.SEED ?? 7);

const mdx = createProcessor({ remarkPlugins: [remarkGfm] });

test(`${RUNS} pages made of scraps are read without a crash, run nothing, and are valid MDX with the same text`, { timeout: RUNS * 60 }, async () => {
  let accepted = 0;
  let count = 0;
  await fc.assert(
    fc.asyncProperty(madeUpBody, async (words) => {
      const source = `---\n---\n${words}`;
      const page = readPage(source, {});
      if (page.faults.words.length) return;
      accepted++;
      expect(isSafe(page.tree)).toBe(true);
      const written = writePage(source);
      expect(writePage(written)).toBe(written);
      const text = written.slice('---\n---\n'.length);
      const tree = mdx.parse(text) as Root;
      expect(shape(tree)).toEqual([]);
      for (const node of nodesOf(tree)) if (node.type === 'link') nameBareLink(node);
      expect(wordsIn(tree)).toBe(wordsIn(page.tree));
      if (count++ % 50 === 0) await compile(text, { remarkPlugins: [remarkGfm] });
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(RUNS / 10);
});

/** Whatever MDX takes for code in a tree. Only the tags of parts and line breaks may be there, with plain values. */
function shape(tree: Root): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const found = node as unknown as { type: string; name?: string; attributes?: { type: string; value: unknown }[] };
    if (!found.type.startsWith('mdx')) return [];
    const known = /^mdxJsx(Flow|Text)Element$/.test(found.type) && (found.name === 'br' || partNamed(found.name ?? ''));
    const plain = (found.attributes ?? []).every(({ type, value }) => type === 'mdxJsxAttribute' && (typeof value === 'string' || value === null || /^\d+$/.test((value as { value: string }).value)));
    return known && plain ? [] : [found.type];
  });
}

/** The letters and digits that people read, without the marks between them. Parsers may disagree on how much of a bare address is a link. */
function wordsIn(tree: Root): string {
  return [...nodesOf(tree)].map(wordsOf).join('').replace(/https?:\/\//gi, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

function wordsOf(node: Nodes): string {
  if (node.type === 'link' && isBare(node)) return node.url;
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return bareNames.has(node) ? '' : node.value;
  return node.type === 'image' || node.type === 'imageReference' ? (node.alt ?? '') : '';
}

/** The names that links were given. Their addresses are compared instead. */
const bareNames = new WeakSet<Nodes>();

function isBare({ url, children: [name, ...more] }: Link): boolean {
  const bare = more.length === 0 && name?.type === 'text' && name.value === hostOf(url);
  if (bare) bareNames.add(name);
  return bare;
}
