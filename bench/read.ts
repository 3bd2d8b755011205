/** How long it takes to read a page as data, beside compiling it as MDX, in the same run: node bench/read.ts [pages] */
import { readFileSync } from 'node:fs';
import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
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

// The ways take turns, so that a busy machine slows both alike.
const spent = ways.map(() => 0);
for (let round = 0; round < count; round++) {
  for (const [index, [, run]] of ways.entries()) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    spent[index]! += (user + system) / 1000;
  }
}
console.log(`${source.length} characters, ${count} times, CPU milliseconds for one`);
for (const [index, [name]] of ways.entries()) console.log(`${(spent[index]! / count).toFixed(2).padStart(8)}  ${name}  (× ${(spent[index]! / spent[0]!).toFixed(1)})`);
