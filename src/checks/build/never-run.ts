import { relative, sep } from 'node:path';

/** Stops the compiling when any file of content/ is about to be imported as a module. `root` is the folder of the project. */
export function neverRun(root: string) {
  return {
    name: 'never-run-content',
    enforce: 'pre' as const,
    load(id: string) {
      const path = relative(root, id.split('?')[0]!).split(sep).join('/');
      if (path.startsWith('content/')) throw new Error(`${path} was about to be run as code. Files in content/ are read and never run.`);
    },
  };
}
