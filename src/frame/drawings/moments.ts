import { ring } from './ring.ts';

/**
 * Small drawings for pages on which something is not as one hoped: what is inside an SVG of 160 by 120. All of them are the ring of five of the mark, with one
 * thing changed. They say nothing that the sentence beside them does not say.
 */
export const moments = {
  // Nothing has been shared yet: the seats are free.
  empty: `${ring(['free', 'free', 'free', 'free', 'free'])}<path d="M80 50v24M68 62h24"/>`,
  // The search found nothing.
  'not-found': `${ring(['taken', 'free', 'taken', 'taken', 'free'])}<circle cx="77" cy="58" r="13" fill="var(--paper)"/><path d="m87 68 11 11"/>`,
  // The page is not at this address: one of the five has left.
  missing: `${ring(['taken', 'left', 'taken', 'taken', 'taken'])}<path d="M137 40c5-4 9-5 15-5M145 28l7 7-7 7"/>`,
  // No network: the line between the five is broken, and all are still here.
  offline: `${ring(['taken', 'taken', 'taken', 'taken', 'taken'], '<circle cx="80" cy="62" r="44" stroke="var(--line)" stroke-dasharray="3 10"/>')}<path d="m68 50 24 24M92 50 68 74"/>`,
  // Something went wrong on our side: a seat is out of its place.
  error: `${ring(['taken', 'taken', 'astray', 'taken', 'taken'])}<path d="M80 46v20M80 78h0"/>`,
  // It is done, sent or agreed.
  done: `${ring(['taken', 'taken', 'taken', 'taken', 'taken'])}<path d="m66 62 10 10 18-20"/>`,
} as const satisfies Record<string, string>;

/** The name of such a drawing. */
export type MomentName = keyof typeof moments;
