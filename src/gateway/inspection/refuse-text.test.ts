import { globSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Example } from '../../checks/rule.ts';
import { rules } from '../../checks/rules/index.ts';
import { refuseText } from './refuse-text.ts';

const page = ({ fields = {}, body = 'Words.' }: Pick<Example, 'fields' | 'body'>) => new TextEncoder().encode(`---\n${stringify({ title: 'A page', ...fields })}---\n\n${body}\n`);
const stopping = rules.filter(({ stopsSave }) => stopsSave);

test('everything that is published passes', () => {
  const published = [...globSync('content/**/*.mdx'), 'content/settings.yml'];
  expect(published.length).toBeGreaterThan(60);
  expect(published.flatMap((file) => refuseText(readFileSync(file)) ?? [])).toEqual([]);
});

describe.each(stopping.map((rule) => [rule.name, rule] as const))('what the editor does not save for the rule %s', (_, { examples }) => {
  // What only a reading as Markdown finds; the review tells of it.
  const whole = '<Scenario> is not closed.';

  test.each(examples.bad.filter(({ says }) => says !== whole).map((example) => [example.about ?? example.body, example] as const))('is not kept either: %s', (_, example) => {
    expect(refuseText(page(example))).toMatch(/^What is saved is kept for ever, so put this right first: [A-Z"<]/);
  });

  test.each(examples.good.map((example) => [example.body, example] as const))('and what it saves is: %s', (_, example) => {
    expect(refuseText(page(example))).toBeUndefined();
  });
});

describe('what would run', () => {
  test.each([
    '<script>alert(1)</script>', '> <SCRIPT src="x">', '* <iframe src="https://x.example"></iframe>', '<img src=x onerror=alert(1)>', 'a <a href="java&#115;cript:x">b</a>', '[a](javascript:x)', '[a]( <javascript:x>)',
    '[a](&#x6a;avascript:x)', '[a](java\nscript:x)', '[a]: vbscript:x', '<javascript:x>', '[a](data:text/html,x)', 'import x from "y"', '{process.env.HOME}', 'export const a = 1', '`code` <script> `code`',
    '``` not a fence ``` <script>', '<Picture file="a.png" onload="x">\n\n<script>\n', '```\ncode\n```\n<script>', '~~~\n```\n~~~\n<script>',
  ])('%s is refused', (body) => expect(refuseText(page({ body }))).toMatch(/^What is saved/));

  test('in a field too, however it is written', () => {
    for (const yaml of ['title: <script>x</script>', 'title: "\\u003cscript>"', 'title: "\\x3Ciframe src=x>"', "summary: '<img src=x>'"]) expect(refuseText(new TextEncoder().encode(`---\n${yaml}\n---\n`))).toMatch(/^What is saved/);
  });

  test.each([
    'I \\<3 this, \\{name\\} and \\<script> are words.', 'Between marks: `<script>` and ``a ` <iframe>``.', '```\n<script>\n[a](javascript:x)\nimport x from "y"\n```', '> ~~~~\n> <img>\n> ~~~~', '- ```\n  <script>\n  ```', 'JavaScript: what we teach, and data: what we keep.',
    '<Picture file="a.png" description="A circle" />', '<Dialogue>\n\n**Adult:** “See <https://example.org/>.”\n\n</Dialogue>', 'Ask for <link> here, a < b, and an import from home.',
  ])('%s is words', (body) => expect(refuseText(page({ body }))).toBeUndefined());
});

test('a name or a number is found across the lines of a paragraph, and not across two of them', () => {
  expect(refuseText(page({ body: 'Ring her on 07123\n456789 today.' }))).toContain('a telephone number of a person');
  expect(refuseText(page({ body: '* **Pupil** *Zuzanna* said so.' }))).toContain('a name beside');
  expect(refuseText(page({ body: 'We asked each pupil\n\nZuzanna House is our name for the hall.' }))).toBeUndefined();
});

test('a text that is made to keep a reader busy does not', () => {
  const begun = process.cpuUsage();
  const runs = Array.from({ length: 500 }, (_, index) => `${'`'.repeat(1 + (index % 300))} a`).join(' ');
  for (const body of ['AaAa'.repeat(20_000), '` a '.repeat(45_000), runs, '<Claim a '.repeat(20_000), '{'.repeat(180_000), '<a '.repeat(60_000), '[a]('.repeat(45_000), '\\n'.repeat(90_000), ' '.repeat(180_000), '0'.repeat(180_000)]) refuseText(page({ body }));
  // What takes the square of its length would need minutes; ours takes a part of a second on a quiet computer.
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(20_000);
});

test('what cannot be seen, is no text, or is too long is refused', () => {
  expect(refuseText(page({ body: 'a\u202eb' }))).toContain('There is a hidden character here (U+202E).');
  expect(refuseText(new Uint8Array([0x2d, 0x2d, 0x2d, 0xff]))).toContain('not saved as plain text');
  expect(refuseText(new Uint8Array(200_001).fill(97))).toContain('too long');
});
