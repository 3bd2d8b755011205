/** How an attempt to keep something on this device went. */
export const outcomeText = {
  kept: 'Kept. It opens on this device without a network.',
  off: 'Keeping pages is turned off on this device. You can turn it on again under “Reading offline”.',
  cannot: 'This browser cannot keep pages. Download the files instead.',
  gone: 'It is no longer on this site.',
  some: (kept: number, of: number) => `${kept} of ${of} are kept.`,
  none: 'It could not be kept.',
  full: 'There is no more room on this device for pages of this site.',
  silent: 'The network did not answer. Try again.',
  /** The same of the reader's own pack. */
  pack: {
    kept: 'Your pack is kept on this device, so you can open and print it without a network. You need a network only to download it as one file.',
    off: 'Your pack needs a network: keeping pages is turned off on this device. You can turn it on again under “Reading offline”.',
    cannot: 'Your pack needs a network: this browser cannot keep pages. To have it without one, download it as one file.',
    full: 'There is not enough room on this device to keep all of your pack. To have it without a network, download it as one file.',
    silent: 'Not all of your pack could be kept on this device, because the network did not answer. Open this page again when you are connected.',
  },
} as const;
