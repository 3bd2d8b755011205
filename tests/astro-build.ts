import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageFile = createRequire(import.meta.url).resolve('astro/package.json');
const astro = join(dirname(packageFile), createRequire(import.meta.url)('astro/package.json').bin.astro);

/** How a build ended, and everything it said. */
export interface BuildResult {
  ok: boolean;
  output: string;
}

/** Builds the project in `folder`, as `npm run build` does. */
export function buildSite(folder: string, env: Record<string, string> = {}): Promise<BuildResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [astro, 'build'], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_TODAY: '2026-11-23', NODE_ENV: 'production', VITEST: '', CI: '1', ...env },
    });
    let output = '';
    child.stdout.on('data', (piece) => (output += piece));
    child.stderr.on('data', (piece) => (output += piece));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
