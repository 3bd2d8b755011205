import { describeCard } from './card.ts';
import { CARDS_ON_A_PAGE, searchRows, NO_QUERY, rankByTitle, sortOf, type Ranks, type Row, type FinderQuery } from './finder.ts';
import { countNoun } from '../text/count-noun.ts';
import { unpackRows } from './finder-index.ts';
import { readQuery, writeQuery } from './search-params.ts';
import { fillCard, readCard } from './draw-cards.ts';

/** The part of Pagefind's browser interface that the finder uses (pagefind.app/docs/api). */
interface Pagefind {
  search(words: string): Promise<{ results: { id: string }[] }>;
}

const TYPING_PAUSE = 250;

/** Chooses resources without leaving the page. The address keeps what is chosen; the rules are those of finder.ts. */
class ResourceFinder extends HTMLElement {
  #form = this.querySelector('form')!;
  #list = this.querySelector('.cards')!;
  #choose = this.querySelector<HTMLDetailsElement>('.choose')!;
  #sort = this.#form.querySelector('select')!;
  #boxes = [...this.#form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  #known = this.#boxes.map(markOf);
  #labels = new Map(this.#boxes.map((box) => [markOf(box), box.parentElement!.querySelector('.name')!.textContent!]));
  #items = [...this.#list.querySelectorAll<HTMLElement>('li[data-slug]')];
  #cards = new Map(this.#items.map((item) => [item.dataset.slug!, item]));
  #step = this.dataset.index ? CARDS_ON_A_PAGE : Infinity;
  #shown = this.#step;
  #query: FinderQuery = NO_QUERY;
  /** Counts the requests, so that a late answer does not overwrite a newer one. */
  #turn = 0;
  #timer = 0;
  #typing = false;
  #rows: Promise<Row[]> | undefined;
  #search: Promise<[Pagefind, Record<string, string>]> | undefined;

  connectedCallback() {
    const form = this.#form;
    // Some browsers cannot hold the choices open beside the list through style alone, so the script opens them.
    if (this.clientWidth >= 704) this.#choose.open = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change();
    });
    form.addEventListener('change', (event) => event.target !== form.elements.namedItem('q') && this.#change(event.target === this.#sort));
    form.addEventListener('input', (event) => {
      if (event.target !== form.elements.namedItem('q')) return;
      this.#loadSearch().catch(() => {});
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#change(false, true), TYPING_PAUSE);
    });
    this.addEventListener('click', (event) => this.#press((event.target as Element).closest('button')?.value));
    this.addEventListener('focusin', () => this.#loadRows().catch(() => {}), { once: true });
    window.addEventListener('popstate', () => this.#arrive());
    if (location.search) this.#arrive();
  }

  /** Shows what the address asks for. */
  #arrive() {
    this.#typing = false;
    this.#shown = this.#step;
    this.#show(readQuery(location.search, this.#known));
  }

  /** Reads the form and writes it into the address. Letters typed one after another make one step back. */
  #change(sorted = false, typing = false) {
    clearTimeout(this.#timer);
    const data = new URLSearchParams([...new FormData(this.#form)] as [string, string][]);
    if (!sorted && !this.#query.sort) data.delete('sort');
    this.#go(readQuery(data.toString(), this.#known), typing);
  }

  #go(query: FinderQuery, typing = false) {
    const search = writeQuery(query);
    const address = location.pathname + (search && `?${search}`);
    if (search !== writeQuery(this.#query)) {
      if (typing && this.#typing) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      this.#typing = typing;
    }
    this.#shown = this.#step;
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
    } else if (value === 'more') {
      const before = this.#shown;
      this.#shown += this.#step;
      await this.#show(this.#query);
      next = this.#list.children[before]?.querySelector('a');
    } else if (at >= 0) {
      await this.#go({ ...this.#query, marks: marks.filter((mark) => mark !== value) });
      const left = this.querySelectorAll<HTMLElement>('.chosen li button');
      next = left[at] ?? left[at - 1];
    } else return;
    (next ?? this.querySelector<HTMLElement>('#results')!).focus();
  }

  async #show(query: FinderQuery) {
    const turn = ++this.#turn;
    this.#query = query;
    this.#fill(query);
    try {
      const rows = await this.#loadRows();
      const [ranks, remark] = query.words ? await this.#findWords(query.words, rows) : [undefined, ''];
      if (turn !== this.#turn) return;
      const found = searchRows(rows, query, ranks);
      this.#list.replaceChildren(...found.rows.slice(0, this.#shown).map((row) => this.#cardOf(row)));
      this.querySelector<HTMLElement>('.more')!.hidden = found.rows.length <= this.#shown;
      for (const box of this.#boxes) showCount(box, found.counts.get(markOf(box)) ?? 0);
      const total = countNoun(found.rows.length);
      this.querySelector('.to-results')!.textContent = `Show ${total}`;
      this.#say(total + (found.rows.length ? '' : '. Try fewer words or choices') + remark);
    } catch {
      this.#rows = undefined;
      if (turn === this.#turn) this.#say('The list could not be loaded. Try again, or look through the lists below');
    }
  }

  /** Makes the form and the removable choices match the query. */
  #fill({ marks, words, sort }: FinderQuery) {
    const input = this.#form.elements.namedItem('q') as HTMLInputElement;
    if (input.value.trim() !== words) input.value = words;
    this.#sort.value = sortOf({ marks, words, sort });
    this.#sort.querySelector<HTMLOptionElement>('[value=match]')!.disabled = !words;
    for (const box of this.#boxes) box.checked = marks.includes(markOf(box));
    for (const facet of this.querySelectorAll<HTMLDetailsElement>('.facet')) if (facet.querySelector(':checked')) facet.open = true;
    const chosen = this.querySelector<HTMLElement>('.chosen')!;
    chosen.hidden = !marks.length && !words;
    chosen.querySelector('ul')!.replaceChildren(
      ...marks.map((mark) => {
        const choice = this.#copy('choice');
        choice.querySelector('button')!.value = mark;
        choice.querySelector('[data-label]')!.textContent = this.#labels.get(mark)!;
        return choice;
      }),
    );
  }

  #say(words: string) {
    this.querySelector('[role=status]')!.textContent = words;
  }

  #cardOf(row: Row): HTMLElement {
    const card = this.#cards.get(row.slug) ?? fillCard(this.#copy('card'), describeCard(row, (mark) => this.#labels.get(mark) ?? ''));
    card.hidden = false;
    this.#cards.set(row.slug, card);
    return card;
  }

  #copy(template: string): HTMLElement {
    return this.querySelector<HTMLTemplateElement>(`template[data-${template}]`)!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  }

  #loadRows(): Promise<Row[]> {
    const { index } = this.dataset;
    return (this.#rows ??= index ? fetchJson(index).then(unpackRows) : Promise.resolve(this.#items.map(readCard)));
  }

  #loadSearch(): Promise<[Pagefind, Record<string, string>]> {
    const address = '/pagefind/pagefind.js';
    return (this.#search ??= Promise.all([import(/* @vite-ignore */ address) as Promise<Pagefind>, fetchJson('/resources/search.json')]));
  }

  /** Where the words are found. When the search over whole pages is not available, only titles and summaries are searched, and a remark says so. */
  async #findWords(words: string, rows: readonly Row[]): Promise<[Ranks, string]> {
    try {
      const [pagefind, slugs] = await this.#loadSearch();
      const { results } = await pagefind.search(words);
      return [new Map(results.flatMap(({ id }, at) => (slugs[id] ? [[slugs[id], at]] : []))), ''];
    } catch {
      this.#search = undefined;
      return [rankByTitle(rows, words), '. Only titles and summaries were searched'];
    }
  }
}

function markOf({ name, value }: HTMLInputElement): string {
  return `${name}:${value}`;
}

/** Nobody can press what would lead to nothing; what is chosen can always be removed. */
function showCount(box: HTMLInputElement, count: number) {
  box.disabled = count === 0 && !box.checked;
  box.parentElement!.querySelector('.count')!.textContent = String(count);
}

async function fetchJson(address: string) {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : Promise.reject(new Error(address));
}

customElements.define('resource-finder', ResourceFinder);
