/** Why nothing is published, in words for a person. A stack trace into our program would help nobody. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.stack = '';
  }
}
