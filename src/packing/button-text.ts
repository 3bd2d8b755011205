import { countNoun } from '../text/count-noun.ts';

/** What the button that puts a resource in the pack says. */
export const buttonText = {
  add: 'Add to my pack',
  out: 'Take out of my pack',
  full: (most: number) => `Your pack is full: it holds ${most} resources.`,
  done: (isAdded: boolean, count: number) => `${isAdded ? 'Added' : 'Taken out'}. ${countNoun(count)} in your pack.`,
  /** Before the link, the link, and what follows it. */
  cannotSave: ['This browser cannot save your pack. ', 'Open your pack', ' now, and copy its address to keep it.'],
} as const;
