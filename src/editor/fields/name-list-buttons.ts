import { text } from './text.ts';
import { whenDrawn } from './when-drawn.ts';

/** The bar above each item of a list in Decap’s form, and the words under it while the item is shut. */
const BAR = '[class*=ListItemTopBar]';
const WORDS = '[class*=NestedObjectLabel]';

/**
 * Gives names to the buttons of lists, which Decap draws as pictures alone, and lets people open an item by pressing its words.
 */
export function nameListButtons(page: Document): void {
  whenDrawn(page, () => page.querySelectorAll<HTMLElement>(BAR).forEach((bar) => {
    const [open, ...others] = bar.querySelectorAll('button');
    const words = bar.parentElement?.querySelector(WORDS)?.textContent?.slice(0, 60) ?? '';
    const say = (button: Element | undefined, what: string) => {
      const said = text.list.button(what, words);
      if (button && button.getAttribute('aria-label') !== said) button.setAttribute('aria-label', said);
    };
    say(open, text.list.open);
    say(others.at(-1), text.list.remove);
    const handle = bar.querySelector('[aria-roledescription]');
    say(handle ?? undefined, text.list.move);
  }));
  page.addEventListener('click', ({ target }) => {
    const words = (target as Element).closest(WORDS);
    words?.parentElement?.querySelector<HTMLElement>(`${BAR} button`)?.click();
  });
}
