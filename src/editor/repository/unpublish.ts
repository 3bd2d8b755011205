import { Sentence } from '../sentence.ts';
import type { UnpublishApi } from './keep-beside.ts';
import { text } from './text.ts';

/** How long to wait before each further attempt to make the draft, in milliseconds. */
const PAUSES = [2000, 5000];

/**
 * Makes unpublishing reliable. Decap removes a page from the site and then makes a draft of it. If the second step fails, it is tried again.
 * If it keeps failing, the message says which of the two steps was done.
 */
export function unpublish(api: Pick<UnpublishApi, 'deleteFiles' | 'editorialWorkflowGit'>, wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time))): void {
  const deleteFiles = api.deleteFiles.bind(api);
  const makeDraft = api.editorialWorkflowGit.bind(api);
  let unpublished: readonly string[] = [];
  api.deleteFiles = async (paths, message) => {
    const done = await deleteFiles(paths, message).catch((error: unknown) => {
      throw new Sentence(text.unpublish.notDone((error as Error).message));
    });
    unpublished = paths;
    return done;
  };
  api.editorialWorkflowGit = async (...given) => {
    const comesBack = given[0].some((file) => unpublished.includes((file as { path: string }).path.replace(/^\//, '')));
    unpublished = [];
    if (!comesBack) return makeDraft(...given);
    for (const pause of PAUSES) {
      const made = await makeDraft(...given).then((value) => ({ value }), () => undefined);
      if (made) return made.value;
      await wait(pause);
    }
    return makeDraft(...given).catch(() => {
      throw new Sentence(text.unpublish.halfWay);
    });
  };
}
