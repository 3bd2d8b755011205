import type { BuildStep } from './site-build.ts';

/** Tells whoever waits for a build what it is doing and how far it is. */
export interface BuildProgress {
  /** Hears what the build is doing now. */
  hear(step: BuildStep): void;
  /** Looks at the clock. A build can be silent for several seconds, and the line should move all the same. */
  look(): void;
  /** Clears the moving line, so that what is printed next begins at the left. */
  end(): void;
}

/** Where progress is told, and by which clock. */
export interface ProgressPlace {
  write: (text: string) => void;
  /** In a terminal one line moves; elsewhere a new line is written every few seconds. */
  isTerminal: boolean;
  /** The time in milliseconds. */
  now: () => number;
}

/** How often a line is written, in milliseconds. */
const EVERY = { terminal: 200, elsewhere: 5000 };

/** Follows one build, from its first step to its last. */
export function createBuildProgress({ write, isTerminal, now }: ProgressPlace): BuildProgress {
  const begun = now();
  let step: BuildStep = { what: 'Reading and checking what people wrote' };
  let told = isTerminal ? -Infinity : begun;

  const look = (): void => {
    if (now() - told < (isTerminal ? EVERY.terminal : EVERY.elsewhere)) return;
    told = now();
    const counted = step.of === undefined ? '' : `: ${step.done} of ${step.of}`;
    const line = `${step.what}${counted} (${Math.round((told - begun) / 1000)} s)`;
    write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };

  const hear = (next: BuildStep): void => {
    step = next;
    look();
  };

  const end = (): void => {
    if (isTerminal && told >= 0) write('\r\u001b[K');
  };

  return { hear, look, end };
}
