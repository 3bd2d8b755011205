import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Unpacks the browser that comes with the project, once, and returns its path. Undefined if it cannot run here: it needs Linux on an Intel or
 * AMD processor. Its recommended flags are not used. They switch off the same-origin rules, which our tests rely on, and make the browser exit
 * when its first window is closed.
 */
export async function unpackBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const browser = join(CACHE, 'chromium');
  if (existsSync(browser)) return browser;
  await mkdir(dirname(CACHE), { recursive: true });
  // The package unpacks to the folder for temporary files, and mistakes a half-written file for a finished one. Test files run at the same time,
  // so each unpacks its own copy, and the first to finish moves it into place.
  const own = await mkdtemp(`${CACHE}-`);
  try {
    await promisify(execFile)(process.execPath, ['-e', "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: own },
    });
    await rename(own, CACHE).catch((error: unknown) => {
      if (!existsSync(browser)) throw error;
    });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
  return browser;
}

const PACKAGE = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const { version } = createRequire(import.meta.url)(join(PACKAGE, 'package.json')) as { version: string };
const CACHE = join(PACKAGE, '../../.cache', `chromium-${version}`);
