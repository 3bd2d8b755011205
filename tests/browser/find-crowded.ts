import type { Page } from 'playwright-core';

/** What on a page is too close together, each as a sentence that names it; empty where nothing does. */
export function findCrowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** The least space between two things that are not one, in CSS pixels. */
    const [BETWEEN_BUTTONS, ABOVE_A_PART] = [6, 16];
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 1;
    const nameOf = (element: Element) => `“${(element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 40)}”`;
    const seenIn = (parent: Element) => [...parent.children].filter(isSeen);
    const crowded: string[] = [];

    for (const parent of new Set([...document.querySelectorAll('main :is(.button, button)')].map((button) => button.parentElement!))) {
      const buttons = seenIn(parent).filter((element) => element.matches('.button, button'));
      for (const [at, one] of buttons.entries()) {
        const next = buttons[at + 1];
        if (!next) continue;
        const [a, b] = [one.getBoundingClientRect(), next.getBoundingClientRect()];
        const areBeside = a.top < b.bottom && b.top < a.bottom;
        if (areBeside ? Math.max(b.left - a.right, a.left - b.right) < BETWEEN_BUTTONS : b.top - a.bottom < BETWEEN_BUTTONS) crowded.push(`${nameOf(one)} touches ${nameOf(next)}`);
        if (areBeside && (Math.abs(a.top - b.top) > 1 || Math.abs(a.height - b.height) > 1)) crowded.push(`${nameOf(one)} and ${nameOf(next)} are in one line and not level`);
      }
    }

    // The line above a part of the rail belongs to what is below it.
    for (const part of document.querySelectorAll('.rail > *')) {
      if (!isSeen(part) || !parseFloat(getComputedStyle(part).borderBlockStartWidth)) continue;
      const above = seenIn(part.parentElement!).findLast((other) => other.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) ?? part.parentElement!.previousElementSibling;
      const space = above ? part.getBoundingClientRect().top - above.getBoundingClientRect().bottom : Infinity;
      if (space >= 0 ? space < ABOVE_A_PART : part.getBoundingClientRect().top < above!.getBoundingClientRect().bottom && part.getBoundingClientRect().left < above!.getBoundingClientRect().right) crowded.push(`the line of ${nameOf(part)} is ${Math.round(space)} below ${nameOf(above!)}`);
    }

    // What follows the title of a page without a band is parted from it.
    const band = document.querySelector('.band:not([data-hue]) > .wrap');
    const first = [...document.querySelectorAll('.page-columns > .sl-markdown-content > *')].find(isSeen);
    const last = band && seenIn(band).at(-1);
    // The sentence under a title belongs to it.
    if (first && last && !first.querySelector('.lead') && !first.matches('p') && first.getBoundingClientRect().top - last.getBoundingClientRect().bottom < ABOVE_A_PART) crowded.push(`${nameOf(first)} is ${Math.round(first.getBoundingClientRect().top - last.getBoundingClientRect().bottom)} below the title`);

    for (const folds of document.querySelectorAll('.folds')) {
      const fold = seenIn(folds)[0];
      const above = folds.previousElementSibling;
      if (fold && above && isSeen(above) && fold.getBoundingClientRect().top - above.getBoundingClientRect().bottom < ABOVE_A_PART) crowded.push(`the fold ${nameOf(fold)} touches what is above it`);
    }
    return crowded;
  });
}
