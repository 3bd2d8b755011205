/**
 * How long a choice in the finder keeps the main thread of a processor slowed four times busy, from the press to the painted page, and what
 * the finder fetches, with as many resources as asked for. Run after a build: node bench/finder.ts [resources, by default 10000]
 *
 * The page is the finished one of today's content; what it fetches is made here of the same resources many times over, with four times as
 * many schools. The processor is the reader's, so run it on a quiet computer.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { FINDER_FILES } from '../src/finding/finder-files.ts';
import { listCardPieces, viewCardPiece, viewFinderIndex, viewFinderOrders } from '../src/finding/finder-files-view.ts';
import { readHeaders } from '../src/server/headers.ts';
import { serve } from '../src/server/server.ts';
import { openBrowser } from '../tests/browser/browser.ts';
import { realCatalogue } from '../tests/real-catalogue.ts';

const count = Number(process.argv[2] ?? 10_000);
const SLOWED = 4;

const catalogue = await realCatalogue();
const used = catalogue.resources.filter(({ retired }) => !retired);
let seed = 1;
const chance = (most: number) => Math.floor(((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * most);
const resources = Array.from({ length: count }, (_, at) => {
  // What each can be chosen by is drawn anew, so that nothing repeats and nothing compresses better than it would.
  const [one, theme, people, time] = [0, 1, 2, 3].map(() => used[chance(used.length)]!);
  const added = `20${20 + chance(6)}-${String(1 + chance(12)).padStart(2, '0')}-${String(1 + chance(28)).padStart(2, '0')}`;
  return { ...one!, slug: `${one!.slug}-${at}`, title: `${one!.title} ${at}`, added, theme: theme!.theme, also: theme!.also, roles: people!.roles, phases: people!.phases, minutes: time!.minutes, kind: time!.kind };
});
const many = { ...catalogue, resources };

const squeeze = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

// A site with the finder's page, and what it fetches.
const folder = mkdtempSync(join(tmpdir(), 'finder-'));
for (const part of ['resources/index.html', '_astro', 'favicon.svg']) cpSync(join('dist', part), join(folder, part), { recursive: true });
const [index, orders] = [viewFinderIndex(many), viewFinderOrders(many)].map((view) => JSON.stringify(view)) as [string, string];
mkdirSync(join(folder, 'finder/cards'), { recursive: true });
writeFileSync(join(folder, FINDER_FILES.index), index);
writeFileSync(join(folder, FINDER_FILES.orders), orders);
for (const piece of listCardPieces(many)) writeFileSync(join(folder, FINDER_FILES.piece(piece)), JSON.stringify(viewCardPiece(many, piece)));

const site = await serve({ folder, headers: readHeaders('netlify.toml'), port: 0 });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
let fetched = 0;
let files = 0;
const devtools = await page.context().newCDPSession(page);
// Time of the thread itself, so that other work on this computer counts little.
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
await devtools.send('Network.enable');
devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
  fetched += encodedDataLength;
  files++;
});
await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
await page.goto(new URL('/resources/', site.address).href, { waitUntil: 'networkidle' });
const first = { fetched, files };
await page.locator('.choose > summary').click();

console.log(`${count} resources; index ${squeeze(index)} bytes, orders ${squeeze(orders)} bytes with Brotli 5; processor slowed ${SLOWED} times`);
console.log(`first view: ${first.files} files, ${first.fetched} bytes, ${await page.locator('*').count()} elements`);
console.log('                                           thread   script    style   layout  files    bytes');
await measure('the reader comes near the choices', () => page.evaluate(() => document.querySelector('resource-finder')!.dispatchEvent(new Event('touchstart'))));
for (const mark of ['theme=family-and-community', 'role=parent-or-carer', 'phase=key-stage-2', 'role=parent-or-carer', 'theme=common-concerns', 'language=pl']) {
  const [name, value] = mark.split('=');
  await measure(`a box: ${mark}`, () => page.evaluate(([name, value]) => document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!.click(), [name!, value!] as const));
}
// Not by the hand of Playwright, which asks the page several times whether the list can be chosen from, and that is counted too.
await measure('by title', () => page.evaluate(() => {
  const sort = document.querySelector<HTMLSelectElement>('#finder-sort')!;
  sort.value = 'title';
  sort.dispatchEvent(new Event('change', { bubbles: true }));
}));
await measure('Show more', () => page.evaluate(() => document.querySelector<HTMLElement>('.more button')!.click()));
await measure('Clear all', () => page.evaluate(() => document.querySelector<HTMLElement>('.clear')!.click()));
console.log(`memory of the page's scripts: ${((await metrics(devtools)).JSHeapUsedSize! / 1e6).toFixed(1)} MB`);
await browser.close();
await site.close();
rmSync(folder, { recursive: true });

async function measure(what: string, act: () => Promise<unknown>): Promise<void> {
  const before = { at: await metrics(devtools), fetched, files };
  await act();
  await settle(page);
  const now = await metrics(devtools);
  const times = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].map((name) => `${((now[name]! - before.at[name]!) * 1000).toFixed(0)} ms`.padStart(8));
  console.log(`${what.padEnd(40)} ${times.join(' ')} ${String(files - before.files).padStart(6)} ${String(fetched - before.fetched).padStart(8)}`);
}

/** Waits until nothing is fetched any more and the page is painted. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  return Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
}
