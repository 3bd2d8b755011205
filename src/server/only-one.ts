import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Notes in `file` that this program serves the site from this folder, and gives how to take the note away. Two at once would each write
 * over the drafts of the other. Throws a sentence when another one is at it; a note that a crash left behind counts for nothing.
 */
export async function beTheOnlyOne(file: string, pid = process.pid): Promise<() => Promise<void>> {
  const other = Number(await readFile(file, 'utf8').catch(() => ''));
  if (other && other !== pid && isRunning(other)) throw new Error(`This site is already being served from this folder, by process ${other}. Use that one, or stop it with Ctrl+C first.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, String(pid));
  return () => rm(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    // Sends nothing: it only asks whether there is anybody to send to.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
