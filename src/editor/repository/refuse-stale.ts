import { Sentence } from '../sentence.ts';
import { gitName } from './git-name.ts';
import { text } from './text.ts';

/** The path of an entry, and its file as it was opened. */
export interface Opened {
  /** The path from the top of the repository: content/trials/we-tried-it.mdx. */
  path: string;
  source: string;
}

/** The message when such a page is not unpublished. */
export const STILL_THERE = text.stale.unpublished;

/**
 * Refuses to start a draft of a published page if the page has changed on the site since it was opened. Decap would start from the newest
 * version and overwrite what somebody else has published since. Throws a sentence, `message`, for the person who saves. `nameOf` gives Git's
 * name for the text of a page now, or null if there is no such page.
 */
export async function refuseStale({ path, source }: Opened, nameOf: (path: string) => Promise<string | null>, message: string = text.stale.saved): Promise<void> {
  const now = await nameOf(path);
  if (now && now !== (await gitName(source))) throw new Sentence(message);
}
