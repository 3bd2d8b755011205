import { expect, test, vi } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import type { Site } from '../../parts/site.ts';
import { resources } from '../../schema/resources.ts';
import { createShownFacts } from './shown-facts.ts';

const TEXT = `---
title: A plan
---

Write to <Ours say="mailbox" />.

<OnlyWith what="/resources/circle-plan/">

Begin with [the plan](/resources/circle-plan/).

</OnlyWith>
`;
const parse = () => readPage(TEXT, resources.fields).tree;
const site = ({ there = true, mailbox = 'office@example.org' } = {}): Site => ({ settings: { name: 'Our schools', mailbox } as Site['settings'], has: () => there, hasExamples: false });

/** Where something is kept, as one build leaves it to the next. */
function openKeep() {
  const kept: Uint8Array[] = [];
  return { kept, find: () => kept.at(-1), keep: (bytes: Uint8Array) => void kept.push(bytes) };
}

test('the text is opened once, and by no later build while the site answers the same', () => {
  const tree = vi.fn(parse);
  const keep = openKeep();
  const first = createShownFacts(tree, keep)(site());
  expect(first.paths).toEqual(['/resources/circle-plan/']);
  expect(createShownFacts(tree, keep)(site())).toEqual(first);
  expect(tree).toHaveBeenCalledTimes(1);
});

test.each<[string, Parameters<typeof site>[0], string[]]>([['a page that is named is gone', { there: false }, []], ['the settings say something else', { mailbox: 'post@example.org' }, ['/resources/circle-plan/']]])('it is opened again when %s', (_, change, paths) => {
  const tree = vi.fn(parse);
  const keep = openKeep();
  const first = createShownFacts(tree, keep)(site());
  const second = createShownFacts(tree, keep)(site(change));
  expect(tree).toHaveBeenCalledTimes(2);
  expect(second.paths).toEqual(paths);
  expect(second.digest).not.toBe(first.digest);
});

test('what was kept and is damaged counts for nothing', () => {
  expect(createShownFacts(parse, { find: () => new Uint8Array([1, 2, 3]), keep: () => undefined })(site()).paths).toEqual(['/resources/circle-plan/']);
});
