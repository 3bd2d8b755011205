/** What this room says to readers. */
export const text = {
  isWhole: 'Some parts could not be matched sentence by sentence.',
  /** Where one language has nothing to show; `language` is its English name. */
  notIn: (language: string) => `Not in the ${language} version.`,
  gaps: 'What you type into a gap appears in both languages. It stays in this page, is not kept and not sent.',
  print: 'Print both side by side',
  clear: 'Clear what I typed',
} as const;
