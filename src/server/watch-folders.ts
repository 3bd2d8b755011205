import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Calls `changed` whenever something in these folders is written, added, renamed or taken away, however deep. Folders that are not there are passed over.
 * Returns how to end it. `fail` hears when the system refuses to watch any more.
 */
export function watchFolders(folders: readonly string[], changed: () => void, fail: (error: Error) => void): () => void {
  const watchers = new Map<string, FSWatcher>();

  const add = (folder: string) => {
    try {
      if (!isFolder(folder)) return;
      const watcher = watch(folder, { recursive: !ONE_BY_ONE }, (event, name) => {
        if (name === null || !isUnfinished(name)) changed();
        if (ONE_BY_ONE && event === 'rename' && name !== null) renew(join(folder, name));
      });
      watcher.on('error', (error) => lose(folder, error));
      watchers.set(folder, watcher);
      // After the watcher is set, so that no folder can appear between the two.
      if (ONE_BY_ONE) for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) renew(join(folder, entry.name));
    } catch (error) {
      lose(folder, error as Error);
    }
  };

  // Begins anew even where there is a watcher: the folder may have been taken away and another put in its place.
  const renew = (folder: string) => {
    drop(folder);
    add(folder);
  };

  const drop = (folder: string) => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };

  // A folder that has just been taken away is no failure.
  const lose = (folder: string, error: Error) => {
    drop(folder);
    if (isFolder(folder)) fail(error);
  };

  for (const folder of folders) add(folder);
  return () => watchers.forEach((watcher) => watcher.close());
}

/**
 * On Linux, Node's own way of watching a tree is blind to a file once an editor has saved it by putting a new one in its place (seen with 24.21).
 * A folder notices that, so each is watched by itself. Elsewhere the system watches trees well, and Windows keeps watched folders from being renamed.
 */
const ONE_BY_ONE = process.platform === 'linux';

/** Files that editors keep beside the one being written: .circles.mdx.swp, circles.mdx~. */
function isUnfinished(name: string): boolean {
  return /(^|[/\\])\.[^/\\]*$|~$/.test(name);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
