/**
 * Whether what a tab draws is a line to write on. `drawn` is the letter that fills its room; `after` is the text that follows in its paragraph, with a
 * tab for each that is there. Dots before a number or a word lead to it, as in a list of contents.
 */
export function isLineToWriteOn(drawn: string | undefined, after: string): boolean {
  return drawn === '_' || (drawn !== undefined && (after.trim() === '' || after.includes('\t')));
}
