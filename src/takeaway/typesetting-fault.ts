/** Something in a page that cannot be printed or put in a file, in words for the person who wrote it. */
export class TypesettingFault extends Error {
  /** The letters that none of our fonts has, when that is the reason. */
  readonly missing: string;

  constructor(message: string, missing = '') {
    super(message);
    this.missing = missing;
  }
}
