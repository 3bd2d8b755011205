/** What the button that shows slides says, and why they cannot be shown. */
export const text = {
  show: 'Show on the board',
  noNetwork: 'The slides cannot be shown, because the network does not answer. Try again in a moment.',
  tooOld: 'This browser is too old to show the slides. Download them instead.',
} as const;
