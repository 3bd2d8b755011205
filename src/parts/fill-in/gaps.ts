/** The gaps inside an element, in document order. */
export function gapsIn(element: ParentNode): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>('input.fill-in')];
}

/** Writes text into a gap, and beside it for paper, where it may run over several lines. */
export function fillGap(gap: HTMLInputElement, words: string): void {
  if (gap.value !== words) gap.value = words;
  const around = gap.parentElement!;
  if (words) around.dataset.typed = words;
  else delete around.dataset.typed;
}

/** Copies what somebody types into one gap to all gaps that ask for the same thing, in whichever language. Nothing is stored or sent. */
export function fillAlike(element: HTMLElement): void {
  const spread = (typed: HTMLInputElement) => {
    for (const gap of gapsIn(element)) if (gap.dataset.asks === typed.dataset.asks) fillGap(gap, typed.value);
  };
  element.addEventListener('input', ({ target }) => (target as Element).matches('.fill-in') && spread(target as HTMLInputElement));
  // On a slow line somebody may have typed before the script had loaded.
  for (const gap of gapsIn(element)) if (gap.value) spread(gap);
}
