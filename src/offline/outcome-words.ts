import type { Outcome } from './messages.ts';

/** What became of a wish to keep something, in a sentence for people. */
export function describeOutcome({ kept, left, why }: Outcome): string {
  if (!left.length) return 'Kept. It opens on this device without a network.';
  if (why === 'off') return 'Keeping pages is turned off on this device. You can turn it on again under “Reading without a network”.';
  if (why === 'no worker') return 'This browser cannot keep pages. Download the files instead.';
  const part = kept.length ? `${kept.length} of ${kept.length + left.length} are kept.` : 'It could not be kept.';
  return why === 'full' ? `${part} There is no more room on this device for pages of this site.` : `${part} The network did not answer. Please try again.`;
}
