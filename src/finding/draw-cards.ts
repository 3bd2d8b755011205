import type { SentCard } from './finder-files.ts';

/**
 * Writes the text of a card into one that is there, and hides the parts that have none. A card is written over and over: to make it anew
 * for each choice would cost a slow phone three times as much.
 */
export function fillCard(item: HTMLElement, card: SentCard): HTMLElement {
  item.querySelector('a')!.href = card.href;
  for (const part of item.querySelectorAll<HTMLElement>('[data-part]')) {
    const words = card[part.dataset.part as keyof SentCard] ?? '';
    if (part.textContent !== words) part.textContent = words;
    const fact = part.closest<HTMLElement>('li li');
    if (fact && fact.hidden !== !words) fact.hidden = !words;
    if (part.matches('a, p') && part.lang !== (card.lang ?? '')) card.lang ? (part.lang = card.lang) : part.removeAttribute('lang');
  }
  // The button in the card is for the resource that is in it now.
  item.querySelector<HTMLElement & { show?: () => void }>('add-to-pack')?.show?.();
  return item;
}
