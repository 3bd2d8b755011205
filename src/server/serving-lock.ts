import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Records in `file` that this process is serving the site from this folder, and returns a function that removes the record. Two at once would
 * overwrite each other's drafts. Throws a sentence if another process is already serving it. A record left by a crash is ignored.
 */
export async function takeServingLock(file: string, pid = process.pid): Promise<() => Promise<void>> {
  const other = Number(await readFile(file, 'utf8').catch(() => ''));
  if (other && other !== pid && isRunning(other)) throw new Error(`This site is already being served from this folder, by process ${other}. Use that one, or stop it with Ctrl+C first.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, String(pid));
  return () => rm(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 sends nothing. It only checks whether the process exists.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
