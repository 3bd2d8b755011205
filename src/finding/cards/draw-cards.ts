import type { SentCard } from '../finder-files.ts';

/**
 * Writes the text of a card into one that is there, and hides the parts that have none. A card is written over and over: to make it anew
 * for each choice would cost a slow phone three times as much.
 */
export function fillCard(item: HTMLElement, card: SentCard): HTMLElement {
  item.dataset.hue = card.hue;
  for (const part of item.querySelectorAll<HTMLElement>('[data-part]')) {
    const name = part.dataset.part as keyof SentCard;
    const words = card[name] ?? '';
    if (part.textContent !== words) part.textContent = words;
    if (part.hidden !== !words) part.hidden = !words;
    const lang = name === 'title' || name === 'summary' ? card.lang : undefined;
    if (part.lang !== (lang ?? '')) lang ? (part.lang = lang) : part.removeAttribute('lang');
    if (part instanceof HTMLAnchorElement) part.href = card.href;
  }
  // The button in the card is for the resource that is in it now.
  item.querySelector<HTMLElement & { show?: () => void }>('add-to-pack')?.show?.();
  return item;
}
