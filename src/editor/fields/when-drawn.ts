const watched = new WeakMap<Document, (() => void)[]>();

/**
 * Calls `act` after whatever Decap adds to a page or takes away, at most once for each picture of the screen, in the order in which they asked. What
 * Decap draws it draws anew as it likes, so what is done to it has to be done again. One observer does it for everybody who asks.
 */
export function whenDrawn(page: Document, act: () => void): void {
  const acts = watched.get(page);
  if (acts) return void acts.push(act);
  const all = [act];
  watched.set(page, all);
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      for (const one of all) one();
    });
  }).observe(page.body, { childList: true, subtree: true });
}
