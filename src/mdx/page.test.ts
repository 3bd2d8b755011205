import { describe, expect, test } from 'vitest';
import type { Root } from 'mdast';
import { textOf } from '../parts/nodes.ts';
import { describeProblem } from '../checks/problem.ts';
import { readPage, writePage } from './page.ts';

const page = (body: string) => `---\n---\n\n${body}\n`;
const read = (body: string) => readPage(page(body), {});
const shown = (tree: Root) => textOf(tree);

describe('what a teacher types is what a reader sees', () => {
  test.each([
    'I <3 circles', 'a < b and 5 > 3', 'R&D', 'Dear {name}, {child’s year} is over', 'import duties rose last year', 'export of apples from Kent',
    '“Smart” quotes and ‘these’', '👩🏽‍🏫 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and 🇵🇱', 'Croeso i’n hysgol, ŵ ŷ', 'Zażółć gęślą jaźń', 'بچے کے ساتھ بات کریں', 'مرحبا بكم في مدرستنا', 'Dear <Name>', 'x<y and y>z', '12:30{x}', 'A } alone', 'Cost: £5 <ask the office>', 'See <link> and the <form>',
  ])('%s', (words) => {
    const { tree, faults } = read(words);
    expect(faults.words).toEqual([]);
    expect(shown(tree)).toBe(words);
  });

  test.each(['www.example.org/plan', 'example.org/plan'])('a link to %s, copied without its beginning, is refused with the address to write', (address) => {
    expect(read(`[The plan](${address})`).faults.words.map(({ remedy }) => remedy)).toEqual([`Write https://${address}`]);
  });

  test('an e-mail address in angle brackets is a link to it', () => {
    const { tree, faults } = read('Write to <office@example.org>.');
    expect(faults.words).toEqual([]);
    expect(JSON.stringify(tree)).toContain('"url":"mailto:office@example.org"');
  });

  test.each([
    ['a list with bullets from a word processor', 'We need:\n• a stone\n•\ta box', 'list'],
    ['a table', '| When | What |\n|---|---|\n| 12:00 | Lunch |', 'table'],
    ['a nested list', '- a\n  - b\n    1. c', 'list'],
    ['a task list', '- [x] done\n- [ ] to do', 'list'],
    ['a footnote', 'Words[^1].\n\n[^1]: Note.', 'footnoteDefinition'],
    ['a part over several lines', '<Claim measured="a"\n  sample="b" date="c"\n  source="https://example.org/a" strength="evaluation">\nIt helped.\n</Claim>', 'part'],
    ['a part without empty lines', '<Scenario title="The ball">\nTwo pupils.\n</Scenario>', 'part'],
    ['a part at the end of a sentence', 'Take this: <Download file="card.pdf" label="Card" />', 'part'],
    ['a line of a letter that is a gap', 'Yours,\n<FillIn label="name" />\nThe office', 'part'],
    ['a letter that begins with a gap', '<FillIn label="date" />\nDear parents', 'part'],
  ])('%s is understood', (_, body, type) => {
    const { tree, faults } = read(body);
    expect(faults.words).toEqual([]);
    expect(JSON.stringify(tree)).toContain(`"type":"${type}"`);
  });
});

describe('what could only be meant to run is refused, with its place', () => {
  test.each([
    ['{process.env.SECRET}', 4, 1], ['Words {(() => fetch("/x"))()}', 4, 7], ['Text\n\nimport fs from "node:fs"', 6, 1], ['export const a = 1', 4, 1], ['<script>alert(1)</script>', 4, 1],
    ['Hello <img src=x onerror=alert(1)>', 4, 7], ['<iframe src="https://example.org"></iframe>', 4, 1], ['<b onclick="x()">hi</b>', 4, 1], ['<style>body{display:none}</style>', 4, 1], ['<svg/onload=alert(1)>', 4, 1],
    ['[a](javascript:alert(1))', 4, 1], ['[a](java&#115;cript:alert(1))', 4, 1], ['[a](data:text/html;base64,xx)', 4, 1], ['[a](//evil.example)', 4, 1], ['[a](https://good.example@evil.example/)', 4, 1], ['![a](https://evil.example/pixel.png)', 4, 1],
    ['![a](../secret.png)', 4, 1], ['[a](/uploads/x.html)', 4, 1], ['<meta http-equiv="refresh" content="0">', 4, 1], ['<form action="https://x">', 4, 1], ['<a href="javascript:x">y</a>', 4, 1], ['<Claim {...props}>x</Claim>', 4, 1], ['<Scenario title={process.env.X}>', 4, 1],
    ['<div>\n\n<script>x</script>\n\n</div>', 6, 1], ['> <object data="x">', 4, 3], ['| a |\n|---|\n| <embed src=x> |', 6, 3], ['[ref]\n\n[ref]: javascript:alert(1)', 6, 1],
  ])('%s', (body, line, column) => {
    const { faults } = read(body);
    expect(faults.words[0]).toMatchObject({ line, column });
  });

  test('the messages are written for a teacher', () => {
    expect(describeProblem(read('The answer is {process.env.SECRET}').faults.words[0]!)).toMatchInlineSnapshot(`
      "  "{process." is a piece of a computer program.
        Pages here are read and never run, so it would do nothing.
        → Take it out. If you want to show it as an example, put it between \` marks."
    `);
    expect(describeProblem(read('<Scenario title=“The ball”>').faults.words[0]!)).toMatchInlineSnapshot(`
      "  The tag "<Scenario title=“The ball”>" cannot be read.
        A tag needs straight quotation marks around each value, and a > at its end.
        → Write it like this: <Scenario title="The last ball">"
    `);
    expect(describeProblem(read('<scenario title="x">').faults.words[0]!)).toMatchInlineSnapshot(`
      "  There is no part called "scenario".
        It would be shown as bare code.
        → Did you mean <Scenario>?"
    `);
  });
});

describe('bytes', () => {
  test.each([
    ['that are not UTF-8', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe])],
    ['with a zero', new TextEncoder().encode(page('a\u0000b'))],
    ['that turn the direction of writing', new TextEncoder().encode(page('abc\u202Etxt'))],
    ['with an isolate that is not closed', new TextEncoder().encode(page('abc\u2067txt'))],
    ['in hidden tag letters', new TextEncoder().encode(page('abc\u{E0041}\u{E0042}'))],
    ['that are too many', new TextEncoder().encode(page('a'.repeat(200_001)))],
  ])('%s are refused', (_, bytes) => expect(readPage(bytes, {}).faults.words).toHaveLength(1));

  test('a byte order mark and Windows line ends are fine', () => {
    expect(readPage(`\uFEFF${page('Words.').replaceAll('\n', '\r\n')}`, {}).faults.words).toEqual([]);
  });
});

describe('front matter', () => {
  test.each([
    'a: &x 1\nb: *x', 'a: !!js/function x', '<<: {a: 1}', 'a: 1\na: 2', '__proto__: 1', 'a: "unclosed', '\ta: 1', '- a list', '? {a: b}\n: c', '%YAML 1.1',
  ])('%j is refused', (yaml) => {
    const { faults } = readPage(`---\n${yaml}\n---\nx`, {});
    expect([...faults.fields, ...faults.words].length).toBeGreaterThan(0);
  });

  test.each([['at once', ''], ['with its first line', '---\n'], ['after empty lines', '\n\n---\n']])('that is there twice is reported, when it is pasted %s', (_, between) => {
    const fields = 'title: A plan\nroles:\n  - senco\nsummary: For a hard day.';
    expect(readPage(`---\n${fields}\n---\n${between}${fields}\n---\n\nWords.\n`, {}).faults.words.map(({ what }) => what)).toEqual(['The fields of the page appear a second time.']);
  });

  test('is not suspected where text has a colon, or a line below it', () => {
    for (const body of ['note: bring a coat\n---', 'Title: x\nwhat: y\nwho: z\n---', 'title: x\n\nWords.\n\n---', '---\n\ntitle: x\nsummary: y\nwords: z']) expect(read(body).faults.words).toEqual([]);
  });

  test('marked as code, it is never read', () => {
    expect(readPage('---js\nprocess.exit(1)\n---\nx', {}).faults.words).toHaveLength(1);
  });
});

describe('writing back', () => {
  test('a page that is valid MDX comes back byte for byte', () => {
    const source = page('## Heading\n\n<Scenario title="The ball">\n\nTwo pupils.\n\n</Scenario>\n\nI \\<3 circles.');
    expect(writePage(source)).toBe(source);
    expect(writePage(source.replaceAll('\n', '\r\n'))).toBe(source.replaceAll('\n', '\r\n'));
  });

  test('an edit of one line changes one line', () => {
    const before = writePage(page('One {x}\n\nTwo < 3\n\nThree'));
    const after = writePage(before.replace('Three', 'Three {name}'));
    const changed = after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    expect(changed).toEqual(['Three \\{name\\}']);
  });

  test('a page that cannot be read safely comes back untouched', () => {
    const source = page('<script>alert(1)</script> {x}');
    expect(writePage(source)).toBe(source);
  });
});

describe('input that stops other parsers', () => {
  const many = (piece: string, length = 90_000) => piece.repeat(Math.floor(length / piece.length));
  test.each([
    many('['), many('<'), many('{'), many('*a '), many('> ', 3_000), many('- ', 3_000), many('`'), many('![a]('), many('<FillIn label="x" />'), many('<Scenario title="x">\n\n', 20_000), many('[^1]'), many('| '), many('&#'), many('\\'), many('<!--'), many('__a'), many('1. a\n   '), many('<br>\n', 20_000),
  ])('input %# is read or refused', (body) => {
    const { faults, tree } = read(body);
    expect(faults.words.length > 0 || tree.children.length > 0).toBe(true);
  });
});
