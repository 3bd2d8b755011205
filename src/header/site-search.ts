/** One search result, as Pagefind's documentation describes it. */
interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string };
}

interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(words: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const MOST_SHOWN = 12;

/** Search over the whole site. The index is fetched when someone opens the search, and needs no other server. */
class SiteSearch extends HTMLElement {
  #pagefind?: Promise<Pagefind>;

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
    this.#input.addEventListener('input', () => this.#search(this.#input.value.trim()));
    // Enter goes to the first result. Escape closes at once, where some browsers would only empty the field.
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      if (event.key === 'Escape') this.#dialog.close();
      else this.querySelector<HTMLAnchorElement>('.search-results a')?.click();
    });
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
    this.#load();
  }

  #load(): Promise<Pagefind> {
    return (this.#pagefind ??= (async () => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
      await pagefind.init();
      return pagefind;
    })());
  }

  async #search(words: string) {
    if (!words) return this.#show([], '');
    try {
      const pagefind = await this.#load();
      const found = await pagefind.debouncedSearch(words);
      if (!found) return;
      const shown = await Promise.all(found.results.slice(0, MOST_SHOWN).map((result) => result.data()));
      const count = found.results.length;
      this.#show(shown, count === 0 ? `Nothing found for “${words}”. Try fewer or other words.` : `${count} ${count === 1 ? 'page' : 'pages'} found for “${words}”.`);
    } catch {
      this.#pagefind = undefined;
      if (navigator.onLine) return this.#show([], 'The search could not be loaded. Look through all resources instead, or try again.');
      this.#show([{ url: '/offline/', excerpt: 'The pages that open without a network, with a search among their titles.', meta: { title: 'What is kept on this device' } }], 'The search needs a network, and there is none just now.');
    }
  }

  #show(pages: Found[], status: string) {
    this.querySelector('[role=status]')!.textContent = status;
    this.querySelector('ol')!.replaceChildren(
      ...pages.map(({ url, excerpt, meta }) => {
        const item = document.createElement('li');
        const link = Object.assign(document.createElement('a'), { href: url, textContent: meta.title ?? url });
        const words = document.createElement('p');
        words.append(...marked(excerpt));
        if (meta.kind) item.append(Object.assign(document.createElement('span'), { className: 'search-kind', textContent: meta.kind }));
        item.prepend(link);
        item.append(words);
        return item;
      }),
    );
  }
}

/** The excerpt with its matches marked; taken apart rather than inserted as HTML. */
function marked(excerpt: string): (string | HTMLElement)[] {
  const page = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...page.body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? Object.assign(document.createElement('mark'), { textContent: node.textContent }) : (node.textContent ?? ''),
  );
}

customElements.define('site-search', SiteSearch);
