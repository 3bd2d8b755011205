import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, type OwnLink, type PageFacts, type PageMeasures, type SiteFacts } from '../checks/built/page-facts.ts';
import { takeApart } from '../checks/built/pages.ts';
import { entryAt } from '../checks/built/trace.ts';
import type { Plan } from '../checks/build/plan.ts';
import { trackAsync } from '../catalogue/tracking/reads.ts';
import { showDay } from '../dates/show-dates.ts';
import { textChanged } from '../history/text-changed.ts';
import { fileRoutes, type SiteFile } from '../routes/file-routes.ts';
import { frameOf } from '../routes/frame-of.ts';
import { addressOf, pageRoutes, type PageRoute } from '../routes/page-routes.ts';
import type { Sources } from '../routes/sources.ts';
import { decode } from '../schema/read-address.ts';
import type { BuildLog } from './build-log.ts';
import { digestOf } from './digest-of.ts';
import type { Ledger, LedgerPage } from './cache/ledger.ts';
import { findPage, keepPage } from './cache/page-store.ts';
import type { PieceStore } from './cache/piece-store.ts';
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
  ledger: Ledger;
  /** The digest of the program. A page drawn by another one is drawn again. */
  key: string;
  /** What finished pages are compared with. */
  measures: PageMeasures;
  site: SiteFolder;
  /** Hears, while files are still to come, that all pages are there, with a digest of each. */
  pagesMade: (digests: MadeSite['digests']) => void;
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
  making.pagesMade(digests);
  const version = digestOf(digests.map(({ address, digest }) => `${address} ${digest}`).sort());
  await phases.during('files', () => makeFiles(making, pages, version));
  return { pages: [...pages.values()], files: making.site.files, digests, drawn };
}

/** Draws every page that has changed since it was drawn last, and takes over the others. Returns how many were drawn. */
async function makePages(making: Making, pages: Map<string, PageFacts>, digests: MadeSite['digests']): Promise<number> {
  const { sources, renderer, store, ledger, key, measures, site, phases, log } = making;
  const day = showDay(sources.catalogue.today);
  const all = Object.entries(pageRoutes as Record<string, PageRoute>).flatMap(([pattern, route]) => route.pages(sources).map((params) => {
    const address = addressOf(pattern, params);
    return { pattern, route, params, address, path: pathOf(address) };
  }));
  const once = shareLinks();
  let drawn = 0;

  const write = (path: string, html: string) => site.write(path, html.replaceAll(DAY_MARK, day));
  /** The page as the last site has it, if nothing has changed that it was made from. */
  const takeOver = (path: string): LedgerPage | undefined => {
    const { isSame, page, file } = ledger.find(path) ?? {};
    if (!isSame || !page?.drawn) return undefined;
    if (file) site.link(path, file);
    else {
      const known = findPage(store, page.drawn.name);
      if (!known) return undefined;
      write(path, known.html);
    }
    store.use(page.drawn.name);
    ledger.takeOver(path);
    return page;
  };

  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    log.step('Making pages', at + some.length, all.length);
    const made = new Map<string, LedgerPage>();
    await phases.during('write', () => {
      for (const { path } of some) {
        const page = takeOver(path);
        if (page) made.set(path, page);
      }
    });
    const viewed = await phases.during('views', () => eachOf(making, some.filter(({ path }) => !made.has(path)), async (page) => {
      const { answer: locals, reads } = await trackAsync(async () => ({ view: await page.route.view(sources, page.params as never), frame: await frameOf(sources, page.address, DAY_MARK) }));
      return { ...page, locals, reads, name: digestOf([key, page.pattern, page.address, JSON.stringify(locals)]) };
    }));
    const ready = await phases.during('draw', () => eachOf(making, viewed, async ({ pattern, address, path, locals, reads, name }) => {
      const { page, file } = ledger.find(path) ?? {};
      if (file && page?.drawn?.name === name) return { file, html: undefined, path, reads, name, facts: page.facts, digest: page.drawn.digest };
      const known = findPage(store, name);
      if (known) return { ...known, file: undefined, path, reads, name };
      drawn++;
      const html = await renderer.draw(pattern, address, locals);
      return { ...keepPage(store, name, { html, facts: factsOf(takeApart(`/${path}`, html), measures) }), file: undefined, path, reads, name };
    }));
    await phases.during('write', () => {
      for (const { path, facts, digest, reads, name, ...one } of ready) {
        if (one.file !== undefined) {
          site.link(path, one.file);
          store.use(name);
        } else write(path, one.html);
        const page: LedgerPage = { facts: { ...facts, links: facts.links.map(once) }, drawn: { name, digest } };
        ledger.note(path, reads.names(), page);
        made.set(path, page);
      }
      // In the order of the pages, whatever was taken over.
      for (const { path } of some) {
        const { facts, drawn: digested } = made.get(path) ?? {};
        if (!facts) continue;
        pages.set(facts.address, facts);
        digests.push({ address: facts.address, digest: digested!.digest });
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
  const fileOf = new Map(plan.published.map(({ kind, slug, file }) => [`/${kind}/${slug}/`, file]));
  for (const { path, text } of await writeSitemap(own, addresses.sort(), hidden, (address) => fileOf.has(address) ? textChanged(sources.history, fileOf.get(address)!) : undefined)) site.write(path, text);
}

async function putFile(file: SiteFile, { measures, site, ledger }: Making, pages: Map<string, PageFacts>): Promise<void> {
  const { path } = file;
  if ('link' in file) return site.link(path, file.link);
  if ('copy' in file) return site.copy(path, file.copy);
  const known = ledger.find(path);
  if ('write' in file) {
    const content = await file.write();
    const digest = createHash('sha256').update(content).digest('base64url');
    if (known?.file && known.content === digest) site.link(path, known.file);
    else site.write(path, content);
    return ledger.noteContent(path, digest);
  }
  if (known?.isSame && known.file) {
    site.link(path, known.file);
    ledger.takeOver(path);
    if (known.page) pages.set(known.page.facts.address, known.page.facts);
    return;
  }
  const { answer: content, reads } = await trackAsync(async () => file.derive());
  site.write(path, content);
  const facts = path.endsWith('.html') ? factsOf(takeApart(`/${path}`, String(content)), measures) : undefined;
  if (facts) pages.set(facts.address, facts);
  ledger.note(path, reads.names(), facts && { facts });
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
