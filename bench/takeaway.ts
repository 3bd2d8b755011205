/**
 * What it costs to make the files that people download: npm run bench -- takeaway [FOLDER]
 * FOLDER holds a content/ folder, such as one made by bench/partnership/cli.ts; without it, it is the project's own content. Seconds are of the processor, user and system.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Catalogue, Resource } from '../src/catalogue/catalogue.ts';
import { drawPicture } from '../src/feeds/link-pictures/draw-picture.ts';
import { linkPictures } from '../src/feeds/link-pictures/link-picture.ts';
import { readPage, readSettings } from '../src/mdx/page.ts';
import { kinds } from '../src/schema/index.ts';
import { make } from '../src/takeaway/make.ts';
import { takeawaysOf } from '../src/takeaway/takeaways.ts';
import { openWorkerPool } from '../src/takeaway/worker-pool.ts';

const root = process.cwd();
const content = join(resolve(process.argv[2] ?? '.'), 'content');

const read = (kind: 'resources' | 'schools' | 'trials', slug: string, file: string) => {
  const { values, tree } = readPage(readFileSync(file), kinds[kind].fields);
  const beside = kind === 'resources' ? readdirSync(dirname(file)).filter((name) => name !== 'index.mdx').map((name) => ({ name, bytes: 0 })) : [];
  return { ...(values as object), slug, page: { file: relative(root, file), tree, beside } };
};
const all = (kind: 'schools' | 'trials') => readdirSync(join(content, kind)).map((name) => read(kind, name.replace('.mdx', ''), join(content, kind, name)));
const settings = readSettings(readFileSync(join(content, 'settings.yml')), kinds.settings.fields).values;
const resources = readdirSync(join(content, 'resources')).map((slug) => read('resources', slug, join(content, 'resources', slug, 'index.mdx'))) as unknown as Resource[];
const catalogue = { settings, resources, schools: all('schools'), trials: all('trials'), meetings: [], visits: [], programmes: [], news: [], pages: [], issues: [], aside: [], removed: [], today: '2026-11-23' } as unknown as Catalogue;
const site = 'https://site.example';

/** Processor seconds of this process, and of the processes it started that have ended (Linux only). */
function used(): { own: number; others: number } {
  const { user, system } = process.cpuUsage();
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
  return { own: (user + system) / 1e6, others: (Number(fields[13]) + Number(fields[14])) / 100 };
}
async function cost<T>(work: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  const before = used().own;
  const result = await work();
  return { seconds: used().own - before, result };
}
const show = (name: string, ...numbers: string[]) => console.log(name.padEnd(28) + numbers.map((number) => number.padStart(12)).join(''));

const keys = await cost(() => resources.flatMap((resource) => takeawaysOf(resource, catalogue, site)));
const takeaways = [...new Map(keys.result.map((takeaway) => [takeaway.job.key, takeaway])).values()];
show(`${resources.length} resources`, 'files', 'CPU s', 'ms each', 'KB each');
show('names and keys', String(keys.result.length), keys.seconds.toFixed(2), ((1000 * keys.seconds) / keys.result.length).toFixed(2));

// In one process, one after the other, page by page as the workers do it. The first of each is not counted: it loads fonts and libraries.
for (const kind of ['word', 'slides', 'leaflet', 'cards', 'script', 'letter-word'] as const) {
  const first = takeaways.map(({ job }) => job).find((job) => job.draw().make === kind);
  if (first) await make(first.draw());
}
const sums = new Map<string, { files: number; seconds: number; bytes: number; unmade: number }>();
for (const { job } of takeaways) {
  const drawn = job.draw();
  const name = `${drawn.make}${'black' in drawn && drawn.black ? ', black' : ''}`;
  const sum = sums.get(name) ?? sums.set(name, { files: 0, seconds: 0, bytes: 0, unmade: 0 }).get(name)!;
  const { seconds, result } = await cost(() => make(drawn).then((bytes) => bytes.length, () => undefined));
  sum.files++;
  sum.seconds += seconds;
  if (result === undefined) sum.unmade++;
  else sum.bytes += result;
}
for (const [name, { files, seconds, bytes, unmade }] of sums) show(name, String(files), seconds.toFixed(2), ((1000 * seconds) / files).toFixed(1), (bytes / (files - unmade) / 1000).toFixed(0), unmade ? `   (${unmade} cannot be made)` : '');
const whole = [...sums.values()].reduce((sum, { seconds }) => sum + seconds, 0);
show('together', String(takeaways.length), whole.toFixed(2), ((1000 * whole) / takeaways.length).toFixed(1));

// As a build does it, with the workers' own beginnings; then again with all of them in the cache.
const folder = mkdtempSync(join(tmpdir(), 'takeaway-'));
for (const name of ['pool, nothing in the cache', 'pool, all in the cache']) {
  const [before, begun] = [used(), performance.now()];
  const pool = openWorkerPool({ root, folder });
  await Promise.all(takeaways.map(({ job }) => pool.order(job).catch(() => undefined)));
  const wall = (performance.now() - begun) / 1000;
  // Workers that wait end after a while, and only then is their time known.
  if (pool.counts.workers) await new Promise((done) => setTimeout(done, 7000));
  const after = used();
  const seconds = after.own + after.others - before.own - before.others;
  show(name, String(takeaways.length), seconds.toFixed(2), ((1000 * seconds) / takeaways.length).toFixed(2), '', `${wall.toFixed(1)} s wall`);
}

// Each time in a folder of its own: a picture is remembered by where it is kept.
const pictures = linkPictures(catalogue);
for (const name of ['drawn', 'kept']) {
  const into = join(folder, name);
  if (name === 'kept') cpSync(join(folder, 'drawn'), into, { recursive: true });
  const { seconds } = await cost(() => Promise.all(pictures.map((picture) => drawPicture(picture, undefined, into))));
  const bytes = readdirSync(into).reduce((sum, file) => sum + statSync(join(into, file)).size, 0);
  show(`link pictures, ${name}`, String(pictures.length), seconds.toFixed(2), ((1000 * seconds) / pictures.length).toFixed(2), (bytes / pictures.length / 1000).toFixed(0));
}
rmSync(folder, { recursive: true });
