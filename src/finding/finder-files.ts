import type { Card } from './cards/card.ts';
import { CARDS_IN_A_PIECE, type FinderIndex, type FinderOrders } from './finder-index.ts';
import { openIndex, type OpenIndex } from './open-index.ts';

/** What the finder fetches: the index when somebody begins to choose, and the cards that are shown. */
export const FINDER_FILES = { index: '/finder/index.json', orders: '/finder/orders.json', piece: (at: number) => `/finder/cards/${at}.json` } as const;

/** Some cards. Parts without text are left out. */
export interface CardPiece {
  mark: string;
  cards: SentCard[];
}

/** A card on its way to the browser. */
export type SentCard = Partial<Card> & Pick<Card, 'href' | 'title' | 'summary'>;

/** A card of a site that was published again since the page was opened: its number may now mean another resource. */
export class StaleError extends Error {}

/** How many pieces stay in memory: somebody who looks through everything must not fill a phone. */
const MOST_PIECES = 40;

/** Fetches what the finder needs, each once. What failed is fetched again when it is asked for again. */
export class FinderFiles {
  #fetchJson: (address: string) => Promise<unknown>;
  #index: Promise<{ index: OpenIndex; pieces: string[]; labels: Record<string, string> }> | undefined;
  #orders: Promise<FinderOrders> | undefined;
  #pieces = new Map<number, Promise<CardPiece>>();

  constructor(fetchJson: (address: string) => Promise<unknown>) {
    this.#fetchJson = fetchJson;
  }

  /** The index, opened, with the labels of marks that have no box on the page. */
  open() {
    return (this.#index ??= this.#once(async () => {
      const sent = (await this.#fetchJson(FINDER_FILES.index)) as FinderIndex;
      return { index: openIndex(sent), pieces: sent.pieces, labels: sent.labels };
    }, () => { this.#index = undefined; }));
  }

  /** The orders by title and by length. */
  orders() {
    return (this.#orders ??= this.#once(() => this.#fetchJson(FINDER_FILES.orders) as Promise<FinderOrders>, () => { this.#orders = undefined; }));
  }

  /** The cards of resources, by their numbers. Throws a StaleError when they come from another day's site than the index. */
  async cardsOf(rows: readonly number[]): Promise<SentCard[]> {
    const { pieces } = await this.open();
    const wanted = [...new Set(rows.map((row) => Math.floor(row / CARDS_IN_A_PIECE)))];
    const found = new Map(await Promise.all(wanted.map(async (at) => [at, await this.#piece(at)] as const)));
    for (const [at, { mark }] of found) if (mark !== pieces[at]) throw new StaleError(`piece ${at}`);
    return rows.map((row) => found.get(Math.floor(row / CARDS_IN_A_PIECE))!.cards[row % CARDS_IN_A_PIECE]!);
  }

  /** Forgets everything, so that it is fetched anew. */
  forget(): void {
    this.#index = undefined;
    this.#orders = undefined;
    this.#pieces.clear();
  }

  #piece(at: number): Promise<CardPiece> {
    const piece = this.#pieces.get(at) ?? this.#once(() => this.#fetchJson(FINDER_FILES.piece(at)) as Promise<CardPiece>, () => this.#pieces.delete(at));
    // The one that was asked for last is the last to go.
    this.#pieces.delete(at);
    this.#pieces.set(at, piece);
    for (const oldest of this.#pieces.keys()) if (this.#pieces.size > MOST_PIECES && oldest !== at) this.#pieces.delete(oldest);
    return piece;
  }

  async #once<T>(load: () => Promise<T>, undo: () => void): Promise<T> {
    try {
      return await load();
    } catch (error) {
      undo();
      throw error;
    }
  }
}
