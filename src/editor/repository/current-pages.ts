import { readPage } from '../../mdx/page.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { entryAt, pathOf } from '../published/entry-paths.ts';
import type { LookUp } from '../published/look-up.ts';
import type { ListedEntry, ListPage } from '../published/records.ts';
import { searchTitles, type FoundTitles } from '../published/search-titles.ts';
import { readSinceBuild, type SinceBuild } from './since-build.ts';

/** What somebody may choose from, or open: one page of a list, and how many pages there are. */
export interface CurrentList extends ListPage {
  /** Whether it is known what has changed since the site was built. If not, this is the list as it was built. */
  isCurrent: boolean;
  /** The texts that were read because the pages have changed since the site was built, by name. */
  texts: ReadonlyMap<string, string>;
}

/** The pages of the repository as they are now. */
export interface CurrentPages {
  /** Git's name for the text of a page; null if there is no such page, and undefined if it cannot be told without listing its whole folder. */
  nameOf(path: string): Promise<string | null | undefined>;
  /** One page of the list of a kind, the first with number 1. */
  list(kind: KindName, page: number): Promise<CurrentList>;
  search(kind: KindName, typed: string): Promise<FoundTitles>;
  titleOf(kind: KindName, slug: string): Promise<string>;
}

/** What this needs from the repository. */
export interface Repository {
  /** Sends a request to the gateway. */
  ask(path: string): Promise<unknown>;
  /** Reads a text by Git's name for it. */
  read(sha: string): Promise<string>;
}

/** How many new pages are read for their titles. Further ones are listed by their names. */
const MOST_READ = 20;

/**
 * Puts together what was built and what has changed since. The build knows every page of its commit, so only what has been published in the
 * meantime is asked for. Nothing here depends on how many pages there are.
 */
export function currentPages(lookUp: LookUp, { ask, read }: Repository): CurrentPages {
  // A form and its list ask at the same moment.
  let asked: Promise<SinceBuild | undefined> | undefined;
  const sinceBuild = () => (asked ??= lookUp.about().then(({ commit }) => readSinceBuild(ask, commit)).finally(() => (asked = undefined)));

  async function nameIn(changes: SinceBuild | undefined, path: string): Promise<string | null | undefined> {
    const entry = entryAt(path);
    if (!changes || !entry) return undefined;
    const changed = changes.get(path);
    return changed !== undefined ? changed : ((await lookUp.entry(entry.kind, entry.slug))?.sha ?? null);
  }

  async function list(kind: KindName, page: number): Promise<CurrentList> {
    const [changes, { pages, entries }] = await Promise.all([sinceBuild().catch(() => undefined), lookUp.file<ListPage>(`lists/${kind}/${page}`)]);
    if (!changes) return { pages, entries, isCurrent: false, texts: new Map() };
    const changed = new Map([...changes].flatMap(([path, sha]) => (entryAt(path)?.kind === kind ? [[entryAt(path)!.slug, sha] as const] : [])));
    const isNew = await Promise.all([...changed].map(async ([slug, sha]) => (sha !== null && page === 1 && !(await lookUp.entry(kind, slug)) ? [slug] : [])));
    const slugs = [...isNew.flat(), ...entries.map(([slug]) => slug).filter((slug) => changed.get(slug) !== null)];
    const texts = new Map(await Promise.all(slugs.filter((slug) => changed.has(slug)).slice(0, MOST_READ).map(async (slug) => [slug, await read(changed.get(slug)!)] as const)));
    const titles = new Map(entries.map((entry) => [entry[0], entry]));
    return { pages, isCurrent: true, texts, entries: slugs.map((slug) => (texts.has(slug) ? listedAs(kind, slug, texts.get(slug)!) : (titles.get(slug) ?? [slug, '']))) };
  }

  return {
    nameOf: async (path) => nameIn(await sinceBuild(), path),
    list,
    async search(kind, typed) {
      const [{ entries, isAll }, current] = await Promise.all([searchTitles(lookUp, kind, typed), list(kind, 1)]);
      const isNew = (slug: string) => current.texts.has(slug) && !entries.some(([name]) => name === slug);
      const typedSmall = typed.trim().toLowerCase();
      return { entries: [...current.entries.filter(([slug, title]) => isNew(slug) && title.toLowerCase().includes(typedSmall)), ...entries], isAll };
    },
    async titleOf(kind, slug) {
      const built = await lookUp.titleOf(kind, slug);
      if (built !== undefined) return built;
      const sha = await nameIn(await sinceBuild().catch(() => undefined), pathOf(kind, slug));
      return (sha && listedAs(kind, slug, await read(sha))[1]) || slug;
    },
  };
}

function listedAs(kind: KindName, slug: string, text: string): ListedEntry {
  const { title, retired, translates } = readPage(text, kinds[kind].fields).values as { title?: unknown; retired?: unknown; translates?: unknown };
  const name = typeof title === 'string' ? title : '';
  return kind === 'resources' && !retired && !translates ? [slug, name, 1] : [slug, name];
}
