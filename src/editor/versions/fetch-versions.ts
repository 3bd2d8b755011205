import type { KindName } from '../../schema/index.ts';
import { branchOf, fileOf, type Ask } from '../review/waiting.ts';

/** One version of a page: the commit that made it, by whom, when (an ISO date with its time), and what was done. */
export interface PageVersion {
  sha: string;
  who: { name: string; email: string };
  at: string;
  what: string;
}

interface Commit {
  sha: string;
  commit: { message: string; author: { name: string; email: string; date: string } };
}

/** How many versions are fetched at once. */
const A_PAGE = 30;

/** The versions of a page, the newest first, fetched some at a time. */
export interface VersionList {
  /** What has been fetched. */
  versions: readonly PageVersion[];
  /** Whether there is nothing before the last of them. */
  isAll: boolean;
  /** Fetches the next ones. */
  fetchMore(): Promise<VersionList>;
}

/** Fetches the latest versions of a page: those of its draft, if there is one, and those that were published. */
export async function fetchVersions(ask: Ask, kind: KindName, slug: string): Promise<VersionList> {
  const listFrom = async (state: string, page: number, before: readonly PageVersion[]): Promise<VersionList> => {
    const commits = await ask<Commit[]>('GET', `/commits?path=${fileOf({ kind, slug })}&sha=${encodeURIComponent(state)}&per_page=${A_PAGE}${page > 1 ? `&page=${page}` : ''}`);
    const found = commits.map(({ sha, commit: { message, author } }): PageVersion => ({ sha, who: { name: author.name, email: author.email }, at: author.date, what: message.split('\n')[0]! }));
    // Somebody may have saved meanwhile, and then the pages of the list begin one later.
    const versions = [...before, ...found.filter(({ sha }) => !before.some((known) => known.sha === sha))];
    return { versions, isAll: commits.length < A_PAGE, fetchMore: () => listFrom(state, page + 1, versions) };
  };
  return listFrom(branchOf(kind, slug), 1, []).catch((error: unknown) => {
    if (![404, 422].includes((error as { status?: number }).status ?? 0)) throw error;
    return listFrom('main', 1, []);
  });
}
