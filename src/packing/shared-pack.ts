import { countNoun } from '../text/count-noun.ts';
import type { PackLine } from '../catalogue/packs/pack-index.ts';

/** Shows what somebody shared and asks what to do with it; without lines there is nothing to ask. `own` is the number of resources in the reader's own pack. */
export function showShared(panel: HTMLElement, lines: readonly PackLine[], own: number): void {
  const take = panel.querySelector('[value=take]')!;
  panel.hidden = lines.length === 0;
  panel.querySelector('[data-shared]')!.replaceChildren(...lines.map(({ title, language }) => Object.assign(document.createElement('li'), { textContent: title, lang: language })));
  panel.querySelector('[data-shared-about]')!.textContent = own ? `You have a pack of your own, with ${countNoun(own)}. What would you like to do?` : 'What would you like to do with it?';
  panel.querySelector<HTMLElement>('[value=join]')!.hidden = own === 0;
  take.textContent = own ? 'Replace my pack with it' : 'Make it my pack';
  // A button that would remove something must not be the first one people see.
  take.classList.toggle('second', own > 0);
}
