/** Tells whoever waits for a build what it is doing and how far it is. */
export interface BuildProgress {
  /** Takes the next piece of what the build prints. */
  hear(output: string): void;
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

/** What a build is doing from the moment on which it prints a line like this one. Astro prints all but the second. */
const STEPS: readonly [RegExp, string][] = [
  [/Syncing content/, 'Taking up what is published'],
  [/\[checks\] (\d+) pages and (\d+) files to download/, 'Bundling scripts and styles'],
  [/generating static routes/, 'Making pages and files to download'],
  [/Building search index/, 'Making the search index'],
  [/Finished building search index/, 'Looking through the finished pages'],
];

const PAGE = /[├└]─ \/\S*\.html\/? /;
const FILE = /[├└]─ \/resources\/\S+\.(?:pdf|docx)\/? /;

/** Follows one build, from its first line to its last. */
export function createBuildProgress({ write, isTerminal, now }: ProgressPlace): BuildProgress {
  const begun = now();
  let step = 'Reading and checking what people wrote';
  let expected: { pages: number; files: number } | undefined;
  let pages = 0;
  let files = 0;
  let told = isTerminal ? -Infinity : begun;
  let rest = '';

  const hear = (output: string): void => {
    const lines = (rest + output).replace(/\u001b\[[0-9;]*m/g, '').split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [pattern, doing] = STEPS.find(([one]) => one.test(line)) ?? [];
      if (doing) step = doing;
      const [, most, others] = (doing && pattern!.exec(line)) || [];
      if (most && others) expected = { pages: Number(most), files: Number(others) };
      if (PAGE.test(line)) pages++;
      if (FILE.test(line)) files++;
    }
    look();
  };

  const look = (): void => {
    if (now() - told < (isTerminal ? EVERY.terminal : EVERY.elsewhere)) return;
    told = now();
    const counted = pages + files === 0 ? '' : `: ${count(pages, expected?.pages, 'pages')}, ${count(files, expected?.files, 'files to download')}`;
    const line = `${step}${counted} (${Math.round((told - begun) / 1000)} s)`;
    write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };

  const end = (): void => {
    if (isTerminal && told >= 0) write('\r\u001b[K');
  };

  return { hear, look, end };
}

function count(done: number, all: number | undefined, what: string): string {
  return all ? `${done} of ${all} ${what}` : `${done} ${what}`;
}
