import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openPartnership, type Partnership, type PartnershipOptions } from '../../src/server/local/partnership.ts';
import { readHeaders } from '../../src/server/headers.ts';
import { serve, type Served } from '../../src/server/server.ts';
import { openBrowser } from './browser.ts';

/** The temporary folder of a test's partnership, deleted afterwards. */
export const folder = mkdtempSync(join(tmpdir(), 'partnership-'));
export let browser: Browser;
export let served: Served;
export let partnership: Partnership;
/** How often something has been published. */
export let published = 0;

/** How the partnership differs from that of `npm start`. */
interface Own extends Partial<PartnershipOptions> {
  /** The folder of the finished site. */
  site?: string;
  /** What answers requests, apart from the pages of the site. */
  services?: (partnership: Partnership) => Partnership['services'];
}

/** Opens the whole partnership as `npm start` does, with what is in content/, the finished site and a browser. */
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
