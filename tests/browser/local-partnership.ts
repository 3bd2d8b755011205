import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openPartnership, type Partnership, type PartnershipOrder } from '../../src/server/local/partnership.ts';
import { readHeaders } from '../../src/server/headers.ts';
import { serve, type Served } from '../../src/server/server.ts';
import { openBrowser } from './browser.ts';

/** Where the partnership of a test lies, and what else it keeps; gone afterwards. */
export const folder = mkdtempSync(join(tmpdir(), 'partnership-'));
export let browser: Browser;
export let served: Served;
export let partnership: Partnership;
/** How often something was published. */
export let published = 0;

/** What of the partnership is not as `npm start` has it. */
interface Own extends Partial<PartnershipOrder> {
  /** The folder of the finished site. */
  site?: string;
  /** What answers besides the pages of the site. */
  services?: (partnership: Partnership) => Partnership['services'];
}

/** The whole partnership as `npm start` has it, of what is in content/, with the finished site in front and a browser. */
export function usePartnership({ site = 'dist', services = (own) => own.services, ...own }: Own = {}): void {
  beforeAll(async () => {
    partnership = await openPartnership({ root: process.cwd(), folder, published: () => published++, tell: () => undefined, ...own });
    served = await serve({ folder: site, headers: readHeaders('netlify.toml'), port: 0, services: services(partnership) });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });
}
