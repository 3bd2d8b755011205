/**
 * What a browser fetches for a page with an empty cache: how many requests, and how many bytes came over the wire, headers included.
 * Run after a build: node bench/weight.ts [--site FOLDER] [--laptop] [--files] [/address/ …]
 *
 * A real browser opens each page from our own server, with the headers of netlify.toml, and counts what it receives. The page is left alone
 * until nothing has been asked for during a second, so that what is fetched at leisure is counted too. What a browser without a window leaves
 * out (the icon for the tab, the manifest) is asked for afterwards. By default it is a phone; `--files` lists every file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readHeaders } from '../src/server/headers.ts';
import { serve } from '../src/server/server.ts';
import { openBrowser } from '../tests/browser/browser.ts';

/** What a page of a resource may weigh, and how many requests it may make. */
const MOST_BYTES = 60_000;
const MOST_REQUESTS = 10;

/** How long nothing must be asked for until a page counts as loaded, and how long we wait at most, in milliseconds. */
const QUIET = 1_000;
const PATIENCE = 30_000;

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const LAPTOP = { viewport: { width: 1280, height: 800 } };

/** Runs in the page: the manifest, and the one icon that a browser would choose for the tab, a drawing before a picture. */
const LEFT_OUT = `(() => {
  const icons = [...document.querySelectorAll('link[rel~="icon"]')];
  const icon = icons.find(({ type }) => type === 'image/svg+xml') ?? icons.at(-1);
  return [icon, document.querySelector('link[rel="manifest"]')].filter(Boolean).map(({ href }) => href);
})()`;

interface Fetched {
  address: string;
  type: string;
  /** Bytes as received: headers and compressed body. */
  bytes: number;
}

const options = process.argv.slice(2);
const folder = options.includes('--site') ? options[options.indexOf('--site') + 1]! : 'dist';
const given = options.filter((one, at) => !one.startsWith('--') && options[at - 1] !== '--site');
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no finished site in ${folder}. Build it first (npm run build), or name its folder: node bench/weight.ts --site FOLDER`);
  process.exit(1);
}

const site = await serve({ folder, headers: readHeaders('netlify.toml'), port: 0 });
const browser = await openBrowser();
console.log('                                                                    bytes as received, headers included');
console.log('address                                                    requests   bytes    page  styles scripts   fonts pictures  other   over what a resource may weigh');
for (const address of given.length ? given : templates()) {
  const fetched = await open(browser, site.address, address);
  const sum = (...types: string[]) => fetched.filter(({ type }) => types.includes(type)).reduce((total, { bytes }) => total + bytes, 0);
  const all = fetched.reduce((total, { bytes }) => total + bytes, 0);
  const known = ['Document', 'Stylesheet', 'Script', 'Font', 'Image'];
  const other = fetched.filter(({ type }) => !known.includes(type)).reduce((total, { bytes }) => total + bytes, 0);
  const columns = [all, sum('Document'), sum('Stylesheet'), sum('Script'), sum('Font')].map((bytes) => String(bytes).padStart(7)).join(' ');
  const over = [all > MOST_BYTES && `${(all / MOST_BYTES).toFixed(2)} × ${MOST_BYTES / 1000} KB`, fetched.length > MOST_REQUESTS && `${fetched.length - MOST_REQUESTS} requests over ${MOST_REQUESTS}`].filter(Boolean);
  console.log(`${address.padEnd(60).slice(0, 60)} ${String(fetched.length).padStart(6)} ${columns} ${String(sum('Image')).padStart(8)} ${String(other).padStart(6)}   ${over.join(', ')}`);
  if (options.includes('--files')) for (const { address: file, type, bytes } of fetched) console.log(`    ${String(bytes).padStart(7)}  ${type.padEnd(12)} ${file}`);
}
await browser.close();
await site.close();

/** Everything that a browser fetches for one page, in the order of the answers. */
async function open(browser: Browser, home: string, address: string): Promise<Fetched[]> {
  const context = await browser.newContext(options.includes('--laptop') ? LAPTOP : PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const asked = new Map<string, { address: string; type: string }>();
    const fetched: Fetched[] = [];
    let last = performance.now();
    session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
      if (!request.url.startsWith(home)) return;
      asked.set(requestId, { address: request.url.slice(home.length), type });
      last = performance.now();
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = asked.get(requestId);
      if (request) fetched.push({ ...request, bytes: encodedDataLength });
      last = performance.now();
    });
    await session.send('Network.enable');
    const untilQuiet = async () => {
      const begun = performance.now();
      while (performance.now() - last < QUIET && performance.now() - begun < PATIENCE) await page.waitForTimeout(100);
    };
    await page.goto(home + address, { waitUntil: 'load' });
    await untilQuiet();
    const seen = new Set(asked.values().map((one) => one.address));
    const left = (await page.evaluate<string[]>(LEFT_OUT)).map((href) => new URL(href).pathname).filter((path) => !seen.has(path));
    for (const path of left) await page.evaluate((path) => fetch(path).then((answer) => answer.arrayBuffer()).then(() => undefined), path);
    await untilQuiet();
    return fetched.map((one) => (left.includes(one.address) ? { ...one, type: one.address.includes('manifest') ? 'Manifest' : 'Icon' } : one));
  } finally {
    await context.close();
  }
}

/** The address of one page of each sort that the site has; of a sort with many pages, the longest page. */
function templates(): string[] {
  const fixed = ['/', '/resources/', '/schools/', '/meetings/', '/meetings/actions/', '/visits/', '/visits/wishes/', '/trials/', '/issues/', '/programmes/', '/news/', '/reviews/', '/packs/', '/my-pack/', '/languages/', '/coverage/', '/pages/how-we-practise/', '/share/', '/self-review/'];
  const sorts = ['resources', 'schools', 'meetings', 'visits', 'issues', 'programmes', 'news', 'themes', 'roles', 'trials'];
  const longest = sorts.flatMap((sort) => {
    if (!existsSync(join(folder, sort))) return [];
    const pages = readdirSync(join(folder, sort), { withFileTypes: true }).filter((one) => one.isDirectory() && existsSync(join(folder, sort, one.name, 'index.html')));
    const sizes = pages.map(({ name }) => ({ name, size: readFileSync(join(folder, sort, name, 'index.html')).length }));
    const [first] = sizes.toSorted((a, b) => b.size - a.size);
    return first ? [`/${sort}/${first.name}/`] : [];
  });
  const others = ['/resources/two-minute-playground-script/', '/resources/letter-after-a-fall-out-urdu/', '/resources/two-minute-corridor-script/compared/'];
  return [...new Set([...fixed, ...longest, ...others])].filter((address) => existsSync(join(folder, address, 'index.html')));
}
