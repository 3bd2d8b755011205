import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildWorker } from '../../src/offline/build-worker.ts';
import { readHeaders } from '../../src/start/headers.ts';
import { serve } from '../../src/start/server.ts';
import { openBrowser } from './browser.ts';

const PICTURES = '/resources/feelings-pictures-early-years/';
const SCRIPT = '/resources/two-minute-playground-script/';
const PATIENT = { timeout: 60_000 };

// Each test opens many pages, on machines that may be slow.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const current = join(folder, 'current');
/** What an open page is held back by, until the test lets it go. */
let holdBack: Promise<void> | undefined;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let front: Server;
let home: string;
let context: BrowserContext;
let page: Page;
let said: string[];

beforeAll(async () => {
  await makeVersion('A');
  await makeVersion('B');
  publish('A');
  site = await serve({ folder: current, headers: readHeaders('netlify.toml'), port: 0 });
  const { port } = new URL(site.address);
  // Stands before the site and is as slow as a test asks.
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
}, 120_000);

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

/** A copy of the finished site in which everything that a page consists of says which version it is of: its words, its styles, a script and a picture. */
async function makeVersion(version: string): Promise<void> {
  const copy = join(folder, version);
  cpSync('dist', copy, { recursive: true });
  const renamed = readdirSync(join(copy, '_astro')).filter((name) => /^(middleware\..*\.css|Page\.astro_.*\.js)$/.test(name));
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
  // So short a patience that no test has to wait for it.
  writeFileSync(join(copy, 'service-worker.js'), await buildWorker({ version, patience: 200 }));
}

function publish(version: string): void {
  rmSync(current, { force: true });
  symlinkSync(join(folder, version), current);
}

async function openAnew(options: BrowserContextOptions = {}): Promise<void> {
  await context?.close();
  context = await browser.newContext(options);
  context.setDefaultTimeout(60_000);
  page = await context.newPage();
  said = [];
  page.on('console', (message) => message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|503/.test(message.text()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (asked) => !asked.url().startsWith(home) && !asked.url().startsWith('data:') && said.push(`asks another site: ${asked.url()}`));
}

const go = (path: string) => page.goto(home + path, { waitUntil: 'load' });

interface Row {
  address: string;
  on: number;
}

/** When the copy of a page was made; 0 when there is none. */
const keptOn = async (path: string) => (await listKept()).find(({ address }) => address === path)?.on ?? 0;

const listKept = (): Promise<Row[]> => page.evaluate(async () => (await caches.match('/kept.json'))?.json() ?? []);

/** Opens a page and waits until this very copy of it is kept. */
async function visit(path: string): Promise<void> {
  await go(path);
  const since = await page.evaluate(() => performance.timeOrigin);
  await expect.poll(() => keptOn(path.split('?')[0]!), PATIENT).toBeGreaterThanOrEqual(Math.floor(since));
}

/** Of which versions the page is that is open: its words, its styles, its script, and the width of its picture. */
async function versionShown() {
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.script), PATIENT).toMatch(/^[AB]$/);
  return page.evaluate(() => ({ words: document.documentElement.dataset.words, styles: getComputedStyle(document.documentElement).getPropertyValue('--version'), script: document.documentElement.dataset.script }));
}

async function pictureWidths(): Promise<number[]> {
  return page.evaluate(async () => Promise.all([...document.images].map(async (image) => {
    image.loading = 'eager';
    await image.decode();
    return image.naturalWidth;
  })));
}

const whole = (version: string) => ({ words: version, styles: version, script: version });
const today = () => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });

describe('without a network', () => {
  test('pages that were opened open again whole: words, styles, letters, pictures, and the links between them', async () => {
    await visit(PICTURES);
    const online = await pictureWidths();
    await visit('/resources/');
    await context.setOffline(true);
    await go(PICTURES);
    expect(await page.locator('.kept-line').innerText()).toBe(`You are offline. This page is as it was on ${today()}. What is kept on this device`);
    expect(await versionShown()).toEqual(whole('A'));
    expect(await pictureWidths()).toEqual(online);
    expect(await page.evaluate(async () => (await document.fonts.ready, [...document.fonts].map(({ weight, status }) => `${weight} ${status}`)).filter((face) => face.endsWith('loaded') && !face.endsWith('unloaded')).sort())).toEqual(['400 loaded', '700 loaded']);
    await page.locator('a[href="/resources/"]:visible:not(.search-open)').first().click();
    await page.waitForURL(`${home}/resources/`);
    expect(await page.locator('h1').innerText()).toBe('Resources');
    expect(said).toEqual([]);
  });

  test('a page is found by an address with choices, and by one without its last stroke', async () => {
    await visit('/resources/?theme=family-and-community');
    await context.setOffline(true);
    await go('/resources/?theme=common-concerns');
    await expect.poll(() => page.locator('input[value=common-concerns]').isChecked(), PATIENT).toBe(true);
    await go('/resources');
    expect(page.url()).toBe(`${home}/resources/`);
    expect(said).toEqual([]);
  });

  test('a page that was not opened is explained, with what there is instead', async () => {
    await visit(PICTURES);
    await visit(SCRIPT);
    await context.setOffline(true);
    const answer = await go('/schools/');
    expect(answer!.status()).toBe(503);
    expect(await page.locator('#missing').innerText()).toBe('This page is not on your device, and the network does not answer.\n\nWhat you have opened before is listed below. Try again');
    expect(await page.locator('.kept-pages a').allInnerTexts()).toEqual(['Two-minute playground script', 'Six feelings pictures']);
    await page.getByLabel('Search these titles').fill('play scr');
    expect(await page.locator('#say').innerText()).toBe('1 page found.');
    expect(await page.locator('.kept-line').count()).toBe(0);
    await page.locator('.kept-pages a').click();
    await page.waitForURL(home + SCRIPT);
    await context.setOffline(false);
    await go('/schools/');
    expect(await page.locator('h1').innerText()).toBe('Schools');
    expect(said).toEqual([]);
  });

  test('the search says that it needs one, and leads to what is kept', async () => {
    await visit('/');
    await context.setOffline(true);
    await go('/');
    await page.locator('.search-open').click();
    await page.keyboard.type('play');
    await page.locator('.search-results a').waitFor();
    expect(await page.locator('site-search [role=status]').innerText()).toBe('The search needs a network, and there is none just now.');
    expect(await page.locator('.search-results a').innerText()).toBe('What is kept on this device');
  });

  test('on paper nothing is said about it', async () => {
    await visit(SCRIPT);
    await context.setOffline(true);
    await go(SCRIPT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.kept-line').isVisible()).toBe(false);
  });
});

test('“Keep this page” keeps its PDF too, and both open without a network', async () => {
  await go(SCRIPT);
  await page.getByRole('button', { name: 'Keep this page on this device' }).click();
  await page.getByText('Kept. It opens on this device without a network.').waitFor();
  await context.setOffline(true);
  await go('/offline/');
  expect(await page.locator('.kept-pages li').allInnerTexts()).toEqual([expect.stringContaining('Kept until you forget it. PDF Forget it')]);
  await go(SCRIPT);
  const link = page.locator(`a[href$="${SCRIPT.split('/')[2]}.pdf"]`).first();
  expect(await link.getAttribute('download')).toBe(null);
  const file = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return [answer.headers.get('Content-Type'), (await answer.text()).slice(0, 5)];
  }, (await link.getAttribute('href'))!);
  expect(file).toEqual(['application/pdf', '%PDF-']);

  await go('/offline/');
  await page.getByRole('button', { name: 'Forget it: Two-minute playground script' }).click();
  await page.getByText('Nothing is kept yet. Open a page, and it is.').waitFor();
  expect((await listKept()).map(({ address }) => address)).toEqual(['/offline/']);
});

describe('a new version', () => {
  test('takes the place of the old page by page, and never mixes with it', async () => {
    await visit(PICTURES);
    await visit(SCRIPT);
    await go(PICTURES);
    const before = (await pictureWidths())[0];
    publish('B');
    await visit(PICTURES);
    expect(await versionShown()).toEqual(whole('B'));
    const after = (await pictureWidths())[0];
    expect(after).not.toBe(before);

    await context.setOffline(true);
    await go(PICTURES);
    expect(await versionShown()).toEqual(whole('B'));
    expect((await pictureWidths())[0]).toBe(after);
    await go(SCRIPT);
    expect(await versionShown()).toEqual(whole('A'));

    await context.setOffline(false);
    await visit(SCRIPT);
    // The page for being offline is fetched anew by the new service worker.
    await expect.poll(() => page.evaluate(async () => (await (await caches.open('kept-1')).keys()).map(({ url }) => url).filter((url) => url.includes('/_astro/A-'))), PATIENT).toEqual([]);
    expect(said).toEqual([]);
  });

  test('comes in the background when the network is slow, and the copy is shown meanwhile, wholly old', async () => {
    await visit(PICTURES);
    const before = (await pictureWidths())[0];
    publish('B');
    let letGo = () => {};
    holdBack = new Promise((resolve) => (letGo = resolve));
    await go(PICTURES);
    expect(await page.locator('.kept-line span').innerText()).toBe(`The network does not answer just now. This page is as it was on ${today()}.`);
    const copy = await keptOn(PICTURES);
    letGo();
    holdBack = undefined;
    expect((await pictureWidths())[0]).toBe(before);
    expect(await versionShown()).toEqual(whole('A'));
    await expect.poll(() => keptOn(PICTURES), PATIENT).toBeGreaterThan(copy);
    await context.setOffline(true);
    await go(PICTURES);
    expect(await versionShown()).toEqual(whole('B'));
    expect((await pictureWidths())[0]).not.toBe(before);
  });

  test('from which a page has been taken down takes its copy with it', async () => {
    await visit(SCRIPT);
    renameSync(join(folder, 'A', SCRIPT), join(folder, 'taken-down'));
    try {
      await go(SCRIPT);
      await expect.poll(() => keptOn(SCRIPT), PATIENT).toBe(0);
    } finally {
      renameSync(join(folder, 'taken-down'), join(folder, 'A', SCRIPT));
    }
  });
});

describe('turned off', () => {
  test('everything is forgotten and nothing more is kept, until it is turned on again', async () => {
    await visit(SCRIPT);
    await go('/offline/');
    await page.getByRole('button', { name: 'Turn it off and forget everything' }).click();
    await page.getByText('This is turned off. No page is kept on this device.').waitFor();
    const left = () => page.evaluate(async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)]);
    expect(await left()).toEqual([]);
    await go(SCRIPT);
    await page.getByRole('button', { name: 'Keep this page on this device' }).click();
    await page.getByText('Keeping pages is turned off on this device. You can turn it on again under “Reading without a network”.').waitFor();
    expect(await left()).toEqual([]);
    await go('/offline/');
    await page.getByRole('button', { name: 'Turn it on again' }).click();
    await page.getByText('Nothing is kept yet. Open a page, and it is.').waitFor();
    await visit(SCRIPT);
    expect(said).toEqual([]);
  });

  test('by signing out: what was read leaves the browser with the editor', async () => {
    await visit(SCRIPT);
    await go('/sign-in/');
    await page.locator('#sign-out').evaluate((button: HTMLButtonElement) => button.click());
    await page.getByText('You are signed out.').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

test('of the editor, of signing in and of forms nothing is ever kept', async () => {
  await visit('/');
  for (const path of ['/admin/', '/sign-in/', '/share/', '/concern/']) await go(path);
  await visit(SCRIPT);
  expect((await listKept()).map(({ address }) => address).sort()).toEqual(['/', '/offline/', SCRIPT]);
  await context.setOffline(true);
  await expect(go('/sign-in/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('opening a page fetches nothing that it does not need, but the page for being offline and the service worker', async () => {
  const asked: string[] = [];
  context.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await visit(SCRIPT);
  const html = readFileSync(`dist${SCRIPT}index.html`, 'utf8');
  expect(asked.filter((path) => !path.startsWith('/_astro/') && !html.includes(`"${path}"`) && path !== SCRIPT)).toEqual(expect.arrayContaining(['/service-worker.js']));
  expect([...new Set(asked.filter((path) => !path.startsWith('/_astro/') && path !== SCRIPT && path !== '/favicon.svg'))].sort()).toEqual(['/offline/', '/service-worker.js']);
  expect(asked.filter((path) => /latin-ext|\.woff$/.test(path))).toEqual([]);
});

describe('the page about it', () => {
  test.each([
    ['a laptop', { viewport: { width: 1280, height: 800 } }],
    ['a phone', { viewport: { width: 390, height: 844 } }],
    ['a laptop enlarged four times, in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
  ])('is right on %s', async (_, options) => {
    await openAnew(options);
    await visit(PICTURES);
    await visit(SCRIPT);
    await go('/offline/');
    await page.locator('.kept-pages a').first().waitFor();
    for (const path of ['/offline/', SCRIPT]) {
      if (path === SCRIPT) await context.setOffline(true);
      await go(path);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(said).toEqual([]);
  });

  test('says without script that nothing is kept', async () => {
    await openAnew({ javaScriptEnabled: false });
    await go('/offline/');
    expect(await page.locator('main').innerText()).toContain('Your browser does not run JavaScript for this site, so no page is kept.');
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});

test('a phone can put the site on its home screen', async () => {
  await go('/');
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data!) as { icons: { src: string }[] };
  for (const { src } of icons) expect((await context.request.get(home + src)).status()).toBe(200);
});
