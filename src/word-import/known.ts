/** What is known of the partnership whose page a document will be. */
export interface Known {
  /** The names of its schools, which are not people even where they sound like it. */
  schools?: readonly string[];
}
