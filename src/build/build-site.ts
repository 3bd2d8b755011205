import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashesIn } from '../checks/built/danger.ts';
import { describeFinding } from '../checks/built/finding.ts';
import { lookThrough } from '../checks/built/look-through.ts';
import { makePlan, type Mode } from '../checks/build/plan.ts';
import { whyUnmadeStops } from '../checks/build/unmade.ts';
import { whyNotDeployed } from '../checks/build/why-not-deployed.ts';
import { findLastGood } from '../checks/content/last-good.ts';
import { survey } from '../checks/content/survey.ts';
import type { Problem } from '../checks/problem.ts';
import { describePlan } from '../checks/report.ts';
import { showDay, today } from '../dates/show-dates.ts';
import { addressReader } from '../schema/read-address.ts';
import { openBlobs } from '../history/read-blobs.ts';
import { openSources, type Sources } from '../routes/sources.ts';
import { replaceFolder } from '../server/replace-folder.ts';
import { openWorkerPool } from '../takeaway/worker-pool.ts';
import type { BuildLog } from './build-log.ts';
import { cacheFolder } from './cache/cache-folder.ts';
import { digestOf } from './digest-of.ts';
import { openLedger, type Ledger } from './cache/ledger.ts';
import { makeSite, type MadeSite } from './make-site.ts';
import { openPieceStore, type PieceStore } from './cache/piece-store.ts';
import type { Phases } from './phases.ts';
import { programKey } from './program-key.ts';
import { Refusal } from './refusal.ts';
import { openRenderer } from './renderer.ts';
import { addSearchIndex } from './search-index.ts';
import { openSiteFolder } from './site-folder.ts';
import { sweepHalves } from './cache/sweep-halves.ts';

/** What a build needs. */
export interface SiteBuildOptions {
  /** The folder of the project, which has to be the current one. */
  root: string;
  /** The folder for the finished site. What was there is replaced in one step, once the new site is whole. */
  into: string;
  /** The folder of the last finished site, if that is another one: the new one will be moved there. */
  last?: string;
  env: NodeJS.ProcessEnv;
  /** The moment of the build. */
  now: Date;
  phases: Phases;
  log: BuildLog;
}

/** How a build went. */
export interface BuiltSite {
  pages: number;
  /** How many of the pages had to be drawn. */
  drawn: number;
}

/**
 * Builds the site: checks everything in content/, draws each page that has changed since it was last drawn, gathers the files, and looks
 * through all of it. Throws a `Refusal` when nothing may be published. On a build to publish, a page with a fault is set aside, and the
 * site is made without it.
 */
export async function buildSite({ root, into, last = into, env, now, phases, log }: SiteBuildOptions): Promise<BuiltSite> {
  const mode: Mode = env.RESTORATIVE_MODE === 'publish' || env.CONTEXT === 'production' ? 'publish' : 'branch';
  log.step('Checking what people wrote');
  const program = await programKey(root, env);
  const entries = openPieceStore(cacheFolder(root, 'reading', env), Date.now);
  const found = await phases.during('check', () => survey(root, today(now), { store: entries, program }));
  const untrue = env.CONTEXT === 'production' ? whyNotDeployed(found.library) : undefined;
  if (untrue) throw new Refusal(untrue);
  const { settings } = found.library;
  // Each round adds to its own list.
  const first = makePlan({ library: found.library, problems: [...found.problems] }, mode);
  if (first.stop || !settings) throw new Refusal(describePlan(first));

  const measures = { allowed: hashesIn(readFileSync(join(root, 'netlify.toml'), 'utf8')), read: addressReader(settings.address) };
  const takeawayFolder = env.TAKEAWAY_CACHE ?? join(root, 'node_modules/.cache/takeaway');
  const pool = openWorkerPool({ root, folder: takeawayFolder });
  const store = openPieceStore(cacheFolder(root, 'pages', env), Date.now);
  // Compiled pages hold these three of the settings.
  const key = digestOf([program, settings.name, settings.summary, settings.address]);
  const renderer = await phases.during('compile', () => openRenderer({ root, folder: cacheFolder(root, 'renderer', env), key, site: settings.address, env }, () => log.step('Compiling pages, scripts and styles')));

  sweepHalves(join(root, '.local'));
  const half = join(root, '.local', `build-${process.pid}`);
  const setAside: Problem[] = [];
  let index: Promise<void> | undefined;
  /** Begins the search index, whose own program works while we gather files. When it fails, we say so once we come to it. */
  const beginIndex = (digests: MadeSite['digests']) => {
    index = addSearchIndex(half, cacheFolder(root, 'search', env), key, digests);
    index.catch(() => undefined);
  };
  try {
    for (let plan = first; ; plan = makePlan({ library: found.library, problems: [...found.problems, ...setAside] }, mode)) {
      rmSync(half, { recursive: true, force: true });
      mkdirSync(half, { recursive: true });
      const ledger: Ledger = openLedger({ store, key, site: last, day: showDay(today(now)), digestOf: (name) => sources.digestOf(name) });
      const sources: Sources = await phases.during('read', () => openSources({ plan, history: found.history, root, env, moment: now, pool, packsFolder: `${takeawayFolder}-packs`, lastGood: (aside) => findLastGood(aside, found, openBlobs(root, env)), made: ledger, keep: keepIn(entries, program), warn: log.warn }));
      const made = await makeSite({ sources, plan, renderer, store, ledger, key, measures, site: openSiteFolder(half), pagesMade: beginIndex, phases, log });
      log.step('Looking through the finished pages');
      const look = await phases.during('last look', () => lookThrough(made, plan, { site: settings.address, broken: sources.broken.map(({ address }) => address) }));
      for (const { address, error } of sources.broken) if (env.DEBUG) log.info(`${address}: ${error instanceof Error ? error.stack : String(error)}`);
      plan.problems.push(...look.problems);
      if (look.stops.length) throw new Refusal(look.stops.join('\n'));
      const faulty = look.problems.filter(({ betweenPages }) => !betweenPages);
      const next = makePlan({ library: found.library, problems: mode === 'branch' ? look.problems : [...found.problems, ...setAside, ...faulty] }, mode);
      const stop = next.stop ?? whyUnmadeStops(plan.problems, mode);
      if (stop) throw new Refusal(describePlan({ ...plan, stop }));
      // Measured without files to download, nothing is said of links to them.
      const lostLinks = look.lost.filter(({ url = '' }) => !(env.WITHOUT_TAKEAWAYS && /\.(?:pdf|docx|pptx|zip)$/.test(url)));
      const lost = lostLinks.map(describeFinding).slice(0, 50).join('\n');
      // Without its script or its style a page is broken, whatever the build is for. It cannot happen, unless somebody has been at the cache.
      const unmade = look.lost.filter(({ url = '' }) => url.startsWith('/_astro/')).map(describeFinding).slice(0, 50).join('\n');
      if (unmade) throw new Refusal(`Nothing may be published, because pages name files that were not made. Delete node_modules/.cache/site, and build again:\n${unmade}`);
      if (lost && mode === 'branch') throw new Refusal(`Some links lead nowhere:\n${lost}`);
      if (faulty.length) {
        log.warn('We found problems in the finished pages. The site will be made again without the pages that cause them.');
        setAside.push(...faulty);
        await index;
        continue;
      }
      if (lost) log.warn(`Some links lead nowhere:\n${lost}`);
      if (plan.problems.length) log.warn(describePlan(plan));
      log.step('Making the search index');
      await phases.during('search index', () => index);
      openSiteFolder(half).write('quarantine.json', `${JSON.stringify({ problems: plan.problems }, null, 2)}\n`);
      await putInPlace(half, into);
      ledger.finish(into);
      store.finish();
      entries.finish();
      return { pages: made.pages.length, drawn: made.drawn };
    }
  } finally {
    // It may still be reading pages.
    await index?.catch(() => undefined);
    rmSync(half, { recursive: true, force: true });
  }
}

/** Puts a finished site in the place of the last one, in one step. */
async function putInPlace(half: string, into: string): Promise<void> {
  mkdirSync(dirname(into), { recursive: true });
  if (statSync(half).dev === statSync(dirname(into)).dev) return replaceFolder(into, half);
  // On another disk it cannot be moved, so it is copied beside its place first.
  const beside = `${into}.next`;
  rmSync(beside, { recursive: true, force: true });
  cpSync(half, beside, { recursive: true });
  await replaceFolder(into, beside);
}

/** Keeps texts in a store, under keys that hold for this program alone. */
function keepIn(store: PieceStore, program: string): (key: string, write: () => string) => string {
  return (key, write) => {
    const name = digestOf([program, key]);
    const known = store.find(name)?.toString();
    if (known !== undefined) return known;
    const text = write();
    store.keep(name, text);
    return text;
  };
}
