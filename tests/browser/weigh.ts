import type { Browser } from 'playwright-core';

/** What a browser fetched for a page. */
export interface Weight {
  /** Each request with the bytes of its answer, headers included, in the order in which the answers came. */
  requests: { path: string; bytes: number }[];
  /** The bytes of all answers. */
  bytes: number;
  /** How many elements the page has once its scripts have run. */
  elements: number;
}

/**
 * Opens a page as a phone does that has never been here, and counts what comes over the network until nothing more is asked for. The
 * service worker is left out: it fetches what it keeps after the page is drawn, once for the whole site.
 */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const paths = new Map<string, string>();
    const requests: Weight['requests'] = [];
    devtools.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, request.url));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { pathname, protocol } = new URL(paths.get(requestId) ?? 'about:blank');
      if (protocol !== 'data:') requests.push({ path: pathname, bytes: encodedDataLength });
    });
    await devtools.send('Network.enable');
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const elements = await page.locator('*').count();
    return { requests, bytes: requests.reduce((sum, one) => sum + one.bytes, 0), elements };
  } finally {
    await context.close();
  }
}
