import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command cost, with all the processes that it started. */
export interface Cost {
  /** Whether it ended well. */
  ok: boolean;
  /** User and system time, in seconds. It depends far less than `wall` on what else the computer does, but on a busy one it may be half as much again. */
  cpu: number;
  /** From beginning to end, in seconds. */
  wall: number;
  /** The most memory that a single one of the processes had at any time, in bytes; nothing where the system does not say (only Linux does). */
  peak: number | undefined;
  /** The last lines of what it said. */
  said: string;
}

/** How often we look for new processes, in milliseconds. A process that ends sooner may be missed, and only in the memory. */
const LOOK = 250;

/**
 * Runs a command and says what it cost. The shell adds up the processor time (POSIX `times`), since Node cannot ask for that of its children.
 * Never throws when the command fails; throws when it cannot be started.
 */
export async function measure(command: readonly string[], folder: string, env: Record<string, string> = {}): Promise<Cost> {
  const own = mkdtempSync(join(tmpdir(), 'measure-'));
  const log = openSync(join(own, 'said'), 'w');
  const begun = performance.now();
  const child = spawn('sh', ['-c', `"$@"; code=$?; times > '${join(own, 'times')}'; exit $code`, 'sh', ...command], { cwd: folder, stdio: ['ignore', log, log], env: { ...process.env, ...env } });
  let peak: number | undefined;
  const look = setInterval(() => {
    for (const pid of family(child.pid!)) peak = Math.max(peak ?? 0, highestMemory(pid)) || undefined;
  }, LOOK);
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  clearInterval(look);
  closeSync(log);
  const said = readFileSync(join(own, 'said'), 'utf8').trimEnd().split('\n').slice(-25).join('\n');
  // The second line is that of the children: 1m2.50s 0m3.10s
  const spent = existsSync(join(own, 'times')) ? (readFileSync(join(own, 'times'), 'utf8').split('\n')[1] ?? '') : '';
  rmSync(own, { recursive: true });
  const cpu = spent.matchAll(/(\d+)m([\d.]+)s/g).reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
  return { ok: code === 0, cpu, wall: (performance.now() - begun) / 1000, peak, said };
}

/** A process and all those it started, as far as they are alive. */
function family(root: number): number[] {
  const children = new Map<number, number[]>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const parent = Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  } catch {
    return [];
  }
  const all = [root];
  for (const pid of all) all.push(...(children.get(pid) ?? []));
  return all;
}

function highestMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/** The text of a file, or nothing: a process may have ended in between. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
