/** One element of a finished page, without its content. */
export interface BuiltElement {
  tag: string;
  attributes: Record<string, string>;
  /** The code of a script or a style sheet, or the text directly inside a link; empty for every other element. */
  words: string;
}
