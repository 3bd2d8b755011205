import { join } from 'node:path';
import { makePlan } from '../checks/build/plan.ts';
import { survey } from '../checks/content/survey.ts';
import { today } from '../dates/show-dates.ts';
import type { FrameView } from '../frame/frame-view.ts';
import { fileRoutes, type SiteFile } from '../routes/file-routes.ts';
import { frameOf } from '../routes/frame-of.ts';
import { pageRoutes, type PageRoute, type Params } from '../routes/page-routes.ts';
import { openSources, type Sources } from '../routes/sources.ts';
import { openWorkerPool } from '../takeaway/worker-pool.ts';

let opened: Promise<Sources> | undefined;

/** Forgets what was read from content/, because something there has changed. */
export function forgetSources(): void {
  opened = undefined;
}

/** What the page of a pattern shows, made from content/ as it is now. Nothing for a pattern that is none of ours. */
export async function viewAt(pattern: string, params: Params, address: string): Promise<{ view: unknown; frame: FrameView } | undefined> {
  const route = (pageRoutes as Record<string, PageRoute>)[pattern];
  if (!route) return undefined;
  const sources = await (opened ??= open());
  return { view: await route.view(sources, params as never), frame: await frameOf(sources, address) };
}

/** The file at a path, `/resources/index.json`, made from content/ as it is now; undefined where there is none. */
export async function fileAt(path: string): Promise<SiteFile | undefined> {
  const sources = await (opened ??= open());
  for (const list of Object.values(fileRoutes)) {
    const found = (await list(sources)).find((file) => `/${file.path}` === path);
    if (found) return found;
  }
  return undefined;
}

async function open(): Promise<Sources> {
  const root = process.cwd();
  const moment = new Date();
  const folder = process.env.TAKEAWAY_CACHE ?? join(root, 'node_modules/.cache/takeaway');
  const found = await survey(root, today(moment));
  return openSources({ plan: makePlan(found, 'publish'), history: found.history, root, env: process.env, moment, pool: openWorkerPool({ root, folder }), packsFolder: `${folder}-packs`, warn: console.warn });
}
