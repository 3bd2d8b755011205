import { Sentence } from '../sentence.ts';
import { gitName } from './git-name.ts';
import { listFolder } from './list-folder.ts';

/** Where an entry lies, and the file that it was read from when it was opened. */
export interface Opened {
  /** The path from the top of the repository: content/trials/we-tried-it.mdx. */
  path: string;
  source: string;
}

/** What is said when such a page is not taken off the site. */
export const STILL_THERE = 'It is still on the site. It has been changed there since you opened it; open it again, and look at it first.';
const CHANGED = 'This page has been changed on the site since you opened it. Nothing of yours is lost: copy what you wrote, open the page again, and put it in.';

/**
 * Refuses to begin a draft of a published page with words that are older than those on the site: Decap would begin it from the newest
 * state and lay the old words over what somebody else has published since. Throws a sentence for the person who saves, `says`. `ask`
 * asks the gateway.
 */
export async function refuseStale({ path, source }: Opened, ask: (path: string) => Promise<unknown>, says = CHANGED): Promise<void> {
  const at = path.lastIndexOf('/');
  const files = await listFolder(ask, 'main', path.slice(0, at));
  const now = files.find((file) => file.path === path.slice(at + 1));
  if (now && now.sha !== (await gitName(source))) throw new Sentence(says);
}
