/** Questions printed as cards: the title of the set, and the text of each card. */
export interface CardSet {
  kind: 'cards';
  title: string;
  cards: string[];
  /** The picture of each card, `null` for a card without one; absent where no card has any. */
  pictures?: (CardPicture | null)[];
  /** Set when the cards are the pictures of a page, each with the heading above it. */
  ofPage?: true;
}

/** A picture on a card: its file beside the page, and what it shows. */
export interface CardPicture {
  file: string;
  description: string;
}
