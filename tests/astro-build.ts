import { spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const packageFile = createRequire(import.meta.url).resolve('astro/package.json');
const astro = join(dirname(packageFile), createRequire(import.meta.url)('astro/package.json').bin.astro);

/** How a build ended, and everything it said. */
export interface BuildResult {
  ok: boolean;
  output: string;
}

/** Builds the project in `folder`, as `npm run build` does. A copy of the project begins with what was made for the project itself. */
export function buildSite(folder: string, env: Record<string, string> = {}): Promise<BuildResult> {
  return run(folder, ['src/build/cli.ts'], { SITE_TODAY: '2026-11-23', ...(resolve(folder) === process.cwd() ? {} : warmUp(folder)), ...env });
}

/** Runs Astro in `folder`, without the variables that tests set. */
export function runAstro(folder: string, args: readonly string[], env: Record<string, string>): Promise<BuildResult> {
  return run(folder, [astro, ...args], env);
}

function run(folder: string, args: readonly string[], env: Record<string, string>): Promise<BuildResult> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', VITEST: '', NODE_ENV: '', CI: '1', ...env } });
    let output = '';
    child.stdout.on('data', (piece) => (output += piece));
    child.stderr.on('data', (piece) => (output += piece));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

/**
 * Gives the copy of the project in `folder` what was made for the project itself and has not changed: takeaways, packs and link pictures.
 * Gives the environment that says where. Each copy has a folder of links of its own, so that builds beside each other do not sweep each other’s.
 */
export function warmUp(folder: string): Record<string, string> {
  const into = join(folder, '.cache/takeaway');
  for (const ending of ['', '-packs', '-link-pictures']) {
    const from = `node_modules/.cache/takeaway${ending}`;
    if (!existsSync(from)) continue;
    mkdirSync(into + ending, { recursive: true });
    const there = new Set(readdirSync(into + ending));
    for (const name of readdirSync(from)) if (!name.endsWith('.half') && !there.has(name)) linkSync(join(from, name), join(into + ending, name));
  }
  return { TAKEAWAY_CACHE: resolve(into), BUILD_CACHE: resolve('node_modules/.cache/site') };
}
