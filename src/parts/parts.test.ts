import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { readPage, writePage } from '../mdx/page.ts';
import { nodesOf } from '../mdx/walk.ts';
import { parts, partNamed } from './index.ts';
import type { PartNode } from './part.ts';
import { textOf } from './nodes.ts';

const read = (body: string) => readPage(`---\n---\n\n${body}\n`, {});
const partIn = (tree: Root) => [...nodesOf(tree)].find((node): node is PartNode => node.type === 'part')!;

test.each(parts.map((part) => [part.name, part]))('%s is read from its own example, and written back as it was', (name, part) => {
  const source = `---\n---\n\n${part.example}\n`;
  const { tree, faults } = read(part.example);
  expect(faults.words).toEqual([]);
  expect(partIn(tree).name).toBe(name);
  expect(writePage(source)).toBe(source);
});

test.each(parts.map((part) => [part.name, part]))('the plain form of %s is ordinary Markdown that keeps its words', (_, part) => {
  const node = partIn(read(part.example).tree);
  const plain = part.plain(node) as Nodes[];
  const inside = plain.flatMap((one) => [...nodesOf(one)]);
  const outer = inside.filter((one) => one.type !== 'part' || partNamed(one.name)?.inline !== true);
  expect(outer.map((one) => one.type)).not.toContain('part');
  const words = plain.map(textOf).join(' ');
  for (const child of node.children) expect(words).toContain(textOf(child));
  expect(inside.length).toBeGreaterThan(0);
});

test('steps add up their minutes', async () => {
  const { minutesOf } = await import('./steps/part.ts');
  const { tree } = read('<Steps>\n\n1. **Welcome, 2 minutes:** Hello.\n2. **A round (10 mins):** One good thing.\n3. **Close, 1 min:** Bye.\n\n</Steps>');
  expect(minutesOf(partIn(tree))).toBe(13);
});

test.each([
  ['a step without minutes', '<Steps>\n\n1. **Welcome:** Hello.\n\n</Steps>', 'does not begin as it should'],
  ['a dialogue without a speaker', '<Dialogue>\n\n- What happened?\n\n</Dialogue>', 'does not begin as it should'],
  ['cards that are not a list', '<QuestionCards title="A">\n\nWhat happened?\n\n</QuestionCards>', 'should hold one list'],
  ['an empty claim', '<Claim measured="a" sample="b" date="c" source="https://example.org/a" strength="opinion">\n\n</Claim>', 'is empty'],
  ['a claim with a word for its strength that we do not use', '<Claim measured="a" sample="b" date="c" source="https://example.org/a" strength="strong">\n\nIt works.\n\n</Claim>', '"Strength" says "strong"'],
  ['a claim whose source could run', '<Claim measured="a" sample="b" date="c" source="javascript:alert(1)" strength="opinion">\n\nIt works.\n\n</Claim>', '"Source" says'],
  ['a field that a part does not have', '<Scenario title="A" colour="red">\n\nB\n\n</Scenario>', 'There is no field called "colour"'],
  ['a part that is missing a field', '<Scenario>\n\nB\n\n</Scenario>', '"Title" is missing'],
])('%s is refused', (_, body, says) => {
  expect(read(body).faults.words.map(({ what }) => what).join(' ')).toContain(says);
});
