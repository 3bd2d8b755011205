import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayAfter, daysBetween } from './calendar.ts';
import { MADE_ON } from './plan.ts';
import { makeRandom } from './random.ts';

const FIRST_DAY = '2025-04-28';

interface Change {
  day: string;
  /** Changes of one page keep their order. */
  order: number;
  path: string;
  /** What the page says from then on; nothing when it is removed. */
  bytes?: Buffer;
}

/**
 * Makes a Git repository of `folder`, whose history ends with the `content/` that is there. Pages are added on the day their fields name, are
 * changed afterwards, and some others came and went. Dates and authors are fixed, so that the same content gives the same commits.
 */
export async function commitHistory(folder: string, commits: number): Promise<void> {
  const stream = join(mkdtempSync(join(tmpdir(), 'history-')), 'stream');
  const file = openSync(stream, 'w+');
  try {
    const changes = planChanges(folder, commits);
    let mark = 0;
    const size = Math.max(1, Math.ceil(changes.length / commits));
    for (let number = 0; number * size < changes.length; number++) {
      const together = changes.slice(number * size, (number + 1) * size);
      const marks = together.map(({ bytes }) => {
        if (!bytes) return undefined;
        writeSync(file, `blob\nmark :${++mark}\ndata ${bytes.length}\n`);
        writeSync(file, bytes);
        writeSync(file, '\n');
        return mark;
      });
      const [first] = together;
      const name = first!.path.replace(/^content\/|\/index\.mdx$|\.mdx$/g, '');
      const message = `${first!.bytes ? 'Write' : 'Remove'} ${name}`;
      const when = `${Date.parse(`${first!.day}T09:00:00Z`) / 1000 + (number % 30_000)} +0000`;
      const who = `Office ${number % 40} <office@school-${number % 40}.example.org>`;
      writeSync(file, `commit refs/heads/main\nauthor ${who} ${when}\ncommitter ${who} ${when}\ndata ${Buffer.byteLength(message)}\n${message}\n`);
      for (const [at, { path }] of together.entries()) writeSync(file, marks[at] ? `M 100644 :${marks[at]} ${path}\n` : `D ${path}\n`);
      writeSync(file, '\n');
    }
    closeSync(file);
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    git(folder, ['fast-import', '--quiet'], openSync(stream, 'r'));
    git(folder, ['reset', '--quiet']);
  } finally {
    rmSync(join(stream, '..'), { recursive: true, force: true });
  }
}

function planChanges(folder: string, commits: number): Change[] {
  const paths = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).map((path) => `content/${path}`).filter((path) => statSync(join(folder, path)).isFile()).toSorted();
  const pages = paths.filter((path) => /^content\/(?:resources|news|schools|trials)\/.*\.mdx$/.test(path));
  const days = new Map(paths.map((path) => [path, dayOf(path, folder)]));
  const forms = new Map(pages.map((path) => [path, 1]));
  // A twentieth of the commits bring pages that were removed later; the others change the pages that are there.
  const removed = Math.floor(Math.min(commits / 20, pages.length));
  const random = makeRandom(commits, 'history');
  for (let left = commits - paths.length - removed * 2; left > 0 || [...forms.values()].every((count) => count === 1); left--) {
    const path = random.pick(pages);
    forms.set(path, forms.get(path)! + 1);
  }
  const changes: Change[] = [];
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    const count = forms.get(path) ?? 1;
    const day = days.get(path)!;
    const span = Math.max(0, daysBetween(day, MADE_ON));
    for (let form = 0; form < count; form++) changes.push({ path, order: form, day: dayAfter(day, Math.floor((span * form) / count)), bytes: form === count - 1 ? bytes : earlierForm(bytes, count - 1 - form) });
  }
  for (let number = 0; number < removed; number++) {
    const path = pages.filter((page) => page.startsWith('content/news/') || page.startsWith('content/resources/'))[number % pages.length] ?? pages[0]!;
    const [, kind] = path.split('/');
    const gone = kind === 'news' ? `content/news/removed-${number}.mdx` : `content/resources/removed-${number}/index.mdx`;
    const from = random.below(daysBetween(FIRST_DAY, MADE_ON) - 2);
    const bytes = Buffer.from(readFileSync(join(folder, path), 'utf8').replace(/^title: .*$/m, `title: Removed page ${number}`));
    changes.push({ path: gone, order: 0, day: dayAfter(FIRST_DAY, from), bytes }, { path: gone, order: 1, day: dayAfter(FIRST_DAY, from + 2) });
  }
  return changes.toSorted((a, b) => a.day.localeCompare(b.day) || a.order - b.order || a.path.localeCompare(b.path));
}

/** The day on which a page was first there, by its own fields. */
function dayOf(path: string, folder: string): string {
  if (!path.endsWith('.mdx') || path.startsWith('content/pages/') || path.startsWith('content/schools/')) return FIRST_DAY;
  const [, day] = /^(?:added|date): (\d{4}-\d{2}-\d{2})$/m.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
  const [, term] = /^term: (\d{4})-/m.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
  return day ?? (term === '2026' ? '2026-06-01' : FIRST_DAY);
}

/** What a page said some changes ago: version 1.0, and a sentence that was taken out later. */
function earlierForm(bytes: Buffer, ago: number): Buffer {
  const [head = '', ...body] = bytes.toString('utf8').split('\n---\n\n');
  return Buffer.from(`${head.replace(/^version: .*$/m, 'version: "1.0"')}\n---\n\nAt first we said this in ${ago + 1} ways. ${body.join('\n---\n\n')}`);
}

function git(folder: string, args: string[], stdin?: number): void {
  const { status, stderr } = spawnSync('git', args, { cwd: folder, stdio: [stdin ?? 'ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } });
  if (status !== 0) throw new Error(`git ${args[0]} did not work in ${folder}: ${stderr}`);
}
