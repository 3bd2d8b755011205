import { Sentence } from '../sentence.ts';
import { gitName } from './git-name.ts';

/** The path of an entry, and its file as it was opened. */
export interface Opened {
  /** The path from the top of the repository: content/trials/we-tried-it.mdx. */
  path: string;
  source: string;
}

/** The message when such a page is not unpublished. */
export const STILL_THERE = 'It is still on the site. It has been changed there since you opened it; open it again, and look at it first.';
const CHANGED = 'This page has been changed on the site since you opened it. Your words are still here. Choose “Compare the two” to put them together.';

/**
 * Refuses to start a draft of a published page if the page has changed on the site since it was opened. Decap would start from the newest
 * version and overwrite what somebody else has published since. Throws a sentence, `message`, for the person who saves. `nameOf` gives Git's
 * name for the text of a page now, or null if there is no such page.
 */
export async function refuseStale({ path, source }: Opened, nameOf: (path: string) => Promise<string | null>, message = CHANGED): Promise<void> {
  const now = await nameOf(path);
  if (now && now !== (await gitName(source))) throw new Sentence(message);
}
