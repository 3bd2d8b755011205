/**
 * What writing feels like, side by side for several builds: the time from a key pressed to the letter painted, and the time to open the page, on
 * a page of 3,000 words and 30 parts with the processor slowed four times, and the size of the editor’s code. Needs built sites:
 * npm run build && node bench/typing.ts dist [another-dist …].
 */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { parts } from '../src/parts/index.ts';
import { readHeaders } from '../src/server/headers.ts';
import { openPartnership } from '../src/server/local/partnership.ts';
import { serve } from '../src/server/server.ts';
import { openBrowser } from '../tests/browser/browser.ts';

const SLOWED = 4;
const KEYS = 60;
/** Where people write: in our own editor, and in Decap’s, which builds before it have. */
const WORDS = '.text-words, [data-slate-editor=true]';

const builds = process.argv.slice(2).length ? process.argv.slice(2) : ['dist'];
const browser = await openBrowser();
for (const build of builds) console.log(`${build}: ${await measure(build, browser)}`);
await browser.close();
process.exit();

async function measure(build: string, browser: Browser): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    cpSync('content', join(root, 'content'), { recursive: true });
    const front = readFileSync('content/resources/affective-statements/index.mdx', 'utf8').split('\n---\n')[0]!;
    mkdirSync(join(root, 'content/resources/long-page'));
    writeFileSync(join(root, 'content/resources/long-page/index.mdx'), `${front.replace(/^title: .*$/m, 'title: A long page')}\n---\n\n${longBody()}\n`);
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], { cwd: root });
    git('init', '-q', '-b', 'main');
    git('add', '-A', 'content');
    git('commit', '-q', '-m', 'Everything');
    const { services, people } = await openPartnership({ root, folder: join(root, '.local'), published: () => undefined, tell: () => undefined });
    const served = await serve({ folder: build, headers: readHeaders('netlify.toml'), port: 0, services });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const tab = await context.newPage();
    await tab.goto(`${served.address}/sign-in/`);
    // The one who may write for every school.
    const { email, password } = people.at(-1)!;
    await tab.fill('#sign-in input[name=email]', email);
    await tab.fill('#sign-in input[name=password]', password);
    await tab.click('#sign-in .button');
    await tab.locator('a[href*="/entries/"]').first().waitFor({ timeout: 120_000 });
    const { opening, keys } = await write(tab, served.address);
    await served.close();
    await context.close();
    const size = globSync(join(build, '_astro/boot.*.js')).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    return `key to letter ${middle(keys)} ms in the middle, ${keys.toSorted((a, b) => a - b)[Math.floor(keys.length * 0.95)]} ms at the 95th of 100; page opened in ${opening} ms; code ${(size / 1000).toFixed(0)} kB gzip`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function write(tab: Page, address: string): Promise<{ opening: number; keys: number[] }> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const begun = performance.now();
  await tab.goto(`${address}/admin/?long#/collections/resources/entries/long-page/index`);
  await tab.locator(WORDS).first().waitFor({ timeout: 300_000 });
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const opening = Math.round(performance.now() - begun);
  await tab.waitForTimeout(5000);
  await tab.locator(WORDS).first().locator('p').first().click({ position: { x: 3, y: 8 } });
  await tab.waitForTimeout(1000);
  await tab.keyboard.press('End');
  await tab.waitForTimeout(1000);
  await tab.evaluate(() => {
    const times: number[] = [];
    (globalThis as unknown as { times: number[] }).times = times;
    addEventListener('keydown', ({ timeStamp }) => {
      const place = () => (getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? '').length;
      const before = place();
      const look = () => requestAnimationFrame(() => {
        if (place() === before) {
          look();
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(Math.round(performance.now() - timeStamp));
        port2.postMessage(undefined);
      });
      look();
    }, true);
  });
  for (let key = 0; key < KEYS; key++) {
    await tab.keyboard.press('abcdefgh '[key % 9] === ' ' ? 'Space' : 'abcdefgh'[key % 9]!);
    // As fast as a quick writer.
    await tab.waitForTimeout(120);
  }
  await tab.waitForTimeout(5000);
  if (!(await tab.locator(WORDS).first().innerText()).includes('abcdefgh')) throw new Error('Nothing was written, so nothing was measured.');
  return { opening, keys: await tab.evaluate(() => (globalThis as unknown as { times: number[] }).times) };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** 3,000 words in paragraphs and lists, with 30 parts among them. */
function longBody(): string {
  const sentence = 'We sit down beside the pupil, ask what happened, listen to the whole answer, and only then say what comes next.';
  const blocks = parts.filter(({ inline }) => !inline).map(({ example }) => example);
  return Array.from({ length: 30 }, (_, index) => `## Section ${index + 1}\n\n${[sentence, sentence, sentence].join(' ')}\n\n- ${sentence}\n\n${blocks[index % blocks.length]}`).join('\n\n');
}
