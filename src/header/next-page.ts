/**
 * Fetches the page that somebody is about to open: once a mouse rests on its link, a finger touches it or the keyboard reaches it. By the
 * time they press, the page is usually there. Nothing is fetched for readers who ask their browser to save data, or whose network is slow.
 */

/** How long a mouse must rest on a link, in milliseconds: less, and a mouse that only passes over a list would fetch all of it. */
const REST = 80;

/** Pages with a policy, a state or a size of their own, which nobody should fetch in passing. */
const NEVER = /^\/(admin|sign-in|api|review|cms)(\/|$)/;

const fetched = new Set<string>();
let timer = 0;

for (const type of ['pointerover', 'focusin', 'touchstart'] as const) {
  document.addEventListener(type, (event) => {
    const link = (event.target as Element).closest?.('a');
    clearTimeout(timer);
    if (link && isNextPage(link)) timer = window.setTimeout(() => fetchPage(link.pathname), type === 'touchstart' ? 0 : REST);
  }, { passive: true });
}

function isNextPage({ origin, pathname, download, target }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname.endsWith('/') && pathname !== location.pathname && !download && !target && !NEVER.test(pathname) && !fetched.has(pathname);
}

function fetchPage(path: string): void {
  // Not every browser says how its network is.
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  if (!navigator.onLine || connection?.saveData || /2g/.test(connection?.effectiveType ?? '')) return;
  fetched.add(path);
  const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: path });
  if (link.relList.supports?.('prefetch')) document.head.append(link);
  // Safari: the copy in its cache has to be asked about again, but need not be sent again.
  else fetch(path, { priority: 'low' }).catch(() => undefined);
}
