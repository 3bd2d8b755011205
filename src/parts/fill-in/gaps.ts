/** The gaps inside an element, in the order in which they stand there. */
export function gapsIn(element: ParentNode): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>('input.fill-in')];
}

/** Writes words into a gap, and beside it for paper, where the words may run over several lines. */
export function fillGap(gap: HTMLInputElement, words: string): void {
  if (gap.value !== words) gap.value = words;
  const around = gap.parentElement!;
  if (words) around.dataset.typed = words;
  else delete around.dataset.typed;
}

/** What is typed into one gap stands in all that ask for the same thing, in whichever language they ask. Nothing is stored or sent. */
export function fillAlike(element: HTMLElement): void {
  const spread = (typed: HTMLInputElement) => {
    for (const gap of gapsIn(element)) if (gap.dataset.asks === typed.dataset.asks) fillGap(gap, typed.value);
  };
  element.addEventListener('input', ({ target }) => (target as Element).matches('.fill-in') && spread(target as HTMLInputElement));
  // On a slow line somebody may have typed before the script was there.
  for (const gap of gapsIn(element)) if (gap.value) spread(gap);
}
