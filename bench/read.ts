/**
 * How long it takes to read a page as data, compared with compiling it as MDX in the same run: node bench/read.ts [pages]
 * Then reads pages of odd shapes and nearly the greatest size, once each, and prints what the reader says about them.
 */
import { readFileSync } from 'node:fs';
import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { compareReaders } from '../src/checks/content/second-reader.ts';
import { MOST_BYTES } from '../src/mdx/bytes.ts';
import { splitPage } from '../src/mdx/front-matter.ts';
import { readPage, writePage } from '../src/mdx/page.ts';
import { resources } from '../src/schema/resources.ts';

const count = Number(process.argv[2] ?? 500);
const source = writePage(readFileSync('content/resources/two-minute-playground-script/index.mdx', 'utf8'));
const { body } = splitPage(source);

const ways: [string, () => unknown][] = [
  ['read as data, fields and all rules of the language', () => readPage(source, resources.fields)],
  ['compiled as MDX, without fields and rules', () => compile(body, { remarkPlugins: [remarkGfm] })],
];

// The two take turns, so that a busy machine slows both equally.
const spent = ways.map(() => 0);
for (let round = 0; round < count; round++) for (const [index, [, run]] of ways.entries()) spent[index]! += await cpuOf(run);
console.log(`${source.length} characters, ${count} times, CPU milliseconds for one`);
for (const [index, [name]] of ways.entries()) console.log(`${(spent[index]! / count).toFixed(2).padStart(8)}  ${name}  (× ${(spent[index]! / spent[0]!).toFixed(1)})`);

const SIZE = MOST_BYTES - 1_000;
const many = (piece: string) => piece.repeat(Math.floor(SIZE / piece.length));
const around = (open: string, close: string) => open.repeat(SIZE / 20) + 'a' + close.repeat(SIZE / 20);

const bodies: Record<string, string> = {
  'one long line': many('word '), 'short lines': many('word\n'), paragraphs: many('word\n\n'), brackets: many('['), stars: many('*a '), 'marks that could open or close': many('__a'), 'marks within words': many('a_'), 'nested marks': around('*a ', '*'),
  'code marks': many('`a` '), codes: many('&amp;'), 'tags in a line': many('<b>'), 'tags on lines': many('<div>\n'), 'nested tags': around('<div><b>', '</b></div>'), gaps: many('<FillIn label="x" />'), parts: many('<Scenario title="x">\n\nA\n\n</Scenario>\n\n'),
  'parts in a line': many('<Scenario title="x">a</Scenario>'), 'parts never closed': many('<Scenario title="x">\n'), 'line breaks': many('a<br>'), footnotes: Array.from({ length: SIZE / 32 }, (_, at) => `a[^${at}]\n\n[^${at}]: note`).join('\n\n'), 'cells of a table': `${'|a'.repeat(40)}|\n${'|-'.repeat(40)}|\n${many(`${'|a'.repeat(40)}|\n`)}`,
  lists: many('- a\n'), quotations: many('> a\n'), addresses: many('https://a.b '),
};
const fields: Record<string, string> = {
  'nested lists': `a: ${many('[')}`, 'many fields': Array.from({ length: SIZE / 14 }, (_, at) => `a${at}: b`).join('\n'), 'empty lines': many('\n'), 'colons': many('a: '), 'question marks': many('? '), 'a list': `roles:\n${many('- a\n')}`,
};
console.log('\nCPU milliseconds for one page of nearly the greatest size: read, and cut by the second reader');
for (const [name, words] of Object.entries(bodies)) await show(name, `---\n---\n\n${words.slice(0, SIZE)}\n`);
for (const [name, yaml] of Object.entries(fields)) await show(`fields: ${name}`, `---\n${yaml.slice(0, SIZE)}\n---\n\nA\n`);

async function show(name: string, page: string): Promise<void> {
  let said = '';
  const read = await cpuOf(() => {
    const { faults } = readPage(page, resources.fields);
    said = [...faults.words, ...(name.startsWith('fields') ? faults.fields : [])][0]?.what ?? 'accepted';
  });
  const second = await cpuOf(() => compareReaders(page));
  console.log(`${read.toFixed(0).padStart(8)} ${second.toFixed(0).padStart(6)}  ${name}: ${said}`);
}

async function cpuOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
