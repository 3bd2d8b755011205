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

/** How many versions are listed. */
const MOST = 30;

/** Fetches the latest versions of a page, the newest first: those of its draft, if there is one, and those that were published. */
export async function fetchVersions(ask: Ask, kind: KindName, slug: string): Promise<PageVersion[]> {
  const list = (state: string) => ask<Commit[]>('GET', `/commits?path=${fileOf({ kind, slug })}&sha=${encodeURIComponent(state)}&per_page=${MOST}`);
  const commits = await list(branchOf(kind, slug)).catch((error: unknown) => {
    if (![404, 422].includes((error as { status?: number }).status ?? 0)) throw error;
    return list('main');
  });
  return commits.map(({ sha, commit: { message, author } }) => ({ sha, who: { name: author.name, email: author.email }, at: author.date, what: message.split('\n')[0]! }));
}
