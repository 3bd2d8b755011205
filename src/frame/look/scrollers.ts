/**
 * Takes wide tables, code and the like out of the order of the keyboard while all of them is on the screen: a stop at which nothing can be done. What scrolls keeps
 * its stop, so that the arrow keys can move it. Without script each is a stop, since nobody knows which will be too wide.
 */
const WIDE = ':is(table, pre, [role="region"])[tabindex="0"]';

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) setStop(target as HTMLElement);
});

for (const one of document.querySelectorAll<HTMLElement>(`main ${WIDE}`)) {
  setStop(one);
  watch.observe(one);
}

function setStop(element: HTMLElement): void {
  const scrolls = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  // Whoever is there already would lose their place.
  if (scrolls) element.tabIndex = 0;
  else if (element !== document.activeElement) element.removeAttribute('tabindex');
}
