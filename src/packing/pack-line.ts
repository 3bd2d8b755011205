import { pageAddress } from '../catalogue/packs/addresses.ts';
import type { PackLine } from '../catalogue/packs/pack-index.ts';
import { myPackText } from './my-pack-text.ts';

/** The state of a line of a pack: its place from 0, the number of lines, whether the reader may change it, and whether it has a page. */
interface Place {
  at: number;
  count: number;
  isOwn: boolean;
  isLinked: boolean;
}

/** Draws a line of a pack from its template, with the buttons that move it, take it out or exchange it. */
export function drawLine(template: HTMLTemplateElement, { slug, title, language, isHere, notes, successor }: PackLine, { at, count, isOwn, isLinked }: Place): HTMLElement {
  const line = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const buttonFor = (value: string) => line.querySelector<HTMLButtonElement>(`[value=${value}]`)!;
  line.dataset.at = String(at);
  line.classList.toggle('is-away', !isHere);
  const link = line.querySelector('a')!;
  if (isLinked) Object.assign(link, { textContent: title, lang: language, href: pageAddress(slug) });
  else link.replaceWith(Object.assign(document.createElement('strong'), { textContent: title }));
  line.querySelector('[data-notes]')!.replaceChildren(...notes.map((words) => Object.assign(document.createElement('p'), { textContent: words })));
  for (const button of line.querySelectorAll('.pack-move button')) button.ariaLabel = `${button.textContent}: ${title}`;
  buttonFor('up').disabled = at === 0;
  buttonFor('down').disabled = at === count - 1;
  if (successor && isOwn) buttonFor('swap').textContent = myPackText.swap(successor.title);
  else line.querySelector('.pack-swap')!.remove();
  if (!isOwn) line.querySelector('.pack-move')!.remove();
  return line;
}
