/** An error whose message is a sentence for the person at the keyboard. Decap puts an error's name before its message; this one has none. */
export class Sentence extends Error {
  override toString(): string {
    return this.message;
  }
}
