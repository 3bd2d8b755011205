import type { PackLine } from '../catalogue/packs/pack-index.ts';
import { myPackText } from './my-pack-text.ts';

/** Shows what somebody shared and asks what to do with it; without lines there is nothing to ask. `own` is the number of resources in the reader's own pack. */
export function showShared(panel: HTMLElement, lines: readonly PackLine[], own: number): void {
  const take = panel.querySelector('[value=take]')!;
  panel.hidden = lines.length === 0;
  panel.querySelector('[data-shared]')!.replaceChildren(...lines.map(({ title, language }) => Object.assign(document.createElement('li'), { textContent: title, lang: language })));
  panel.querySelector('[data-shared-about]')!.textContent = myPackText.shared.ask(own);
  panel.querySelector<HTMLElement>('[value=join]')!.hidden = own === 0;
  take.textContent = myPackText.shared.take(own);
  // A button that would remove something must not be the first one people see.
  take.classList.toggle('second', own > 0);
}
