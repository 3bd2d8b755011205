import { appendFileSync, readFileSync } from 'node:fs';

/** What a build spends its time on. */
export type Phase = 'check' | 'compile' | 'read' | 'views' | 'draw' | 'takeaways' | 'packs' | 'files' | 'search index' | 'write' | 'last look';

/** Adds up what each phase of a build costs. */
export interface Phases {
  /** Does some work that belongs to a phase. Work of another phase inside it counts for that one alone. */
  during<T>(phase: Phase, work: () => T | Promise<T>): Promise<T>;
  /** Processor seconds, with programs that have ended, and seconds on the clock. */
  spent(): { phase: Phase; cpu: number; wall: number }[];
}

/** Begins to count, if anybody wants to know. Phases follow one another. A program that ends in a phase counts there, even if it began earlier, as that of the search index does. */
export function createPhases(isWanted: boolean): Phases {
  if (!isWanted) return { during: async (_, work) => work(), spent: () => [] };
  const sums = new Map<Phase, { cpu: number; wall: number }>();
  let current: Phase | undefined;
  let since = meter();

  const switchTo = (next: Phase | undefined): void => {
    const now = meter();
    if (current) {
      const sum = sums.get(current) ?? { cpu: 0, wall: 0 };
      sums.set(current, { cpu: sum.cpu + now.cpu - since.cpu, wall: sum.wall + now.wall - since.wall });
    }
    [current, since] = [next, now];
  };

  const during = async <T>(phase: Phase, work: () => T | Promise<T>): Promise<T> => {
    const before = current;
    switchTo(phase);
    try {
      return await work();
    } finally {
      switchTo(before);
    }
  };

  return { during, spent: () => [...sums].map(([phase, { cpu, wall }]) => ({ phase, cpu, wall })) };
}

/** Writes what each phase cost to the file that `BUILD_PHASES` names, a line of JSON for each. */
export function reportPhases(phases: Phases, env: NodeJS.ProcessEnv): void {
  if (env.BUILD_PHASES) appendFileSync(env.BUILD_PHASES, phases.spent().map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function meter(): { cpu: number; wall: number } {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6 + endedPrograms(), wall: performance.now() / 1000 };
}

/** The processor seconds of programs that this one started and that have ended. Only Linux tells (proc(5): cutime and cstime, in hundredths of a second). */
function endedPrograms(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /, '').split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
