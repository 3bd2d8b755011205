/** What this room says to readers. */
export const text = {
  /** The list of what nobody has taken on. */
  wanted: 'What schools are asking for',
  state: 'Progress',
  wantedHere: 'What is wanted',
} as const;
