import type { Card } from './card.ts';
import type { Row } from './finder.ts';

/** What the finder knows about a resource, read from its card on the page. A card that is there is never drawn again, so what only drawing needs is left out. */
export function readCard(item: HTMLElement): Row {
  const { slug, added, minutes, translation, overdue, marks } = item.dataset;
  const textOf = (part: string) => item.querySelector(`[data-part=${part}]`)!.textContent!;
  return {
    slug: slug!, title: textOf('title'), summary: textOf('summary'), added: added!, minutes: Number(minutes),
    example: false, translation: translation !== undefined, draft: false, language: undefined, overdue: overdue !== undefined, marks: marks!.split(' '),
  };
}

/** Writes the text of a card into an empty one, and removes the parts that have none. */
export function fillCard(item: HTMLElement, card: Card): HTMLElement {
  item.querySelector('a')!.href = card.href;
  for (const part of item.querySelectorAll<HTMLElement>('[data-part]')) {
    const words = card[part.dataset.part as keyof Card];
    part.textContent = words ?? '';
    if (!words) part.closest('li li')?.remove();
    else if (card.lang && part.matches('a, p')) part.lang = card.lang;
  }
  return item;
}
