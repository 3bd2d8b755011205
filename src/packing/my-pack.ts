import { showBytes } from '../text/describe-file.ts';
import { describePacked, type PackLine } from '../catalogue/packs/pack-index.ts';
import { joinPacks, moveTo, readPackAddress, writePackAddress, type Packed } from '../catalogue/packs/pack-list.ts';
import { describePackKept } from '../offline/describe-outcome.ts';
import { fetchJson, fetchPack } from './fetch-pack.ts';
import { fetchPackIndex, isFetched, type FetchedIndex } from './fetch-pack-index.ts';
import { myPackText } from './my-pack-text.ts';
import { keepForReading } from './pack-kept.ts';
import { drawLine } from './pack-line.ts';
// Loaded from the start, because there may be no network when it is needed.
import { layOutPrintout } from './pack-printout.ts';
import { keepPack, openPack, whenPackChanges } from './pack-store.ts';
import { showShared } from './shared-pack.ts';

/** The reader's pack: to sort, share by its address, print and download. Everything happens in the browser. */
class MyPack extends HTMLElement {
  #index: FetchedIndex | undefined;
  /** The pack in the address, until the reader has decided about it. */
  #shared: Packed[] = [];
  /** A shared pack that the reader is only looking at. */
  #looked: Packed[] | undefined;
  /** The pack before the last change that can be undone. */
  #before: Packed[] = [];
  /** How many times the script began to keep it on the device. */
  #turn = 0;

  async connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (button) void this.#press(button);
    });
    // Another page of the site, in another window, may have put something in it.
    whenPackChanges(() => void this.#load(() => this.#show()));
    addEventListener('hashchange', () => void this.#load(() => this.#arrive()));
    await this.#load(() => {
      this.#arrive();
      void this.#keepForReading();
    });
  }

  /** Fetches what is not known yet about the pack and about the one in the address, and goes on. */
  async #load(goOn: () => void): Promise<void> {
    const slugs = [...openPack().map(({ slug }) => slug), ...readPackAddress(location.hash)];
    try {
      // At once when all is known, so that a change of the reader's own is on the page before the focus moves.
      if (!isFetched(this.#index, slugs)) this.#index = await fetchPackIndex(slugs, this.#index, fetchJson);
    } catch {
      return this.#say(myPackText.notLoaded);
    }
    goOn();
  }

  /** The pack on show: the reader's own, or one they are only looking at. */
  get #items(): Packed[] {
    return this.#looked ?? openPack();
  }

  get #lines(): PackLine[] {
    return this.#items.map((item) => describePacked(item, this.#index!));
  }

  /** Reads the pack in the address. Nothing is done with it before the reader says so. */
  #arrive() {
    const slugs = readPackAddress(location.hash);
    const own = openPack().map(({ slug }) => slug);
    this.#looked = undefined;
    this.#shared = slugs.join() === own.join() ? [] : slugs.map((slug) => ({ slug, title: this.#titleOf(slug) }));
    this.#show();
    if (this.#shared.length) this.querySelector<HTMLElement>('#shared-pack')!.focus();
  }

  #titleOf(slug: string): string {
    return this.#index && Object.hasOwn(this.#index.resources, slug) ? this.#index.resources[slug]!.title : '';
  }

  async #press(button: HTMLButtonElement) {
    const at = Number(button.closest<HTMLElement>('li[data-at]')?.dataset.at);
    const items = this.#items;
    switch (button.value) {
      case 'up':
      case 'down':
        return this.#move(at, button.value === 'up' ? at - 1 : at + 1, button.value);
      case 'out':
        this.#before = items;
        this.#keep(items.toSpliced(at, 1), myPackText.takenOut(this.#lines[at]!.title), myPackText.putItBack);
        return this.#focusNear(at);
      case 'swap':
        this.#keep(joinPacks(items.with(at, this.#lines[at]!.successor!), []), myPackText.swapped(this.#lines[at]!.successor!.title));
        return this.#focusNear(at);
      case 'empty':
        this.#before = items;
        this.#keep([], myPackText.emptied, myPackText.putAllBack);
        return this.querySelector<HTMLElement>('#own-pack')!.focus();
      case 'undo':
        this.#keep(this.#before, myPackText.putBack);
        return this.querySelector<HTMLElement>('#own-pack')!.focus();
      case 'take':
      case 'join':
        this.#before = openPack();
        return this.#decide(button.value === 'take' ? this.#shared : joinPacks(openPack(), this.#shared));
      case 'look':
        this.#looked = this.#shared;
        this.#shared = [];
        this.#show();
        return this.querySelector<HTMLElement>('#own-pack')!.focus();
      case 'leave':
      case 'back':
        return this.#decide();
      case 'copy':
        return this.#copy();
      case 'print':
      case 'zip':
        return this.#make(button.value);
    }
  }

  #move(from: number, to: number, way: string) {
    const { title } = this.#lines[from]!;
    this.#keep(moveTo(this.#items, from, to), myPackText.moved(title, to + 1, this.#items.length));
    const line = this.querySelector(`li[data-at="${to}"]`)!;
    const same = line.querySelector<HTMLButtonElement>(`[value=${way}]`)!;
    (same.disabled ? line.querySelector<HTMLElement>(`[value=${way === 'up' ? 'down' : 'up'}]`)! : same).focus();
  }

  /** Ends the question about a shared pack. Its address is removed, so that going back or reloading does not ask again. */
  #decide(items?: Packed[]) {
    history.replaceState(null, '', location.pathname);
    this.#shared = [];
    this.#looked = undefined;
    if (items) this.#keep(items, myPackText.inPack(items.length), this.#before.length ? myPackText.asBefore : undefined);
    else this.#show();
    this.querySelector<HTMLElement>('#own-pack')!.focus();
  }

  #keep(items: Packed[], words: string, undo?: string) {
    const isKept = keepPack(items);
    if (isKept) void this.#keepForReading();
    this.#say(isKept ? words : myPackText.cannotSave(words), undo);
  }

  /** Keeps the reader's own pack on this device, and says whether it opens without a network. */
  async #keepForReading() {
    const lines = openPack().map((item) => describePacked(item, this.#index!));
    const here = lines.filter(({ isHere }) => isHere);
    const named = lines.flatMap(({ slug, successor }) => [slug, ...(successor ? [successor.slug] : [])]);
    const line = this.querySelector<HTMLElement>('[data-kept]')!;
    const turn = ++this.#turn;
    const outcome = await keepForReading(here.map(({ slug }) => slug), named);
    // When several runs overlap, only the last one reports how it ended.
    if (turn === this.#turn) line.textContent = describePackKept(outcome);
  }

  #focusNear(at: number) {
    const lines = this.querySelectorAll<HTMLElement>('li[data-at]');
    (lines[Math.min(at, lines.length - 1)]?.querySelector<HTMLElement>('a') ?? this.querySelector<HTMLElement>('#own-pack')!).focus();
  }

  #show() {
    if (!this.#index) return;
    document.querySelector('.printout')?.remove();
    const items = this.#items;
    const lines = this.#lines;
    const here = lines.filter(({ isHere }) => isHere);
    const isOwn = !this.#looked;
    showShared(this.querySelector<HTMLElement>('.shared')!, this.#shared.map((item) => describePacked(item, this.#index!)), items.length);
    this.querySelector<HTMLElement>('.own')!.hidden = this.#shared.length > 0;
    const { headings } = myPackText;
    this.querySelector('[data-heading]')!.textContent = isOwn ? (items.length ? headings.own(items.length) : headings.empty) : headings.shared(items.length);
    this.querySelector<HTMLElement>('.pack-empty')!.hidden = items.length > 0;
    this.querySelector<HTMLElement>('.pack-actions')!.hidden = items.length === 0;
    this.querySelector('[data-lines]')!.replaceChildren(...lines.map((line, at) => drawLine(this.querySelector<HTMLTemplateElement>('template[data-line]')!, line, { at, count: lines.length, isOwn, isLinked: Object.hasOwn(this.#index!.resources, line.slug) })));
    const bytes = here.reduce((sum, { slug }) => sum + this.#index!.resources[slug]!.bytes, 0);
    this.querySelector('[data-size]')!.textContent = here.length ? myPackText.size(showBytes(bytes)) : myPackText.noSize;
    for (const value of ['print', 'zip']) this.querySelector<HTMLButtonElement>(`[value=${value}]`)!.disabled = here.length === 0;
    const link = this.querySelector<HTMLAnchorElement>('[data-address]')!;
    link.href = writePackAddress(items.map(({ slug }) => slug));
    link.textContent = link.href;
    this.querySelector<HTMLElement>('[data-kept]')!.hidden = !isOwn;
    this.querySelector<HTMLElement>('[value=empty]')!.hidden = !isOwn;
    this.querySelector<HTMLElement>('[value=back]')!.hidden = isOwn;
  }

  async #copy() {
    const { href } = this.querySelector<HTMLAnchorElement>('[data-address]')!;
    try {
      await navigator.clipboard.writeText(href);
      this.#say(myPackText.copied);
    } catch {
      this.#say(myPackText.notCopied);
    }
  }

  /** Prints everything or makes the file, from what is fetched now. It says what cannot be fetched, and makes nothing by halves. */
  async #make(what: 'print' | 'zip') {
    const lines = this.#lines;
    this.#say(myPackText.making[what]);
    try {
      const pack = await fetchPack(lines, this.#looked ? myPackText.titles.shared : myPackText.titles.own, this.#index!.site);
      if (what === 'print') {
        await layOutPrintout(pack);
        this.#say(myPackText.toPrint);
        window.print();
      } else {
        const { downloadPack } = await import('./pack-zip.ts');
        await downloadPack(pack);
        this.#say(myPackText.toDownload);
      }
    } catch {
      this.#say(myPackText.notMade);
    }
  }

  #say(words: string, undo?: string) {
    const status = this.querySelector<HTMLElement>('.pack-said')!;
    status.hidden = false;
    const button = undo ? [' ', Object.assign(document.createElement('button'), { type: 'button', value: 'undo', textContent: undo, className: 'button second' })] : [];
    // Screen readers announce a message only if its element was there before.
    requestAnimationFrame(() => status.replaceChildren(words, ...button));
  }
}

customElements.define('my-pack', MyPack);
