/**
 * How well the search answers what people type, beside plain Pagefind, VitePress's local search and Docusaurus's, on the same pages:
 *
 *   npm run bench -- search                          the queries of bench/search/queries.tsv
 *   npm run bench -- search other-queries.tsv        those of another file of the same form
 *   npm run bench -- search --only ours              some of: ours, pagefind, vitepress, docusaurus
 *   npm run bench -- search --misses                 only the queries that our search did not answer with a right page first
 *   npm run bench -- search --without-build          the finished site that is in dist/
 *   npm run bench -- search --project ../other       the search and the site of another copy of this project
 *
 * bench/README.md says how each figure comes about. Compare milliseconds only within one run.
 */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILT_ON } from '../partnership/partnership.ts';
import { installPeer, PEERS } from '../peers.ts';
import { docusaurusOf } from './docusaurus.ts';
import type { Rival } from './engine.ts';
import { readJudged, type Judged } from './judged.ts';
import { oursIn } from './ours.ts';
import { readPageTexts } from './page-texts.ts';
import { pagefindOf } from './pagefind.ts';
import { placeOf, scoreOf, worthOf, type Answer } from './score.ts';
import { vitepressOf } from './vitepress.ts';

const NAMES = ['ours', 'pagefind', 'vitepress', 'docusaurus'];

/** Of so many queries, one is asked by a reader with an empty cache, and the one after it as the next. */
const COLD_OF = 8;

const { values, positionals } = parseArgs({
  args: process.argv.slice(3), allowPositionals: true,
  options: { only: { type: 'string' }, project: { type: 'string' }, misses: { type: 'boolean' }, 'without-build': { type: 'boolean' } },
});
const only = values.only?.split(',') ?? NAMES;
const strange = only.find((name) => !NAMES.includes(name));
if (strange) {
  console.error(`There is no "${strange}". --only takes: ${NAMES.join(', ')}.`);
  process.exit(1);
}
const project = resolve(values.project ?? join(import.meta.dirname, '../..'));
const site = join(project, 'dist');
const judged = readJudged(positionals[0] ?? join(import.meta.dirname, 'queries.tsv'));
// Asked for before the build, so that nobody waits for what cannot be measured.
const ours = only.includes('ours') ? await oursIn(project, site) : undefined;
// The day is part of the answer to "next visit".
if (!values['without-build']) execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, SITE_TODAY: BUILT_ON, ASTRO_TELEMETRY_DISABLED: '1' } });

const pages = readPageTexts(site);
console.log(`${judged.length} queries, ${pages.length} pages, ${(pages.reduce((sum, { sections }) => sum + sections.reduce((words, { text }) => words + text.length, 0), 0) / 1000).toFixed(0)} KB of text`);

const workshop = join(tmpdir(), 'restorative-bench-peers');
const installed = (name: string) => installPeer(PEERS.find((peer) => peer.name === name)!, workshop);
const pagefind = only.includes('pagefind') ? await pagefindOf(pages) : undefined;
const rivals: Rival[] = [
  ...(ours ? [ours] : []),
  ...(pagefind ? [pagefind.rival] : []),
  ...(only.includes('vitepress') ? [await vitepressOf(pages, installed('vitepress'))] : []),
  ...(only.includes('docusaurus') ? [await docusaurusOf(pages, installed('docusaurus'))] : []),
];

const rows: { rival: Rival; answers: Answer[]; first: Cost[]; next: Cost[] }[] = [];
for (const rival of rivals) rows.push({ rival, answers: await askAll(rival, judged), ...(await askCold(rival, judged)) });
await pagefind?.end();

for (const [at, { query, wanted, nothing }] of judged.entries()) {
  const shown = rows.map(({ rival, answers }) => ({ rival, answer: answers[at]! }));
  if (values.misses && shown[0] && worthOf(shown[0].answer) === 1) continue;
  console.log(`\n${query}   (wanted: ${[...wanted, ...(nothing ? ['nothing'] : [])].join(' or ')})`);
  for (const { rival, answer } of shown) console.log(`  ${rival.name.padEnd(11)} ${describe(answer)}`);
}
printSorts();
printTable();

async function askAll(rival: Rival, queries: readonly Judged[]): Promise<Answer[]> {
  const engine = await rival.open();
  const answers: Answer[] = [];
  for (const one of queries) answers.push({ ...one, found: await engine.ask(one.query) });
  await engine.close();
  return answers;
}

/** Bytes and milliseconds for the first query of a reader with an empty cache, and for the next one. */
async function askCold(rival: Rival, queries: readonly Judged[]): Promise<{ first: Cost[]; next: Cost[] }> {
  const [first, next]: Cost[][] = [[], []];
  for (let at = 0; at + 1 < queries.length; at += COLD_OF) {
    const engine = await rival.open();
    let before = 0;
    for (const [one, costs] of [[queries[at]!, first!], [queries[at + 1]!, next!]] as const) {
      const begun = performance.now();
      await engine.ask(one.query);
      costs.push({ bytes: engine.bytes() - before, milliseconds: performance.now() - begun });
      before = engine.bytes();
    }
    await engine.close();
  }
  return { first: first!, next: next! };
}

interface Cost {
  bytes: number;
  milliseconds: number;
}

function describe(answer: Answer): string {
  const [first = 'nothing'] = answer.found;
  const worth = worthOf(answer);
  const verdict = worth === 1 ? 'right' : answer.wanted.length === 0 ? `FALSE, ${answer.found.length} found` : placeOf(answer) ? `right one at ${placeOf(answer)}` : 'MISSED';
  return `${first.padEnd(56)} ${verdict}`;
}

/** The mean reciprocal rank of each sort of query; for those without a page, how many found nothing. */
function printSorts(): void {
  const sorts = [...new Set(judged.map(({ sort }) => sort))];
  if (sorts.length < 2) return;
  console.log(`\n| Sort of query | ${rows.map(({ rival }) => rival.name).join(' | ')} |\n| --- |${' --- |'.repeat(rows.length)}`);
  for (const sort of sorts) {
    const figures = rows.map(({ answers }) => {
      const { asked, reciprocal, nothings, nowhere } = scoreOf(answers.filter((one) => one.sort === sort));
      return asked ? reciprocal.toFixed(2) : `${nothings} of ${nowhere}`;
    });
    console.log(`| ${sort || 'others'} | ${figures.join(' | ')} |`);
  }
}

/** One table in Markdown, as bench/README.md keeps it. */
function printTable(): void {
  console.log('\n| Search | mean reciprocal rank | × Pagefind | right first | nothing, rightly | false “found” | first answer, KB (most) | next, KB (most) | first, ms | next, ms |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  const measureOf = rows.find(({ rival }) => rival.name === 'Pagefind');
  for (const { rival, answers, first, next } of rows) {
    const score = scoreOf(answers);
    const ratio = measureOf ? (score.reciprocal / scoreOf(measureOf.answers).reciprocal).toFixed(2) : '';
    console.log(`| ${rival.name} | ${score.reciprocal.toFixed(3)} | ${ratio} | ${score.first} of ${score.asked} | ${score.nothings} of ${score.nowhere} | ${score.falseFound} | ${kilobytes(first)} | ${kilobytes(next)} | ${middle(first.map(({ milliseconds }) => milliseconds)).toFixed(0)} | ${middle(next.map(({ milliseconds }) => milliseconds)).toFixed(1)} |`);
  }
  const [own, ...others] = rows;
  if (own?.rival.name !== 'ours') return;
  const ratios = others.map(({ rival, answers, first }) => `${(scoreOf(own.answers).reciprocal / scoreOf(answers).reciprocal).toFixed(2)} × ${rival.name} (with ${(middle(first.map(({ bytes }) => bytes)) / middle(own.first.map(({ bytes }) => bytes))).toFixed(1)} times fewer bytes for a first answer)`);
  if (ratios.length) console.log(`\nOurs, by mean reciprocal rank: ${ratios.join(', ')}.`);
}

function kilobytes(costs: readonly Cost[]): string {
  const sizes = costs.map(({ bytes }) => bytes / 1000);
  return `${middle(sizes).toFixed(1)} (${Math.max(0, ...sizes).toFixed(1)})`;
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
