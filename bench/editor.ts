/**
 * How large the editor is, and how soon its first screen appears, with the existing resources and with 500 more.
 * Needs a built site: npm run build && node bench/editor.ts. The 500 are not in the file that holds all published texts, which is the worst case.
 */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openPartnership } from '../src/server/local/partnership.ts';
import { readHeaders } from '../src/server/headers.ts';
import { serve } from '../src/server/server.ts';
import { openBrowser } from '../tests/browser/browser.ts';

for (const file of globSync('dist/_astro/boot.*.js')) {
  const bytes = readFileSync(file);
  console.log(`${file}: ${kilobytes(bytes)} plain, ${kilobytes(gzipSync(bytes))} gzip, ${kilobytes(brotliCompressSync(bytes))} brotli`);
}
const browser = await openBrowser();
const few = await firstScreen(0);
const many = await firstScreen(500);
console.log(`first screen after signing in: ${few} ms with what there is, ${many} ms with 500 more; ratio ${(many / few).toFixed(2)}`);
await browser.close();
process.exit();

async function firstScreen(more: number): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const page = readFileSync('content/resources/affective-statements/index.mdx', 'utf8');
  for (let number = 0; number < more; number++) {
    mkdirSync(join(root, `content/resources/made-${number}`));
    writeFileSync(join(root, `content/resources/made-${number}/index.mdx`), page.replace('Affective', `${number} affective`));
  }
  const { services, people } = await openPartnership({ root, folder: join(root, '.local'), published: () => undefined, tell: () => undefined });
  const served = await serve({ folder: 'dist', headers: readHeaders('netlify.toml'), port: 0, services });
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(`${served.address}/sign-in/`);
  await tab.fill('#sign-in input[name=email]', people[0]!.email);
  await tab.fill('#sign-in input[name=password]', people[0]!.password);
  const begun = performance.now();
  await tab.click('#sign-in button');
  await tab.getByText(/affective statements/i).first().waitFor({ timeout: 60_000 });
  const taken = Math.round(performance.now() - begun);
  await served.close();
  return taken;
}

function kilobytes(bytes: Uint8Array): string {
  return `${(bytes.length / 1000).toFixed(0)} kB`;
}
