import { Sentence } from '../sentence.ts';
import { gitName } from './git-name.ts';
import { listFolder } from './list-folder.ts';

/** The path of an entry, and its file as it was opened. */
export interface Opened {
  /** The path from the top of the repository: content/trials/we-tried-it.mdx. */
  path: string;
  source: string;
}

/** The message when such a page is not unpublished. */
export const STILL_THERE = 'It is still on the site. It has been changed there since you opened it; open it again, and look at it first.';
const CHANGED = 'This page has been changed on the site since you opened it. Nothing of yours is lost: copy what you wrote, open the page again, and put it in.';

/**
 * Refuses to start a draft of a published page if the page has changed on the site since it was opened. Decap would start from the newest
 * version and overwrite what somebody else has published since. Throws a sentence, `says`, for the person who saves. `ask` sends a request
 * to the gateway.
 */
export async function refuseStale({ path, source }: Opened, ask: (path: string) => Promise<unknown>, message = CHANGED): Promise<void> {
  const at = path.lastIndexOf('/');
  const files = await listFolder(ask, 'main', path.slice(0, at));
  const now = files.find((file) => file.path === path.slice(at + 1));
  if (now && now.sha !== (await gitName(source))) throw new Sentence(message);
}
