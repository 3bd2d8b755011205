import type { BoardView } from './board-view.ts';
import { text } from './text.ts';

/** A button that shows the slides of the page on the whole screen. They, and what shows them, are fetched when somebody comes near: from then on no network is needed. */
class ShowOnBoard extends HTMLElement {
  #loaded: Promise<() => void> | undefined;

  connectedCallback() {
    const button = this.querySelector('button')!;
    for (const near of ['pointerenter', 'focus']) button.addEventListener(near, () => void this.#load().catch(() => undefined));
    button.addEventListener('click', () => void this.#open());
  }

  async #open() {
    const status = this.querySelector('[role=status]')!;
    status.textContent = '';
    const open = await this.#load().catch(() => undefined);
    if (!open) {
      status.textContent = text.noNetwork;
      return;
    }
    try {
      open();
    } catch {
      // Browsers from before 2023 lack what it needs.
      status.textContent = text.tooOld;
    }
  }

  /** Loads all that is needed, once; what failed is tried again the next time. */
  #load(): Promise<() => void> {
    return (this.#loaded ??= this.#fetch().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    }));
  }

  async #fetch(): Promise<() => void> {
    const [{ openBoard }, answer] = await Promise.all([import('./board.ts'), fetch(this.dataset.keep!)]);
    if (!answer.ok) throw new Error(String(answer.status));
    const board = (await answer.json()) as BoardView;
    return () => openBoard(board);
  }
}

customElements.define('show-on-board', ShowOnBoard);
