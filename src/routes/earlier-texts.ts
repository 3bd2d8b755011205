import type { Root } from 'mdast';
import type { History } from '../history/history.ts';
import { openBlobs } from '../history/read-blobs.ts';
import { readVersion } from '../history/read-version.ts';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { noteCell, noteReads, track } from '../catalogue/tracking/reads.ts';
import type { Remembered } from '../catalogue/tracking/remember.ts';
import { resolveFor } from '../adapting/earlier-version.ts';
import { readPage } from '../mdx/page.ts';
import { resources } from '../schema/resources.ts';

/** Gives the text of a resource at an earlier version, if the repository of the project at `root` still has it and it can be shown. Each is read once. */
export function createEarlierTexts(catalogue: Catalogue, history: History, root: string, env: NodeJS.ProcessEnv): (resource: Resource, version: string) => Promise<Root | undefined> {
  const blobs = openBlobs(root, env);
  const fetched = new Map<string, Promise<Remembered<Root | undefined>>>();

  async function read(file: string, version: string): Promise<Remembered<Root | undefined>> {
    const content = await readVersion(history, blobs, file, version);
    return track(() => {
      if (content === undefined) return undefined;
      const { tree, faults } = readPage(content, resources.fields);
      return faults.words.length ? undefined : resolveFor(catalogue, tree);
    });
  }

  return async ({ page: { file } }, version) => {
    const name = `${file} ${version}`;
    const { answer, reads } = await (fetched.get(name) ?? fetched.set(name, read(file, version)).get(name))!;
    noteCell(`versions ${file}`);
    noteReads(reads);
    return answer;
  };
}
