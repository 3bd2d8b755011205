/** What it costs to make the files that people download, and what share of a build that is: node bench/takeaway.ts */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readPage, readSettings } from '../src/mdx/page.ts';
import type { Catalogue, Resource } from '../src/catalogue/catalogue.ts';
import { kinds } from '../src/schema/index.ts';
import { make } from '../src/takeaway/make.ts';
import { takeawaysOf } from '../src/takeaway/takeaways.ts';

const read = (kind: 'resources' | 'schools', slug: string, file: string) => {
  const { values, tree } = readPage(readFileSync(file), kinds[kind].fields);
  const beside = kind === 'resources' ? readdirSync(dirname(file)).map((name) => ({ name, bytes: 0 })) : [];
  return { ...(values as object), slug, page: { file, tree, beside } };
};
const settings = readSettings(readFileSync('content/settings.yml'), kinds.settings.fields).values;
const resources = readdirSync('content/resources').map((slug) => read('resources', slug, `content/resources/${slug}/index.mdx`)) as unknown as Resource[];
const schools = readdirSync('content/schools').map((name) => read('schools', name.replace('.mdx', ''), `content/schools/${name}`));
const catalogue = { settings, resources, schools, trials: [], meetings: [], visits: [], programmes: [], news: [], pages: [], issues: [], aside: [], today: '2026-11-23' } as unknown as Catalogue;
const jobs = resources.flatMap((resource) => takeawaysOf(resource, catalogue, 'https://site.example').map(({ job }) => job));

// On one thread, one after the other. A build uses all cores.
await make(jobs[1]!);
console.log('one thread                     files   per second   KB each');
for (const [name, ofKind] of Map.groupBy(jobs, (job) => job.make)) {
  const start = performance.now();
  let bytes = 0;
  for (const job of ofKind) bytes += (await make(job)).length;
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name.padEnd(28)} ${String(ofKind.length).padStart(7)} ${(ofKind.length / seconds).toFixed(0).padStart(12)} ${(bytes / ofKind.length / 1000).toFixed(0).padStart(9)}`);
}

// The same build three times: with an empty cache, with a full one, and with a full one again to see how much the machine varies.
const about = createRequire(import.meta.url).resolve('astro/package.json');
const astro = join(dirname(about), (createRequire(about)(about) as { bin: { astro: string } }).bin.astro);
const kept = mkdtempSync(join(tmpdir(), 'takeaway-'));
const seconds = ['cold', 'warm', 'warm again'].map((name) => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--outDir', join(kept, 'dist')], { env: { ...process.env, TAKEAWAY_CACHE: join(kept, 'files'), ASTRO_TELEMETRY_DISABLED: '1' }, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return [name, (performance.now() - start) / 1000] as const;
});
const warm = seconds[1]![1];
console.log('\nwhole build                  seconds   × warm');
for (const [name, each] of seconds) console.log(`${name.padEnd(28)} ${each.toFixed(1).padStart(7)} ${(each / warm).toFixed(2).padStart(8)}`);
console.log(`Share of a cold build: ${Math.round((1 - warm / seconds[0]![1]) * 100)} %`);
