import { text } from './text.ts';

/** How many results the box shows; the page of the search has the others. */
const MOST_SHOWN = 8;

/** How long after the last letter the box begins to search, and how long until the last word counts as finished, in milliseconds. */
const [PAUSE, FINISHED] = [200, 1200];

/** Search over the whole site. Its program and its index are fetched when somebody opens it, and need no other server. */
class SiteSearch extends HTMLElement {
  /** Counts the questions, so that a late answer does not overwrite a newer one. */
  #turn = 0;
  #timer = 0;

  connectedCallback() {
    const open = this.querySelector('a')!;
    open.role = 'button';
    open.addEventListener('click', (event) => {
      event.preventDefault();
      this.#open();
    });
    open.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      this.#open();
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#search(true), PAUSE);
    });
    // Escape closes at once, where some browsers would only empty the field. Enter leads to the page of the search, as the form says.
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#dialog.close();
    });
    this.querySelector('form')!.addEventListener('submit', (event) => !this.#input.value.trim() && event.preventDefault());
    this.querySelector('.search-close')!.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  get #dialog() {
    return this.querySelector('dialog')!;
  }

  get #input() {
    return this.querySelector('input')!;
  }

  #open() {
    this.#dialog.showModal();
    this.#input.focus();
    this.#load().then(({ prepareAnswers }) => prepareAnswers(), () => undefined);
  }

  #load() {
    return import('../finding/search/show-answer.ts');
  }

  async #search(isTyping: boolean): Promise<void> {
    const turn = ++this.#turn;
    const words = this.#input.value.trim();
    try {
      const { clearAnswer, showAnswer } = await this.#load();
      if (turn !== this.#turn) return;
      if (!words) return clearAnswer(this);
      const { total, isUnfinished } = await showAnswer(this, words, { isTyping, most: MOST_SHOWN }, () => turn === this.#turn);
      if (turn !== this.#turn) return;
      if (total > MOST_SHOWN) this.querySelector('.search-next')!.append(Object.assign(document.createElement('a'), { href: `/search/?q=${encodeURIComponent(words)}`, textContent: text.all(total), className: 'search-all' }));
      // Whoever stops has finished the word.
      if (isUnfinished) this.#timer = window.setTimeout(() => this.#search(false), FINISHED);
    } catch {
      // The program itself did not come. The box stays as it is, and the next letter asks again.
      if (turn === this.#turn) this.#say(navigator.onLine ? text.notLoaded : text.offline);
    }
  }

  /** Says why there is no answer, and leads to what opens without the program of the search. */
  #say(status: string) {
    this.querySelector('[role=status]')!.textContent = status;
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), navigator.onLine ? { href: '/resources/', textContent: text.resources } : { href: '/offline/', textContent: text.kept }));
    this.querySelector('ol')!.replaceChildren(item);
    this.querySelector('.search-next')!.replaceChildren();
  }
}

customElements.define('site-search', SiteSearch);
