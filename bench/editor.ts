/**
 * What the first screen of the editor costs, with 50, 500 and 5,000 resources more: requests, bytes and milliseconds, side by side; what it
 * costs to open and check a page; and the bytes at 10,000 more, from the files that the build would make. Needs a built site:
 * npm run build && node bench/editor.ts. Bytes are those of the bodies as they are sent, compressed with Brotli where the host does so.
 */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { makeEditorFiles } from '../src/editor/published/editor-files.ts';
import { readFilesAtHead } from '../src/history/files-at-head.ts';
import { openPartnership } from '../src/server/local/partnership.ts';
import { readHeaders } from '../src/server/headers.ts';
import { serve } from '../src/server/server.ts';
import { openBrowser } from '../tests/browser/browser.ts';
import { grow } from '../tests/grow.ts';
import { realCatalogue } from '../tests/real-catalogue.ts';

const SIZES = (process.argv[2] ?? '50,500,5000').split(',').map(Number);

for (const file of globSync('dist/_astro/boot.*.js')) {
  const bytes = readFileSync(file);
  console.log(`${file}: ${kilobytes(bytes.length)} plain, ${kilobytes(gzipSync(bytes).length)} gzip, ${kilobytes(brotliCompressSync(bytes).length)} brotli`);
}
const browser = await openBrowser();
const real = await realCatalogue();
for (const size of SIZES) {
  const { first, open, milliseconds } = await look(size);
  console.log(`${String(size).padStart(6)} more: first screen ${milliseconds} ms, ${describe(first)}; a page opened and checked, ${describe(open)}`);
  if (process.env.EACH) for (const { path, bytes } of [...first, ...open]) console.log(`  ${kilobytes(bytes).padStart(8)}  ${path}`);
}
await browser.close();

const files = makeEditorFiles(grow(real, 10_000), { commit: 'c'.repeat(40), files: new Map() });
const bytes = [...files].map(([path, content]) => ({ path, bytes: brotliCompressSync(JSON.stringify(content)).length }));
const largest = bytes.toSorted((a, b) => b.bytes - a.bytes)[0]!;
const screen = bytes.filter(({ path }) => path === 'published' || path === 'lists/resources/1');
console.log(`10,000 more, from the files: first screen ${describe(screen)}; ${files.size} files, the largest ${largest.path} with ${kilobytes(largest.bytes)} brotli, all together ${kilobytes(bytes.reduce((sum, one) => sum + one.bytes, 0))}`);
process.exit();

interface Asked {
  path: string;
  bytes: number;
}

async function look(more: number): Promise<{ first: Asked[]; open: Asked[]; milliseconds: number }> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await lookAt(root, more);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The site is the one that was built, with the files of the editor as a build of the larger partnership would make them. */
async function lookAt(root: string, more: number) {
  const catalogue = grow(real, more);
  cpSync('content', join(root, 'content'), { recursive: true });
  const text = readFileSync('content/resources/affective-statements/index.mdx', 'utf8');
  const write = (path: string, words: string) => (mkdirSync(dirname(join(root, path)), { recursive: true }), writeFileSync(join(root, path), words));
  for (const { slug, title } of catalogue.resources) if (slug.startsWith('made-')) write(`content/resources/${slug}/index.mdx`, text.replace(/^title: .*$/m, `title: ${title}`));
  for (const { slug } of catalogue.trials) if (slug.startsWith('made-')) write(`content/trials/${slug}.mdx`, readFileSync(real.trials[0]!.page.file, 'utf8'));
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], { cwd: root, maxBuffer: 1e9 });
  git('init', '-q', '-b', 'main');
  git('add', '-A', 'content');
  git('commit', '-q', '-m', 'Everything');
  cpSync('dist', join(root, 'dist'), { recursive: true });
  if (!process.env.AS_BUILT) {
    rmSync(join(root, 'dist/cms'), { recursive: true });
    for (const [path, content] of makeEditorFiles(catalogue, await readFilesAtHead(root, {}))) write(`dist/cms/${path}.json`, JSON.stringify(content));
    write('dist/cms/status.json', '{"components":[]}');
  }
  const { services, people } = await openPartnership({ root, folder: join(root, '.local'), published: () => undefined, tell: () => undefined });
  const served = await serve({ folder: join(root, 'dist'), headers: readHeaders('netlify.toml'), port: 0, services });
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(`${served.address}/sign-in/`);
  await tab.fill('#sign-in input[name=email]', people[0]!.email);
  await tab.fill('#sign-in input[name=password]', people[0]!.password);
  const asked = listen(tab, served.address);
  const begun = performance.now();
  await tab.click('#sign-in .button');
  await tab.locator('a[href*="/entries/"]').first().waitFor({ timeout: 120_000 });
  const milliseconds = Math.round(performance.now() - begun);
  await tab.waitForLoadState('networkidle');
  const first = await asked();
  await tab.goto(`${served.address}/admin/#/collections/trials/entries/${real.trials[0]!.slug}`);
  await tab.frameLocator('#preview-pane').getByRole('status').first().waitFor({ timeout: 120_000 });
  await tab.waitForLoadState('networkidle');
  const all = await asked();
  await served.close();
  return { first, open: all.slice(first.length), milliseconds };
}

/** Records what a page fetches, without the program itself, which a browser keeps. */
function listen(tab: Page, address: string): () => Promise<Asked[]> {
  const seen: Promise<Asked>[] = [];
  tab.on('requestfinished', (request) => {
    const path = request.url().replace(address, '');
    if (!/^\/(?:api|cms|adapt)\//.test(path)) return;
    seen.push(request.sizes().then(({ responseBodySize }) => ({ path: path.replace(/[?&]ts=\d+/, ''), bytes: responseBodySize })));
  });
  return () => Promise.all(seen);
}

function describe(asked: readonly Asked[]): string {
  return `${asked.length} requests, ${kilobytes(asked.reduce((sum, { bytes }) => sum + bytes, 0))}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
