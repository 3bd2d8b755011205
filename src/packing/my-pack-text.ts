import { countNoun } from '../text/count-noun.ts';

/** What the page of the reader's own pack says while it is used. It is apart from `text`, which browsers do not fetch. */
export const myPackText = {
  notLoaded: 'The list of resources could not be loaded. Your pack is safe: it is on this device. Try again when you are connected.',
  takenOut: (title: string) => `“${title}” is taken out.`,
  putItBack: 'Put it back',
  swapped: (title: string) => `“${title}” takes its place.`,
  swap: (title: string) => `Use “${title}” instead`,
  emptied: 'Your pack is empty.',
  putAllBack: 'Put everything back',
  putBack: 'Put back.',
  moved: (title: string, at: number, of: number) => `“${title}” is now ${at} of ${of}.`,
  inPack: (count: number) => `${countNoun(count)} in your pack.`,
  asBefore: 'Back to how it was',
  cannotSave: (words: string) => `${words} This browser cannot save your pack, so copy the address below: it brings your pack back.`,
  headings: { own: (count: number) => `In my pack: ${countNoun(count)}`, empty: 'My pack is empty', shared: (count: number) => `A shared pack: ${countNoun(count)}` },
  size: (size: string) => `About ${size}`,
  noSize: 'Nothing in it can be printed or downloaded today.',
  copied: 'The address is copied.',
  notCopied: 'This browser does not allow copying. Copy the address by hand.',
  making: { print: 'Getting your pack ready to print.', zip: 'Making your file.' },
  titles: { own: 'My pack', shared: 'A shared pack' },
  about: 'Gathered from what the schools share.',
  leftOut: (title: string, why: string | undefined) => `“${title}”: ${why}`,
  toPrint: 'Your pack is ready to print.',
  toDownload: 'Your file is ready. Look for my-pack.zip in your downloads. Unpack it, and open index.html.',
  notMade: 'Something in your pack could not be loaded. Check that you are connected, and try again.',
  /** What to do with a pack that somebody shared. `own` is the number of resources in the reader's own. */
  shared: {
    ask: (own: number) => (own ? `You have a pack of your own, with ${countNoun(own)}. What would you like to do?` : 'What would you like to do with it?'),
    take: (own: number) => (own ? 'Replace my pack with it' : 'Make it my pack'),
  },
} as const;
