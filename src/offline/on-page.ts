/** On every page for readers, which those of the editor and of signing in are not: starts the service worker, tells it which page was opened, and says so when the page is a kept copy. */
import { canKeep, isTurnedOff, startWorker } from './choice.ts';
import { keptLineText } from './kept-line-text.ts';

/** How long after a page is there it waits for a quiet moment, in milliseconds. */
const LATEST = 4000;

const { kept } = document.documentElement.dataset;
if (kept) sayKept(kept);
// Only once the page is there and the device is idle. Safari has no requestIdleCallback.
else if (!/^\/(sign-in|admin)\//.test(location.pathname) && canKeep() && !isTurnedOff()) addEventListener('load', () => whenIdle(() => void start().catch(() => undefined)));

/** A busy device may never be idle, and its reader wants the page kept all the same. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: LATEST });
  else setTimeout(act);
}

async function start(): Promise<void> {
  await startWorker();
  const { active } = await navigator.serviceWorker.ready;
  if (!isTurnedOff()) active?.postMessage({ seen: location.pathname + location.search });
}

function sayKept(since: string): void {
  const day = new Date(since).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
  const line = document.querySelector('.kept-line span');
  if (line) line.textContent = keptLineText(navigator.onLine, day);
  // Browsers save the target of such a link without asking the service worker, and would find nothing. When opened, it is the kept file.
  for (const link of document.querySelectorAll('a[download]')) link.removeAttribute('download');
}
