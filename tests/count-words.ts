/** How many of the words of a text are in what was read of it, each as often as it is in the text; and which are not. Words are what is between spaces, with their punctuation. */
export function countWords(text: string, read: string): { found: number; of: number; lost: string[] } {
  const bag = new Map<string, number>();
  for (const word of wordsIn(read)) bag.set(word, (bag.get(word) ?? 0) + 1);
  const words = wordsIn(text);
  const lost = words.filter((word) => {
    const left = bag.get(word) ?? 0;
    if (left > 0) bag.set(word, left - 1);
    return left === 0;
  });
  return { found: words.length - lost.length, of: words.length, lost };
}

function wordsIn(text: string): string[] {
  return text.normalize('NFC').split(/\s+/).filter(Boolean);
}
