/** Something found in the finished pages. */
export interface Finding {
  /** The address of the page or the file it is on. */
  address: string;
  /** What is wrong with it, as the end of a sentence. */
  words: string;
  /** The address in question, when the finding is about a link. */
  url?: string;
}

/** A finding on one line: `/resources/name/: there is a frame element.` */
export function describeFinding({ address, words }: Finding): string {
  return `${address}: ${words}`;
}
