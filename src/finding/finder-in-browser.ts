import { countNoun } from '../text/count-noun.ts';
import { fillCard } from './cards/draw-cards.ts';
import { FinderFiles, StaleError, type SentCard } from './finder-files.ts';
import { finderScriptText } from './finder-script-text.ts';
import { CARDS_AT_ONCE, facetOf, NO_QUERY, sortOf, valueOf, type FinderQuery } from './finder.ts';
import { searchIndex, type FoundRows } from './open-index.ts';
import type { Ranked } from './rank-words.ts';
import { readQuery, writeQuery } from './search-params.ts';

const TYPING_PAUSE = 250;

/** How long after the last letter a word counts as finished, in milliseconds. */
const FINISHED = 1200;

/** Where the choices are beside the list, as in finder.css. Asked of the screen: to ask the page how wide it is would lay it out before it is all there. */
const WIDE = '(min-width: 62rem)';

/** Fetches the program of the search, when the first word is written. */
const loadSearch = () => import('./rank-words.ts');

/** What there is to know of the words where there are none. */
const NOT_RANKED: Partial<Ranked> & Pick<Ranked, 'remark'> = { remark: '' };

/** The most cards that are shown again when somebody comes back to a long list. */
const MOST_SHOWN_AGAIN = 400;

/** How many frames the page is held at the place where the reader was, while cards get their heights. */
const FRAMES_TO_SETTLE = 6;

/** How long what was chosen may wait for the cards, in milliseconds. On most networks both come at once, and the page is laid out once. */
const WAIT = 150;

/** What the browser's history remembers of a visit: how many cards there were, which was the first on the screen, and how many pixels below its upper edge. */
interface Place {
  shown: number;
  card?: number;
  top?: number;
}

/** Chooses resources without leaving the page. The address keeps what is chosen; the rules are those of finder.ts. */
class ResourceFinder extends HTMLElement {
  #form = this.querySelector('form')!;
  #list = this.querySelector('.cards')!;
  #choose = this.querySelector<HTMLDetailsElement>('.choose')!;
  #sort = this.#form.querySelector('select')!;
  #boxes = new Map<string, HTMLInputElement>();
  #files = new FinderFiles(fetchJson);
  /** The cards that this script has made, in the order of the list. */
  #cards: HTMLElement[] = [];
  /** Where the reader was when they last stopped. */
  #place: Omit<Place, 'shown'> = {};
  #shown = CARDS_AT_ONCE;
  #query: FinderQuery = NO_QUERY;
  /** Counts the requests, so that a late answer does not overwrite a newer one. */
  #turn = 0;
  #timer = 0;
  #typing = false;
  /** Whether there are letters in the field that no question has asked for yet. An answer to the letters before them leaves the field alone. */
  #isAhead = false;

  connectedCallback() {
    const form = this.#form;
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) this.#boxes.set(markOf(box), box);
    // Some browsers cannot hold the choices open beside the list through style alone, so the script opens them.
    if (matchMedia(WIDE).matches) this.#choose.open = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change();
    });
    form.addEventListener('change', (event) => event.target !== form.elements.namedItem('q') && this.#change(event.target === this.#sort));
    form.addEventListener('input', (event) => {
      if (event.target !== form.elements.namedItem('q')) return;
      loadSearch().catch(() => undefined);
      this.#isAhead = true;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#change(false, true), TYPING_PAUSE);
    });
    this.addEventListener('click', (event) => this.#press((event.target as Element).closest('button')?.value));
    // The index is there, and opened, before the first choice: when somebody comes near the choices, not when they have made one.
    for (const near of ['focusin', 'pointerover', 'touchstart']) this.addEventListener(near, () => this.#files.open().catch(() => {}), { once: true, passive: true });
    window.addEventListener('popstate', () => this.#arrive());
    // Noted when the reader stops, because at the press of a box the page would have to be laid out once more to know it.
    let stopped = 0;
    window.addEventListener('scroll', () => {
      clearTimeout(stopped);
      stopped = window.setTimeout(() => (this.#place = this.#findPlace()), 100);
    }, { passive: true });
    window.addEventListener('pagehide', () => {
      this.#place = this.#findPlace();
      this.#rememberPlace();
    });
    if (location.search || placeNow().shown > CARDS_AT_ONCE) this.#arrive();
  }

  /** Shows what the address asks for, and the place where the reader was. */
  async #arrive() {
    const { shown, card, top } = placeNow();
    this.#typing = false;
    this.#isAhead = false;
    clearTimeout(this.#timer);
    this.#shown = Math.min(shown, MOST_SHOWN_AGAIN);
    await this.#addBoxes();
    await this.#show(readQuery(location.search, [...this.#boxes.keys()]));
    // By the card, not from the top of the page: the height of cards that were never on the screen is not known yet.
    const first = card === undefined ? undefined : this.#list.children[card];
    // More than once, because the cards around it get their height only when they come near the screen.
    for (let frame = 0; first && frame < FRAMES_TO_SETTLE; frame++) {
      scrollBy({ top: first.getBoundingClientRect().top - top!, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  }

  /** Adds the boxes that the address asks for and the page does not have, because their facet has too many values. */
  async #addBoxes() {
    const asked = [...new URLSearchParams(location.search)].map(([key, value]) => `${key}:${value}`).filter((mark) => !this.#boxes.has(mark) && [...this.#boxes.keys()].some((known) => facetOf(known) === facetOf(mark)));
    if (!asked.length) return;
    const labels = await this.#files.open().then((found) => found.labels, () => undefined);
    for (const mark of asked) {
      if (!labels || !Object.hasOwn(labels, mark)) continue;
      const other = [...this.#boxes].find(([known]) => facetOf(known) === facetOf(mark))![1].parentElement!;
      const label = other.cloneNode(true) as HTMLElement;
      const box = label.querySelector('input')!;
      box.value = valueOf(mark);
      label.querySelector('.name')!.textContent = labels[mark]!;
      other.parentElement!.append(label);
      this.#boxes.set(mark, box);
    }
  }

  #rememberPlace() {
    const place: Place = { shown: this.#shown, ...this.#place };
    history.replaceState(place, '');
  }

  /** The first card on the screen. Nothing above the list, where the browser itself knows the place. */
  #findPlace(): Omit<Place, 'shown'> {
    const places = [...this.#list.children].map((item) => item.getBoundingClientRect());
    const card = places.findIndex(({ bottom }) => bottom > 0);
    return card >= 0 && places[0]!.top < 0 ? { card, top: places[card]!.top } : {};
  }

  /** Reads the form and writes it into the address. Letters typed one after another make one step back. */
  #change(sorted = false, typing = false) {
    const data = new URLSearchParams([...new FormData(this.#form)] as [string, string][]);
    if (!sorted && !this.#query.sort) data.delete('sort');
    this.#go(readQuery(data.toString(), [...this.#boxes.keys()]), typing);
  }

  #go(query: FinderQuery, typing = false) {
    clearTimeout(this.#timer);
    this.#isAhead = false;
    const search = writeQuery(query);
    const address = location.pathname + (search && `?${search}`);
    if (search !== writeQuery(this.#query)) {
      if (typing && this.#typing) history.replaceState(null, '', address);
      else {
        this.#rememberPlace();
        history.pushState(null, '', address);
      }
      this.#typing = typing;
    }
    this.#shown = CARDS_AT_ONCE;
    return this.#show(query);
  }

  /** Does what a button says. The value of the button for a chosen mark is the mark. The focus stays near. */
  async #press(value = '') {
    const { marks } = this.#query;
    const at = marks.indexOf(value);
    let next: HTMLElement | null | undefined;
    if (value === 'results') {
      this.#choose.open = false;
    } else if (value === 'clear') {
      await this.#go({ ...NO_QUERY, sort: this.#query.sort });
    } else if (value === 'meant') {
      await this.#go({ ...this.#query, words: this.querySelector('.meant button')!.textContent });
    } else if (value === 'more') {
      const before = this.#list.childElementCount;
      this.#shown += CARDS_AT_ONCE;
      await this.#show(this.#query);
      next = this.#list.children[before]?.querySelector('a');
    } else if (at >= 0) {
      await this.#go({ ...this.#query, marks: marks.filter((mark) => mark !== value) });
      const left = this.querySelectorAll<HTMLElement>('.chosen li button');
      next = left[at] ?? left[at - 1];
    } else return;
    (next ?? this.querySelector<HTMLElement>('#results')!).focus();
  }

  /** `isFinished` when nobody has typed for a while, so that the last word is a word. */
  async #show(query: FinderQuery, isAgain = false, isFinished = false): Promise<void> {
    const turn = ++this.#turn;
    this.#query = query;
    // Somebody may have chosen something else by then.
    const filling = window.setTimeout(() => turn === this.#turn && this.#fill(query), WAIT);
    try {
      const { index } = await this.#files.open();
      const [{ rows: ranked, remark, meant, isUnfinished }, orders] = await Promise.all([
        query.words ? loadSearch().then(({ rankWords }) => rankWords(query.words, this.#files, this.#typing && !isFinished)) : NOT_RANKED,
        ['title', 'shortest'].includes(sortOf(query)) ? this.#files.orders() : undefined,
      ]);
      if (turn !== this.#turn) return;
      const found = searchIndex(index, query, { ranked, orders });
      const cards = await this.#files.cardsOf(found.first(this.#shown));
      if (turn !== this.#turn) return;
      this.#fill(query);
      this.#tell(found, cards, remark);
      this.#offer(meant);
      if (isUnfinished) this.#timer = window.setTimeout(() => this.#show(query, false, true), FINISHED);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#fill(query);
      this.#files.forget();
      // The site was published again since the index came: once more, with today's.
      if (error instanceof StaleError && !isAgain) return this.#show(query, true);
      this.#say(finderScriptText.notLoaded);
    } finally {
      clearTimeout(filling);
    }
  }

  /** Puts what was found on the page, all in one go: cards, counts and the number of resources. */
  #tell({ total, counts }: FoundRows, cards: SentCard[], remark: string) {
    if (!this.#cards.length) this.#list.replaceChildren();
    cards.forEach((card, at) => fillCard((this.#cards[at] ??= this.#copy('card')), card));
    for (const item of this.#cards.splice(cards.length)) item.remove();
    this.#list.append(...this.#cards.slice(this.#list.childElementCount));
    this.querySelector<HTMLElement>('.more')!.hidden = total <= this.#shown;
    for (const [mark, box] of this.#boxes) showCount(box, counts.get(mark) ?? 0);
    const words = countNoun(total);
    this.querySelector('.to-results')!.textContent = `Show ${words}`;
    this.#say(words + (total ? '' : '. Try fewer words or choices') + remark);
  }

  /** Makes the form and the removable choices match the query. */
  #fill({ marks, words, sort }: FinderQuery) {
    const input = this.#form.elements.namedItem('q') as HTMLInputElement;
    if (!this.#isAhead && input.value.trim() !== words) input.value = words;
    this.#sort.value = sortOf({ marks, words, sort });
    this.#sort.querySelector<HTMLOptionElement>('[value=match]')!.disabled = !words;
    for (const [mark, box] of this.#boxes) box.checked = marks.includes(mark);
    for (const facet of this.querySelectorAll<HTMLDetailsElement>('.facet')) if (facet.querySelector(':checked')) facet.open = true;
    const chosen = this.querySelector<HTMLElement>('.chosen')!;
    chosen.hidden = !marks.length && !words;
    chosen.querySelector('ul')!.replaceChildren(
      ...marks.map((mark) => {
        const choice = this.#copy('choice');
        choice.querySelector('button')!.value = mark;
        choice.querySelector('[data-label]')!.textContent = this.#boxes.get(mark)!.parentElement!.querySelector('.name')!.textContent;
        return choice;
      }),
    );
  }

  /** Offers the words that were perhaps meant, as a button that asks for them. */
  #offer(meant = '') {
    const line = this.querySelector<HTMLElement>('.meant')!;
    line.hidden = !meant;
    line.querySelector('button')!.textContent = meant;
  }

  #say(words: string) {
    this.querySelector('[role=status]')!.textContent = words;
  }

  #copy(template: string): HTMLElement {
    return this.querySelector<HTMLTemplateElement>(`template[data-${template}]`)!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  }
}

function markOf({ name, value }: HTMLInputElement): string {
  return `${name}:${value}`;
}

function placeNow(): Place {
  const { shown, ...place } = (history.state ?? {}) as Partial<Place>;
  return { ...place, shown: Math.max(shown ?? 0, CARDS_AT_ONCE) };
}

/** Nobody can press what would lead to nothing; what is chosen can always be removed. */
function showCount(box: HTMLInputElement, count: number) {
  const disabled = count === 0 && !box.checked;
  if (box.disabled !== disabled) box.disabled = disabled;
  const place = box.parentElement!.querySelector('.count')!;
  if (place.textContent !== String(count)) place.textContent = String(count);
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : Promise.reject(new Error(address));
}

customElements.define('resource-finder', ResourceFinder);
