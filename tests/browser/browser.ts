import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackBrowser } from './bundled-browser.ts';

/** Where to look for a browser. */
export interface Choice {
  /** The path of the browser to prefer. By default, the value of CHROME. */
  chrome?: string | undefined;
  /** The paths where one may be installed, in order of preference. */
  installed?: readonly string[];
  /** Returns the path of the browser that comes with the project, or undefined if it cannot run here. */
  unpack?: () => Promise<string | undefined>;
}

/**
 * Starts a headless browser with a fresh profile: the one that comes with the project (Linux only), or else an installed Chrome or Chromium.
 * The project's own takes less than half the time, because it holds only what shows pages, and it is the same on every computer.
 * If there is none, throws a sentence that says what to install.
 */
export async function openBrowser({ chrome = process.env.CHROME, installed = USUAL_PATHS, unpack = unpackBrowser }: Choice = {}): Promise<Browser> {
  if (chrome && !existsSync(chrome)) throw new Error(`CHROME says that the browser is at "${chrome}", and there is nothing there. Correct it, or leave it out.`);
  const executablePath = chrome || (await unpack()) || findInstalled(installed);
  if (!executablePath) throw new Error('The browser tests need Chrome or Chromium, and there is none. Install Google Chrome, or set CHROME to the path of one.');
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
}

/** The first of these paths at which there is a browser; by default where browsers are installed. */
export function findInstalled(paths: readonly string[] = USUAL_PATHS): string | undefined {
  return paths.find((path) => existsSync(path));
}

/** How long a busy machine may take for one thing in a browser, in milliseconds. */
export const PATIENCE = 120_000;

const FLAGS = [
  // In a container, the system does not let a browser set up its sandbox. It opens only our own pages.
  '--no-sandbox',
  // The machines that run these tests may have no graphics card.
  '--disable-gpu',
  // Only the page may use the network. Otherwise a test might wait for other requests, or count them.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const USUAL_PATHS: readonly string[] = {
  linux: ['/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  darwin: ['', process.env.HOME ?? ''].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) => `${process.env[name]}\\${path}`),
  ),
}[process.platform as string] ?? [];
