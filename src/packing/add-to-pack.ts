import { MOST_PACKED, writePackAddress } from '../catalogue/packs/pack-list.ts';
import { buttonText } from './button-text.ts';
import { keepPack, openPack, whenPackChanges } from './pack-store.ts';

/** A button that puts a resource in the reader's pack or takes it out. On a card, it takes the resource from the card. There is no button without script. */
class AddToPack extends HTMLElement {
  #slug = '';
  #title = '';

  connectedCallback() {
    // A card that moves within a list connects anew.
    if (this.firstChild) return;
    const button = this.appendChild(document.createElement('button'));
    button.type = 'button';
    button.addEventListener('click', () => this.#press());
    this.show();
  }

  /** Says whether its resource is in the pack. The finder writes other resources into a card, and calls this after it. */
  show() {
    if (!this.firstChild) return;
    const link = this.closest('.resource-card')?.querySelector('a');
    this.#slug = this.dataset.slug ?? link?.pathname.split('/')[2] ?? '';
    this.#title = this.dataset.title ?? link?.textContent ?? '';
    const isIn = openPack().some(({ slug }) => slug === this.#slug);
    this.classList.toggle('is-in', isIn);
    const button = this.querySelector('button')!;
    button.textContent = isIn ? buttonText.out : buttonText.add;
    button.ariaLabel = `${button.textContent}: ${this.#title}`;
  }

  #press() {
    const items = openPack();
    const others = items.filter(({ slug }) => slug !== this.#slug);
    const isAdded = others.length === items.length;
    if (isAdded && items.length >= MOST_PACKED) return say(this, buttonText.full(MOST_PACKED));
    const now = isAdded ? [...items, { slug: this.#slug, title: this.#title }] : others;
    const isKept = keepPack(now);
    // Without a network nothing new could be kept, and the page of the pack does it again.
    if (isKept) void import('./pack-kept.ts').then(({ keepForReading }) => keepForReading(now.map(({ slug }) => slug))).catch(() => undefined);
    if (isKept) return say(this, buttonText.done(isAdded, now.length));
    const [before, open, after] = buttonText.cannotSave;
    const link = Object.assign(document.createElement('a'), { href: writePackAddress(now.map(({ slug }) => slug)), textContent: open });
    say(this, before, link, after);
  }
}

/** Shows a message beside a button, for screen readers too. */
function say(beside: HTMLElement, ...words: (string | Node)[]): void {
  const status = beside.querySelector('[role=status]') ?? beside.appendChild(Object.assign(document.createElement('span'), { role: 'status' }));
  // Screen readers announce a message only if its element was there before.
  requestAnimationFrame(() => status.replaceChildren(...words));
}

/** Shows in the header of the page how many are in the pack, when there are any. */
function showAll(): void {
  const count = openPack().length;
  for (const link of document.querySelectorAll<HTMLElement>('.pack-link')) {
    const shown = link.querySelector<HTMLElement>('.pack-count')!;
    shown.hidden = count === 0;
    shown.textContent = String(count);
  }
  for (const button of document.querySelectorAll<AddToPack>('add-to-pack')) button.show();
}

customElements.define('add-to-pack', AddToPack);
whenPackChanges(showAll);
showAll();
