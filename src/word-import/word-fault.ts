/** Why a file cannot be imported. Its message is for a teacher: what is wrong, and what to do. */
export class WordFault extends Error {
  override name = 'WordFault';
}
