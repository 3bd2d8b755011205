/** What went wrong, as a sentence for the person at the keyboard. Decap puts the name of an error before its words; this one has none. */
export class Sentence extends Error {
  override toString(): string {
    return this.message;
  }
}
