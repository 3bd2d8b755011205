/** How many pages a part of Pagefind's index has about: making it costs a second for every seven hundred of them, and one changed page costs its whole part. */
const PAGES = 250;

/** How many parts a sister site can well be asked to merge: each costs its readers a few requests. */
const FEW = 16;

/** How many pages a part has at most, however many parts there are then: Pagefind needs about half a megabyte of memory for each while it makes one. */
const MOST_PAGES = 1_000;

/** Into how many parts Pagefind's index of so many pages is split: one, two, four and so on, so that a few pages more rarely change the parts of all the others. */
export function countParts(pages: number): number {
  let count = 1;
  while (pages > count * (count < FEW ? PAGES : MOST_PAGES)) count *= 2;
  return count;
}
