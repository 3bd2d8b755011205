import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { buildWorker } from '../../src/offline/build-worker.ts';
import { readHeaders } from '../../src/server/headers.ts';
import { serve } from '../../src/server/server.ts';
import { openBrowser, PATIENCE } from './browser.ts';

export const PICTURES = '/resources/feelings-pictures-early-years/';
export const SCRIPT = '/resources/two-minute-playground-script/';
/** How long a test waits for something that may take a slow machine a while, in milliseconds. */
export const PATIENT = { timeout: PATIENCE };

/** The folder of the versions, each in a subfolder with its name. */
export const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const current = join(folder, 'current');
/** While this is pending, pages that are opened are held back. The test resolves it. */
let holdBack: Promise<void> | undefined;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let front: Server;
export let home: string;
export let context: BrowserContext;
export let page: Page;
export let said: string[];

/** Serves the site, of which another version can be published, and gives each test a browser that has never visited it. */
export function useKeptSite(): void {
  // Each test opens many pages, on machines that may be slow.
  vi.setConfig({ testTimeout: 300_000 });

  beforeAll(async () => {
    await makeVersion('A');
    await makeVersion('B');
    publish('A');
    site = await serve({ folder: current, headers: readHeaders('netlify.toml'), port: 0 });
    const { port } = new URL(site.address);
    // Sits in front of the site and is as slow as a test wants.
    front = createServer(async (incoming, outgoing) => {
      if (incoming.headers['sec-fetch-mode'] === 'navigate') await holdBack;
      incoming.pipe(request({ port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(outgoing);
      }));
    });
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    home = `http://localhost:${(front.address() as AddressInfo).port}`;
    browser = await openBrowser();
  }, 300_000);

  beforeEach(async () => {
    publish('A');
    await openAnew();
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser?.close();
    front?.closeAllConnections();
    front?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Holds back every page that is opened from now on, and returns a function that releases them. */
export function holdPages(): () => void {
  let letGo = () => {};
  holdBack = new Promise((resolve) => (letGo = resolve));
  return () => {
    letGo();
    holdBack = undefined;
  };
}

/** Makes a copy of the finished site in which everything in a page shows its version: the text, the styles, a script and a picture. */
async function makeVersion(version: string): Promise<void> {
  const copy = join(folder, version);
  cpSync('dist', copy, { recursive: true });
  const renamed = readdirSync(join(copy, '_astro')).filter((name) => /^(middleware\..*\.css|Header\.astro_.*\.js)$/.test(name));
  expect(renamed, 'a style and a script that every page has').toHaveLength(2);
  for (const name of renamed) {
    const style = name.endsWith('.css');
    const file = join(copy, '_astro', name);
    writeFileSync(file, readFileSync(file, 'utf8') + (style ? `:root{--version:${version}}` : `\ndocument.documentElement.dataset.script='${version}'`));
    renameSync(file, join(copy, '_astro', `${version}-${name}`));
  }
  for (const path of readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))) {
    const html = renamed.reduce((words, name) => words.replaceAll(`/_astro/${name}`, `/_astro/${version}-${name}`), readFileSync(join(copy, path), 'utf8'));
    writeFileSync(join(copy, path), html.replace('<html', `<html data-words="${version}"`));
  }
  if (version === 'B') cpSync(join(copy, PICTURES, 'happy.png'), join(copy, PICTURES, 'six-faces.png'));
  // A time limit so short that no test has to wait for it.
  writeFileSync(join(copy, 'service-worker.js'), await buildWorker({ version, patience: 200 }));
}

/** Publishes one of the two versions. */
export function publish(version: string): void {
  rmSync(current, { force: true });
  symlinkSync(join(folder, version), current);
}

/** Opens a browser context that has never visited the site. */
export async function openAnew(options: BrowserContextOptions = {}): Promise<void> {
  await context?.close();
  context = await browser.newContext(options);
  page = await context.newPage();
  said = [];
  page.on('console', (message) => message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|503/.test(message.text()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (asked) => !asked.url().startsWith(home) && !asked.url().startsWith('data:') && said.push(`asks another site: ${asked.url()}`));
}

export const go = (path: string) => page.goto(home + path, { waitUntil: 'load' });

interface Row {
  address: string;
  on: number;
}

/** When the copy of a page was made; 0 if there is none. */
export const keptOn = async (path: string) => (await listKept()).find(({ address }) => address === path)?.on ?? 0;

export const listKept = (): Promise<Row[]> => page.evaluate(async () => (await caches.match('/kept.json'))?.json() ?? []);

/** Opens a page and waits until this very copy of it has been stored. */
export async function visit(path: string): Promise<void> {
  await go(path);
  const since = await page.evaluate(() => performance.timeOrigin);
  await expect.poll(() => keptOn(path.split('?')[0]!), PATIENT).toBeGreaterThanOrEqual(Math.floor(since));
}

/** The versions of the open page's text, styles and script, and the width of its picture. */
export async function versionShown() {
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.script), PATIENT).toMatch(/^[AB]$/);
  return page.evaluate(() => ({ words: document.documentElement.dataset.words, styles: getComputedStyle(document.documentElement).getPropertyValue('--version'), script: document.documentElement.dataset.script }));
}

export async function pictureWidths(): Promise<number[]> {
  return page.evaluate(async () => Promise.all([...document.images].map(async (image) => {
    image.loading = 'eager';
    await image.decode();
    return image.naturalWidth;
  })));
}

export const whole = (version: string) => ({ words: version, styles: version, script: version });
export const today = () => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
