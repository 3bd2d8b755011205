import type { Page } from 'playwright-core';

/**
 * Sets the space between letters, words and lines that a reader may ask for, and returns the text that then does not fit into a box that hides what grows out of
 * it, or into a bar that other things are under.
 */
export async function findCutOff(page: Page): Promise<string[]> {
  // As an add-on of the browser would do it, about which the content policy says nothing.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
    const found: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!isSeen(element) || element.closest('.sr-only, .skip, svg, select, option')) continue;
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
      if (!own.length) continue;
      const range = document.createRange();
      for (const node of own) {
        range.selectNodeContents(node);
        const text = range.getBoundingClientRect();
        for (let around: HTMLElement | null = element; around && around !== document.body; around = around.parentElement) {
          const style = getComputedStyle(around);
          const box = around.getBoundingClientRect();
          // Only for those who hear the page.
          if (box.width <= 1 || box.height <= 1) break;
          const hides = [style.overflowX, style.overflowY].some((one) => one === 'hidden' || one === 'clip');
          const isFixedBar = style.position === 'fixed' || style.position === 'sticky';
          if ((hides || isFixedBar) && (text.top < box.top - 2 || text.bottom > box.bottom + 2 || text.left < box.left - 2 || text.right > box.right + 2)) {
            found.push(`“${node.textContent!.trim().slice(0, 60)}” in ${around.tagName.toLowerCase()}.${around.className}`);
            break;
          }
        }
      }
    }
    return found;
  });
}

/** What a reader may set, by WCAG 2.2, 1.4.12: https://www.w3.org/TR/WCAG22/#text-spacing. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
