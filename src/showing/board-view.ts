import type { Deck, Slide } from './deck.ts';

/** A slide as the board shows it, without what is for whoever shows it. */
export type BoardSlide = Omit<Slide, 'notes' | 'name'>;

/** Slides to show on the board, as its script fetches them. */
export interface BoardView extends Omit<Deck, 'slides'> {
  slides: BoardSlide[];
}

/** The slides of a deck for the board. */
export function viewBoard({ slides, ...deck }: Deck): BoardView {
  return { ...deck, slides: slides.map(({ notes, name, ...slide }) => slide) };
}
