import { join } from 'node:path';
import { makePlan } from '../checks/build/plan.ts';
import { findLastGood } from '../checks/content/last-good.ts';
import { survey } from '../checks/content/survey.ts';
import { today } from '../dates/show-dates.ts';
import type { FrameView } from '../frame/frame-view.ts';
import { openBlobs } from '../history/read-blobs.ts';
import { fileRoutes, type SiteFile } from '../routes/file-routes.ts';
import { frameOf } from '../routes/frame-of.ts';
import { addressOf, pageRoutes, type PageRoute, type Params } from '../routes/page-routes.ts';
import { openSources, type Sources } from '../routes/sources.ts';
import { openWorkerPool } from '../takeaway/worker-pool.ts';

interface Opened {
  sources: Sources;
  /** Every page of the site, by its address. */
  pages: ReadonlyMap<string, { pattern: string; route: PageRoute; params: Params }>;
}

let opened: Promise<Opened> | undefined;

/** Forgets what was read from content/, because something there has changed. */
export function forgetSources(): void {
  opened = undefined;
}

/** What the page at an address shows, made from content/ as it is now, and the pattern of its component. Nothing where there is no page. */
export async function viewAt(address: string): Promise<{ pattern: string; locals: { view: unknown; frame: FrameView } } | undefined> {
  const { sources, pages } = await (opened ??= open());
  const page = pages.get(address);
  return page && { pattern: page.pattern, locals: { view: await page.route.view(sources, page.params as never), frame: await frameOf(sources, address) } };
}

/** The file at a path, `/resources/index.json`, made from content/ as it is now; undefined where there is none. */
export async function fileAt(path: string): Promise<SiteFile | undefined> {
  const { sources } = await (opened ??= open());
  for (const list of Object.values(fileRoutes)) {
    const found = (await list(sources)).find((file) => `/${file.path}` === path);
    if (found) return found;
  }
  return undefined;
}

async function open(): Promise<Opened> {
  const root = process.cwd();
  const moment = new Date();
  const folder = process.env.TAKEAWAY_CACHE ?? join(root, 'node_modules/.cache/takeaway');
  const found = await survey(root, today(moment));
  const sources = await openSources({ plan: makePlan(found, 'publish'), history: found.history, root, env: process.env, moment, pool: openWorkerPool({ root, folder }), packsFolder: `${folder}-packs`, lastGood: (aside) => findLastGood(aside, found, openBlobs(root, process.env)), warn: console.warn });
  const pages = Object.entries(pageRoutes as Record<string, PageRoute>).flatMap(([pattern, route]) => route.pages(sources).map((params) => [addressOf(pattern, params), { pattern, route, params }] as const));
  return { sources, pages: new Map(pages) };
}
