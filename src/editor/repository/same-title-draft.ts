import { kinds, type KindName } from '../../schema/index.ts';
import { searchWords } from '../published/search-words.ts';

/** A pull request, as far as its title matters. */
interface Pull {
  number: number;
  title: string;
  head: { ref: string };
}

/** A draft with its title. */
export interface TitledDraft {
  slug: string;
  title: string;
}

/**
 * Finds a draft of a kind, other than `own`, whose title has the same words; undefined if there is none. It takes one request and, where the
 * draft was begun under that title, another for the title that it has now. `ask` sends a request to the gateway.
 */
export async function findSameTitleDraft(ask: (path: string) => Promise<unknown>, kind: KindName, title: string, own: string): Promise<TitledDraft | undefined> {
  const sought = searchWords(title).join(' ');
  if (!sought) return undefined;
  const pulls = (await ask('/pulls?state=open&base=main&per_page=100')) as Pull[];
  for (const { number, title: begun, head } of pulls) {
    const slug = slugIn(head.ref, kind);
    if (!slug || slug === own || wordsOf(begun) !== sought) continue;
    const commits = (await ask(`/pulls/${number}/commits?per_page=100`)) as { commit: { message: string } }[];
    const now = titleOf(commits.at(-1)?.commit.message.split('\n')[0] ?? begun);
    if (searchWords(now).join(' ') === sought) return { slug, title: now };
  }
  return undefined;
}

function slugIn(branch: string, kind: KindName): string | undefined {
  const [, found, slug, index] = /^cms\/([a-z]+)\/([a-z0-9-]+)(\/index)?$/.exec(branch) ?? [];
  return found === kind && Boolean(index) === (kinds[kind].layout === 'folder') ? slug : undefined;
}

/** The title that a commit of the editor names: "Wet play plan: change". */
function titleOf(message: string): string {
  return message.replace(/: (?:share|change)$/, '');
}

function wordsOf(message: string): string {
  return searchWords(titleOf(message)).join(' ');
}
