/**
 * How long it takes to build a partnership of a given size, beside others who publish the same texts:
 *
 *   npm run bench                                   100 and 1,000 resources, we and all peers
 *   npm run bench -- 1000 --only ours               one size, only we
 *   npm run bench -- --all                          10,000 too, which takes long
 *   npm run bench -- 1000 --only starlight,hugo     some of: ours, starlight, eleventy, hugo, vitepress, docusaurus
 *   npm run bench -- 1000 --only ours --steps cold,resource    some of: cold, warm, resource, settings
 *   npm run bench -- 1000 --only ours --without-takeaways
 *
 * Compare processor time, and only within one run: a busy computer changes it too, but for everybody. bench/README.md says how each figure comes about.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { countFinished, type Finished } from './finished.ts';
import { measure, type Cost } from './measure.ts';
import { commitHistory } from './partnership/history.ts';
import { BUILT_ON, makePartnership } from './partnership/partnership.ts';
import { buildPeer, installPeer, isThere, PEERS } from './peers.ts';

const STEPS = ['cold', 'warm', 'resource', 'settings'] as const;
type Step = (typeof STEPS)[number];

/** What the product consists of, apart from its content and its packages. */
const PRODUCT = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml'];

interface Row extends Cost, Finished {
  size: number;
  who: string;
  step: string;
  /** How many programs wanted a core, on average over the minute before the end. */
  load: number;
}

const words = process.argv.slice(2);
const valueOf = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1]?.split(',') : undefined);
const only = valueOf('--only');
const steps = (valueOf('--steps') ?? STEPS) as readonly Step[];
const named = words.filter((one) => /^\d+$/.test(one)).map(Number);
const sizes = named.length ? named : words.includes('--all') ? [100, 1000, 10_000] : [100, 1000];
const strange = [...(only ?? []).filter((name) => name !== 'ours' && !PEERS.some((peer) => peer.name === name)), ...steps.filter((step) => !STEPS.includes(step))];
if (strange.length) {
  console.error(`There is no "${strange[0]}". --only takes: ours, ${PEERS.map(({ name }) => name).join(', ')}. --steps takes: ${STEPS.join(', ')}.`);
  process.exit(1);
}

const root = join(import.meta.dirname, '..');
// Inside the project, so that a copy of it finds the packages; the peers must not find ours.
const ours = join(root, '.local/bench');
const theirs = join(tmpdir(), 'restorative-bench-peers');
const rows: Row[] = [];
const inPhases: (Phase & { size: number; step: Step })[] = [];

for (const size of sizes) {
  const folder = join(ours, String(size));
  console.log(`\n${show(size)} resources`);
  const wantsOurs = !only || only.includes('ours');
  await prepare(folder, size, wantsOurs);
  if (wantsOurs) await buildOurs(folder, size);
  for (const peer of PEERS) {
    if (only && !only.includes(peer.name)) continue;
    if (!isThere(peer)) {
      console.log(`  ${peer.label}: left out, because there is no ${peer.needs} here`);
      continue;
    }
    if (!only && peer.most && size > peer.most.texts) {
      console.log(`  ${peer.label}: left out, because ${peer.most.why}. To try it: --only ${peer.name}`);
      continue;
    }
    const at = installPeer(peer, theirs);
    add(size, peer.label, 'cold', await buildPeer(peer, at, join(folder, 'content')), join(at, 'dist'));
    rmSync(join(at, 'dist'), { recursive: true, force: true });
  }
}
printTable();
printGrowth();

/** A copy of the product with a made partnership and its history, and with nothing from an earlier build. */
async function prepare(folder: string, size: number, withHistory: boolean): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const item of PRODUCT) cpSync(join(root, item), join(folder, item), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  await makePartnership({ folder, resources: size });
  if (withHistory) await commitHistory(folder, size * 2);
}

async function buildOurs(folder: string, size: number): Promise<void> {
  const phases = join(folder, 'phases.jsonl');
  const env = { SITE_TODAY: BUILT_ON, ASTRO_TELEMETRY_DISABLED: '1', CI: '1', BUILD_PHASES: phases, ...(words.includes('--without-takeaways') && { WITHOUT_TAKEAWAYS: '1' }) };
  for (const step of STEPS) {
    // Each step begins with what a build has left, so a cold one always comes first.
    if (!steps.includes(step) && step !== 'cold') continue;
    if (step === 'resource') changeResource(folder);
    if (step === 'settings') changeSettings(folder);
    rmSync(phases, { force: true });
    add(size, words.includes('--without-takeaways') ? 'ours, without takeaways' : 'ours', step, await measure(['npm', 'run', '--silent', 'build'], folder, env), join(folder, 'dist'));
    const spent = existsSync(phases) ? readFileSync(phases, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Phase) : [];
    for (const one of spent) {
      console.log(describePhase(one));
      inPhases.push({ ...one, size, step });
    }
  }
}

interface Phase {
  phase: string;
  cpu: number;
  wall: number;
}

/** How the CPU time of each phase grows from one size to the next: nothing should grow faster than its work. */
function printGrowth(): void {
  const phases = [...new Set(inPhases.map(({ step, phase }) => `${step}, ${phase}`))];
  if (!phases.length || sizes.length < 2) return;
  console.log(`\n| CPU s, × the size before | ${sizes.map(show).join(' | ')} |\n| --- |${' --- |'.repeat(sizes.length)}`);
  for (const name of phases) {
    const spent = sizes.map((size) => inPhases.filter((one) => one.size === size && `${one.step}, ${one.phase}` === name).reduce((sum, { cpu }) => sum + cpu, 0));
    console.log(`| ${name} | ${spent.map((cpu, at) => `${cpu.toFixed(1)}${at && spent[at - 1]! > 0.1 ? ` (× ${(cpu / spent[at - 1]!).toFixed(1)})` : ''}`).join(' | ')} |`);
  }
}

function describePhase({ phase, cpu, wall }: Phase): string {
  return `      ${phase.padEnd(38)} ${cpu.toFixed(1).padStart(7)} CPU s ${wall.toFixed(1).padStart(7)} s`;
}

/** One more sentence in the resource in the middle of the list, published as the editor does it. */
function changeResource(folder: string): void {
  const slugs = readdirSync(join(folder, 'content/resources')).toSorted();
  const file = join('content/resources', slugs[Math.floor(slugs.length / 2)]!, 'index.mdx');
  writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\nWe ask this on the second day too.\n`);
  commit(folder, 'Ask on the second day too');
}

function changeSettings(folder: string): void {
  const file = join(folder, 'content/settings.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^summary: .*$/m, 'summary: Schools that share what they have learnt from each other.'));
  commit(folder, 'Say in fewer words what the site is');
}

function commit(folder: string, message: string): void {
  const who = { GIT_AUTHOR_NAME: 'Office', GIT_AUTHOR_EMAIL: 'office@example.org', GIT_COMMITTER_NAME: 'Office', GIT_COMMITTER_EMAIL: 'office@example.org', GIT_AUTHOR_DATE: `${BUILT_ON}T08:00:00Z`, GIT_COMMITTER_DATE: `${BUILT_ON}T08:00:00Z` };
  execFileSync('git', ['commit', '--quiet', '--all', '-m', message], { cwd: folder, env: { ...process.env, ...who } });
}

function add(size: number, who: string, step: string, cost: Cost, finished: string): void {
  const row = { size, who, step, load: loadavg()[0]!, ...cost, ...countFinished(finished) };
  rows.push(row);
  console.log(`  ${describe(row)}${cost.ok ? '' : '   FAILED'}`);
  if (!cost.ok) console.log(cost.said.replace(/^/gm, '      | '));
}

function describe({ who, step, cpu, wall, peak, pages, files, bytes }: Row): string {
  return `${`${who}, ${step}`.padEnd(44)} ${cpu.toFixed(1).padStart(7)} CPU s ${wall.toFixed(1).padStart(7)} s ${peak ? show(Math.round(peak / 1e6)).padStart(6) : '     ?'} MB ${show(pages).padStart(7)} pages ${show(files).padStart(7)} files ${(bytes / 1e6).toFixed(1).padStart(7)} MB`;
}

/** One table in Markdown, as bench/README.md keeps it. */
function printTable(): void {
  console.log('\n| Resources | Build | CPU s | × Starlight | wall s | peak MB | HTML pages | files | MB | load |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const row of rows) {
    const measureOf = rows.find(({ size, who, ok }) => size === row.size && who.startsWith('Starlight') && ok);
    const ratio = measureOf ? (row.cpu / measureOf.cpu).toFixed(2) : '';
    console.log(`| ${show(row.size)} | ${row.who}, ${row.step}${row.ok ? '' : ' (failed)'} | ${row.cpu.toFixed(1)} | ${ratio} | ${row.wall.toFixed(1)} | ${row.peak ? show(Math.round(row.peak / 1e6)) : ''} | ${show(row.pages)} | ${show(row.files)} | ${(row.bytes / 1e6).toFixed(1)} | ${row.load.toFixed(1)} |`);
  }
}

function show(number: number): string {
  return number.toLocaleString('en-GB');
}
