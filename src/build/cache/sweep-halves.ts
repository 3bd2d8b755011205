import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Deletes what builds left in a folder that were stopped before they could: folders called `build-` and the number of a process that no longer runs. */
export function sweepHalves(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const id = /^build-(\d+)$/.exec(name)?.[1];
    if (id && !isRunning(Number(id))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
