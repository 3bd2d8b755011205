/** What the editor says outside its rooms. */
export const text = {
  notWhole: 'The editor did not load completely. Reload the page. If that does not help, a filter may be blocking part of it.',
  /** Whoever publishes, where the page gives no name. */
  unnamed: 'whoever publishes for the partnership',
  /** Why a page is not published. */
  left: {
    inForm: (problems: readonly string[]) => `${somethingLeft(problems)} The list beside the form has everything.`,
    inDraft: (problems: readonly string[]) => `${somethingLeft(problems)} “Drafts” says what to do about it.`,
  },
  earlier: { title: 'An earlier version', close: 'Close' },
} as const;

function somethingLeft(problems: readonly string[]): string {
  return `There is still something to put right: ${problems.slice(0, 3).join(' ')}`;
}
