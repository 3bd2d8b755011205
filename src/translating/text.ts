/** What this room says to readers. */
export const text = {
  isWhole: 'Some parts could not be matched sentence by sentence.',
  /** Where one language has nothing to show; `language` is its English name. */
  notIn: (language: string) => `Not in the ${language} version.`,
  gaps: 'What you type into a gap appears in both languages. It stays on this page: it is not saved or sent.',
  sideTitle: (title: string, one: string, other: string) => `${title}: ${one} and ${other}`,
  sideDescription: (title: string) => `${title} in two languages side by side.`,
  machineDraft: 'A machine draft.',
  /** Before two links, and between them. */
  alone: ['See one on its own:', 'or'],
  both: 'Download both as a PDF',
  otherLanguages: 'Other languages',
  sideBySide: (language: string) => `Side by side with the ${language}`,
  print: 'Print both side by side',
  clear: 'Clear what I typed',
} as const;
