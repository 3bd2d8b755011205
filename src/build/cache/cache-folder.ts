import { join } from 'node:path';

/**
 * The folder in which builds leave each other what they made, a folder for each sort: inside node_modules, which hosts keep between
 * builds. `BUILD_CACHE` names another one. All of it may be deleted at any time.
 */
export function cacheFolder(root: string, sort: 'renderer' | 'pages' | 'reading' | 'search', env: NodeJS.ProcessEnv): string {
  return join(env.BUILD_CACHE ?? join(root, 'node_modules/.cache/site'), sort);
}
