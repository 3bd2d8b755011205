import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, type OwnLink, type PageFacts, type PageMeasures, type SiteFacts } from '../checks/built/page-facts.ts';
import { takeApart } from '../checks/built/pages.ts';
import { entryAt } from '../checks/built/trace.ts';
import type { Plan } from '../checks/build/plan.ts';
import { showDay } from '../dates/show-dates.ts';
import { fileRoutes, type SiteFile } from '../routes/file-routes.ts';
import { frameOf } from '../routes/frame-of.ts';
import { addressOf, pageRoutes, type PageRoute } from '../routes/page-routes.ts';
import type { Sources } from '../routes/sources.ts';
import { decode } from '../schema/read-address.ts';
import type { BuildLog } from './build-log.ts';
import { digestOf } from './digest-of.ts';
import { findPage, keepPage } from './page-store.ts';
import type { PieceStore } from './pieces/piece-store.ts';
import type { Phases } from './phases.ts';
import type { Renderer } from './renderer.ts';
import type { SiteFolder } from './site-folder.ts';
import { writeSitemap } from './sitemap.ts';
import { VERSION_MARK } from './version-mark.ts';

/** How many pages are made together: so many that measuring costs nothing, and so few that their views need little memory. */
const AT_ONCE = 64;

/** What the site is made with, besides its sources. */
export interface Making {
  sources: Sources;
  plan: Plan;
  renderer: Renderer;
  store: PieceStore;
  /** The digest of the program. A page drawn by another one is drawn again. */
  key: string;
  /** What finished pages are compared with. */
  measures: PageMeasures;
  site: SiteFolder;
  phases: Phases;
  log: BuildLog;
}

/** A site as it was made: what the last look needs to know, a digest of each page, and how many of them had to be drawn. */
export interface MadeSite extends SiteFacts {
  digests: { address: string; digest: string }[];
  drawn: number;
}

/** Marks in a drawn page where the day of the build belongs, so that a new day alone changes no page. U+E000 is in no text. */
const DAY_MARK = '\uE000day\uE000';

/** Makes all pages and files of the site, apart from the search index. What cannot be made of an entry is left out, and noted in the sources. */
export async function makeSite(making: Making): Promise<MadeSite> {
  const { sources: { catalogue, takeaways, packs }, phases, log } = making;
  await phases.during('takeaways', async () => {
    let done = 0;
    // All are ordered at once, so that every core has work.
    await Promise.all(catalogue.resources.map(async (resource) => {
      await takeaways(resource);
      log.step('Making files to download', ++done, catalogue.resources.length);
    }));
  });
  await phases.during('packs', packs);
  const pages = new Map<string, PageFacts>();
  const digests: MadeSite['digests'] = [];
  const drawn = await makePages(making, pages, digests);
  const version = digestOf(digests.map(({ address, digest }) => `${address} ${digest}`).sort());
  await phases.during('files', () => makeFiles(making, pages, version));
  return { pages: [...pages.values()], files: making.site.files, digests, drawn };
}

/** Draws every page that has changed since it was drawn last, and takes the others from the store. Returns how many were drawn. */
async function makePages(making: Making, pages: Map<string, PageFacts>, digests: MadeSite['digests']): Promise<number> {
  const { sources, renderer, store, key, measures, site, phases, log } = making;
  const day = showDay(sources.catalogue.today);
  const all = Object.entries(pageRoutes as Record<string, PageRoute>).flatMap(([pattern, route]) => route.pages(sources).map((params) => ({ pattern, route, params, address: addressOf(pattern, params) })));
  const once = shareLinks();
  let drawn = 0;
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    log.step('Making pages', at + some.length, all.length);
    const viewed = await phases.during('views', () => eachOf(making, some, async (page) => {
      const locals = { view: await page.route.view(sources, page.params as never), frame: await frameOf(sources, page.address, DAY_MARK) };
      return { ...page, locals, name: digestOf([key, page.pattern, page.address, JSON.stringify(locals)]) };
    }));
    const made = await phases.during('draw', () => eachOf(making, viewed, async ({ pattern, address, locals, name }) => {
      const path = pathOf(address);
      const known = findPage(store, name);
      if (known) return { ...known, address, path };
      drawn++;
      const html = await renderer.draw(pattern, address, locals);
      return { ...keepPage(store, name, { html, facts: factsOf(takeApart(`/${path}`, html), measures) }), address, path };
    }));
    await phases.during('write', () => {
      for (const { path, html, facts, digest } of made) {
        site.write(path, html.replaceAll(DAY_MARK, day));
        pages.set(facts.address, { ...facts, links: facts.links.map(once) });
        digests.push({ address: facts.address, digest });
      }
    });
  }
  return drawn;
}

/** Gives the same object for the same link from the top of the site: nearly all links are on nearly all pages, and would fill the memory. */
function shareLinks(): (link: OwnLink) => OwnLink {
  const known = new Map<string, OwnLink>();
  return (link) => {
    if (!link.url.startsWith('/')) return link;
    return known.get(link.url) ?? known.set(link.url, link).get(link.url)!;
  };
}

/** Does something for each of some pages, one after the other; leaves out those for which it could not be done. */
async function eachOf<P extends { address: string }, R>(making: Making, pages: readonly P[], make: (page: P) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const page of pages) await goingOn(making, page.address, async () => void done.push(await make(page)));
  return done;
}

/** Gathers the files of the site. */
async function makeFiles(making: Making, pages: Map<string, PageFacts>, version: string): Promise<void> {
  const { sources, plan, renderer, site, log } = making;
  const { address: own } = sources.catalogue.settings;
  log.step('Gathering files');
  const addresses = [...pages.keys()];
  site.linkAll(renderer.files, [WORKER]);
  site.write(WORKER, readFileSync(join(renderer.files, WORKER), 'utf8').replace(VERSION_MARK, version.slice(0, 12)));
  for (const list of Object.values(fileRoutes)) for (const file of await list(sources)) await goingOn(making, `/${file.path}`, () => putFile(file, making, pages));
  const hidden = new Set([...plan.aside, ...plan.removed].map(({ kind, slug }) => `/${kind}/${slug}/`));
  for (const { path, text } of await writeSitemap(own, addresses.sort(), hidden)) site.write(path, text);
}

async function putFile(file: SiteFile, { measures, site }: Making, pages: Map<string, PageFacts>): Promise<void> {
  if ('link' in file) return site.link(file.path, file.link);
  if ('copy' in file) return site.copy(file.path, file.copy);
  const content = await file.write();
  site.write(file.path, content);
  if (!file.path.endsWith('.html')) return;
  const facts = factsOf(takeApart(`/${file.path}`, String(content)), measures);
  pages.set(facts.address, facts);
}

/**
 * Makes one page or file. When something cannot be made of an entry, notes it and lets the others be made; at the end, the build sets that
 * entry aside. A fault that belongs to no entry is ours, and stops the build.
 */
async function goingOn({ sources, plan }: Making, address: string, make: () => Promise<void>): Promise<void> {
  try {
    await make();
  } catch (error) {
    const readable = decode(address) ?? address;
    if (entryAt(readable, plan.published) === undefined) throw error;
    sources.broken.push({ address: readable, error });
  }
}

const WORKER = 'service-worker.js';

/** The file of a page: `404.html`, and `index.html` in a folder for every other. */
function pathOf(address: string): string {
  return address === '/404/' ? '404.html' : `${address.slice(1)}index.html`;
}
