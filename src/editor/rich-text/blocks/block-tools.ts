/** What the blocks of the text need from the editor around them. */
export interface BlockTools {
  /** Where the browser finds a file beside the page. Nothing while it is not known. */
  addressOf(name: string): string | undefined;
  /** Calls back when another file can be found. Returns what ends it. */
  onFiles(listener: () => void): () => void;
  /** Lets somebody choose a file of theirs, which is checked and put beside the page. Resolves to its name, or nothing when none was chosen. */
  chooseFile(endings: readonly string[]): Promise<string | undefined>;
  /** Lets somebody crop or turn a picture beside the page. Resolves to the name of what they made, or nothing when they left it as it was. */
  editPicture?(name: string): Promise<string | undefined>;
  /** Says something to somebody who cannot see the page. */
  announce(words: string): void;
}
