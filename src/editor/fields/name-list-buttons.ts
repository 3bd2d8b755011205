/** The bar above each item of a list in Decap’s form, and the words under it while the item is shut. */
const BAR = '[class*=ListItemTopBar]';
const WORDS = '[class*=NestedObjectLabel]';

/**
 * Gives names to the buttons of lists, which Decap draws as pictures alone, and lets people open an item by pressing its words. Decap draws them anew
 * as it likes, so this looks at whatever it adds.
 */
export function nameListButtons(page: Document): void {
  const name = () => page.querySelectorAll<HTMLElement>(BAR).forEach((bar) => {
    const [open, ...others] = bar.querySelectorAll('button');
    const words = bar.parentElement?.querySelector(WORDS)?.textContent?.slice(0, 60) ?? '';
    const say = (button: Element | undefined, what: string) => {
      const said = words ? `${what}: ${words}` : what;
      if (button && button.getAttribute('aria-label') !== said) button.setAttribute('aria-label', said);
    };
    say(open, 'Open or close');
    say(others.at(-1), 'Remove');
    const handle = bar.querySelector('[aria-roledescription]');
    say(handle ?? undefined, 'Move');
  });
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      name();
    });
  }).observe(page.body, { childList: true, subtree: true });
  page.addEventListener('click', ({ target }) => {
    const words = (target as Element).closest(WORDS);
    words?.parentElement?.querySelector<HTMLElement>(`${BAR} button`)?.click();
  });
}
