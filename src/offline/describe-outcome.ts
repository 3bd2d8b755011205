import type { Outcome } from './messages.ts';

/** The result of a request to keep something, in a sentence for people. */
export function describeOutcome({ kept, left, why }: Outcome): string {
  if (!left.length) return 'Kept. It opens on this device without a network.';
  if (why === 'off') return 'Keeping pages is turned off on this device. You can turn it on again under “Reading offline”.';
  if (why === 'no worker') return 'This browser cannot keep pages. Download the files instead.';
  if (why === 'gone') return 'It is no longer on this site.';
  const part = kept.length ? `${kept.length} of ${kept.length + left.length} are kept.` : 'It could not be kept.';
  return why === 'full' ? `${part} There is no more room on this device for pages of this site.` : `${part} The network did not answer. Try again.`;
}

/** Whether the reader's pack opens without a network, in a sentence for people. */
export function describePackKept({ left, why }: Outcome): string {
  if (!left.length) return 'Your pack is kept on this device, so you can open and print it without a network. You need a network only to download it as one file.';
  if (why === 'off') return 'Your pack needs a network: keeping pages is turned off on this device. You can turn it on again under “Reading offline”.';
  if (why === 'no worker') return 'Your pack needs a network: this browser cannot keep pages. To have it without one, download it as one file.';
  return why === 'full' ? 'There is not enough room on this device to keep all of your pack. To have it without a network, download it as one file.' : 'Not all of your pack could be kept on this device, because the network did not answer. Open this page again when you are connected.';
}
