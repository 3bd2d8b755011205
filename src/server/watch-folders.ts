import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Calls `changed` whenever something in these folders is written, added, renamed or removed, at any depth. Folders that do not exist are
 * ignored. Returns a function that stops it. `fail` is called if the system refuses to go on watching.
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
      // After the watcher has been set up, so that no folder can appear between the two.
      if (ONE_BY_ONE) for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) renew(join(folder, entry.name));
    } catch (error) {
      lose(folder, error as Error);
    }
  };

  // Starts again even if there is a watcher, because the folder may have been replaced by another.
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

  // It is not a failure if the folder has just been removed.
  const lose = (folder: string, error: Error) => {
    drop(folder);
    if (isFolder(folder)) fail(error);
  };

  for (const folder of folders) add(folder);
  return () => watchers.forEach((watcher) => watcher.close());
}

/**
 * On Linux, Node's recursive watching loses sight of a file once an editor has saved it by replacing it with a new one (seen with 24.21). A
 * watcher on its folder notices that, so each folder is watched separately. Elsewhere the system watches trees well, and Windows does not let
 * anybody rename a folder that is being watched.
 */
const ONE_BY_ONE = process.platform === 'linux';

/** Files that editors keep beside the one being written: .circles.mdx.swp, circles.mdx~. */
function isUnfinished(name: string): boolean {
  return /(^|[/\\])\.[^/\\]*$|~$/.test(name);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
