/** What was found in a document that its reader should know about. */
export interface Met {
  hidden: boolean;
  boxes: boolean;
  contents: boolean;
  prompts: boolean;
  /** Whether prompts are the text of a template, and came along. */
  template: boolean;
  gaps: boolean;
  facts: boolean;
  /** Whether there is text in the colour of its background. */
  unseen: boolean;
  /** How many places a shape covers. */
  covered: number;
  /** Highlighted passages. */
  highlights: string[];
  /** How many symbols nobody can write as a character. */
  symbols: number;
  /** The text that was left out and is told of, so that nobody looks for it on the page. */
  left: string[];
}
