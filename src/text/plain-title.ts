/** A title without its punctuation, spaces and capitals, so that two titles that nobody could tell apart in a list are the same text. */
export function plainTitle(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
