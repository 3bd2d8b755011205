import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackBrowser } from './bundled-browser.ts';

/** Where a browser is looked for. */
export interface Choice {
  /** The path of the browser to use, before all others. By default what CHROME says. */
  chrome?: string | undefined;
  /** The paths where one may be installed, the best first. */
  installed?: readonly string[];
  /** Gets the path of the browser that comes with the project, or nothing where that one cannot run. */
  unpack?: () => Promise<string | undefined>;
}

/**
 * Starts a browser without a window and with a profile of its own: the one that comes with the project (Linux only), or else Chrome or Chromium as installed.
 * The project's own needs less than half the time, because there is nothing in it but what shows pages, and it is the same on every computer.
 * Throws a sentence that says what to install when there is none.
 */
export async function openBrowser({ chrome = process.env.CHROME, installed = USUAL_PATHS, unpack = unpackBrowser }: Choice = {}): Promise<Browser> {
  if (chrome && !existsSync(chrome)) throw new Error(`CHROME says that the browser is at "${chrome}", and there is nothing there. Correct it, or leave it out.`);
  const executablePath = chrome || (await unpack()) || findInstalled(installed);
  if (!executablePath) throw new Error('The browser tests need Chrome or Chromium, and there is none. Install Google Chrome, or set CHROME to the path of one.');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** The first of these paths at which there is a browser; by default where browsers are installed. */
export function findInstalled(paths: readonly string[] = USUAL_PATHS): string | undefined {
  return paths.find((path) => existsSync(path));
}

const FLAGS = [
  // Inside a container the system does not let a browser build its sandbox. It opens our own pages only.
  '--no-sandbox',
  // The machines that run these tests have no graphics card.
  '--disable-gpu',
  // Nothing but the page may use the network, or a test could wait for it or count it.
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
