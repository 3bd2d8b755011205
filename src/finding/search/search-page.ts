import { clearAnswer, prepareAnswers, showAnswer } from './show-answer.ts';

/** How many results are shown at first, and how many more each time somebody asks for more. */
const AT_ONCE = 10;

/** How long after the last letter the page begins to search, and how long until the last word counts as finished, in milliseconds. */
const [PAUSE, FINISHED] = [250, 1200];

/** The page that searches the whole site. The address keeps what is asked for and how much is shown. */
class SearchPage extends HTMLElement {
  #form = this.querySelector('form')!;
  #input = this.querySelector('input')!;
  #more = this.querySelector<HTMLElement>('.search-more')!;
  #kinds = this.querySelector<HTMLElement>('.search-kinds')!;
  /** The kind of results that somebody wants to see alone, or an empty text. */
  #kind = '';
  #shown = AT_ONCE;
  /** Counts the questions, so that a late answer does not overwrite a newer one. */
  #turn = 0;
  #timer = 0;
  #typing = false;

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(false);
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#go(true), PAUSE);
    });
    this.#kinds.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (button) this.#go(false, button.value);
    });
    this.#more.addEventListener('click', async () => {
      const next = this.#shown;
      this.#shown += AT_ONCE;
      history.replaceState({ shown: this.#shown }, '');
      await this.#show(false);
      this.querySelectorAll<HTMLElement>('.search-results > li > a')[next]?.focus();
    });
    window.addEventListener('popstate', () => this.#arrive());
    // Once more when the network comes back, if there was an answer to wait for.
    window.addEventListener('online', () => this.#input.value.trim() && !this.querySelector('.search-results li a:not([href="/offline/"])') && this.#show(false));
    prepareAnswers();
    this.#arrive();
  }

  /** Shows what the address asks for. */
  #arrive() {
    clearTimeout(this.#timer);
    this.#typing = false;
    this.#shown = Math.max(AT_ONCE, Number((history.state as { shown?: number } | null)?.shown ?? AT_ONCE));
    const params = new URLSearchParams(location.search);
    this.#input.value = params.get('q') ?? '';
    this.#kind = params.get('kind') ?? '';
    void this.#show(false);
  }

  /** Writes what was typed into the address, and the kind of results. Letters typed one after another make one step back, and other words are looked for in all kinds. */
  #go(isTyping: boolean, kind = '') {
    clearTimeout(this.#timer);
    const words = this.#input.value.trim();
    const address = location.pathname + (words ? `?${new URLSearchParams({ q: words, ...(kind ? { kind } : {}) })}` : '');
    this.#kind = kind;
    if (address !== location.pathname + location.search) {
      if (isTyping && this.#typing) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      this.#shown = AT_ONCE;
    }
    this.#typing = isTyping;
    void this.#show(isTyping);
  }

  async #show(isTyping: boolean): Promise<void> {
    const turn = ++this.#turn;
    const words = this.#input.value.trim();
    document.title = words ? document.title.replace(/^(“.*” – )?/, `“${words.slice(0, 60)}” – `) : document.title.replace(/^“.*” – /, '');
    // Until somebody asks, the page leads to the lists.
    this.toggleAttribute('data-idle', !words);
    if (!words) {
      clearAnswer(this);
      this.#more.hidden = true;
      return;
    }
    const { total, isUnfinished } = await showAnswer(this, words, { isTyping, most: this.#shown, kind: this.#kind || undefined }, () => turn === this.#turn);
    if (turn !== this.#turn) return;
    this.#more.hidden = total <= this.#shown;
    // Whoever stops has finished the word.
    if (isUnfinished) this.#timer = window.setTimeout(() => this.#show(false), FINISHED);
  }
}

customElements.define('search-page', SearchPage);
