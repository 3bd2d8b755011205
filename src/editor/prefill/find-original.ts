import { readPage, readSettings } from '../../mdx/page.ts';
import type { EntryOf } from '../../schema/index.ts';
import { resources } from '../../schema/resources.ts';
import { settings } from '../../schema/settings.ts';
import type { Found, ReturnContext } from '../../word-return/read-returned.ts';
import { pathOf } from '../published/entry-paths.ts';
import { KEYS } from '../published/keys.ts';
import type { LookUp } from '../published/look-up.ts';
import type { Ask } from '../review/waiting.ts';
import { readAt } from '../together/read-current.ts';

/** How many earlier texts of a page are compared with a document. */
const MOST = 30;

/** What our Word files are compared with, out of the repository as the editor reads it. `origin` is the address of the site where the settings give none. */
export async function returnContext(ask: Ask, lookUp: Pick<LookUp, 'under'>, origin: string): Promise<ReturnContext> {
  const text = await readAt(ask, 'main', 'settings', 'settings').catch(() => undefined);
  const values = text === undefined ? undefined : (readSettings(text, settings.fields).values as EntryOf<'settings'>);
  // Words about another page are in a document only if that page was there.
  const site = { settings: values, has: () => true, hasExamples: true };
  return { address: URL.canParse(String(values?.address)) ? values!.address : origin, site, find: (slug) => findPage(ask, lookUp, slug) };
}

async function findPage(ask: Ask, lookUp: Pick<LookUp, 'under'>, slug: string): Promise<Found | undefined> {
  const [, renamed] = /^resources\/(.+)$/.exec((await lookUp.under(KEYS.formerly(slug)))[0] ?? '') ?? [];
  const now = await readAt(ask, 'main', 'resources', slug);
  const today = now === undefined && renamed ? renamed : slug;
  const text = now ?? (renamed ? await readAt(ask, 'main', 'resources', renamed) : undefined);
  const earlier = async (version: string): Promise<string[]> => {
    const texts: string[] = [];
    for (const name of new Set([today, slug])) {
      const commits = await ask<{ sha: string }[]>('GET', `/commits?path=${pathOf('resources', name)}&sha=main&per_page=${MOST}`).catch(() => []);
      for (const { sha } of commits) {
        const one = await readAt(ask, sha, 'resources', name).catch(() => undefined);
        if (one !== undefined && (readPage(one, resources.fields).values as { version?: string }).version === version) texts.push(one);
      }
    }
    return [...new Set(texts)];
  };
  if (text !== undefined) return { slug: today, now: text, earlier };
  const gone = await ask<unknown[]>('GET', `/commits?path=${pathOf('resources', slug)}&sha=main&per_page=1`).catch(() => []);
  return gone.length ? { slug, earlier } : undefined;
}
