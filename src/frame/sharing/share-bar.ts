import { text as says } from './text.ts';

/** Copy, send, print. Nothing is counted and nobody is told. */
class ShareBar extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (!button) return;
      if ('print' in button.dataset) window.print();
      else this.#copy(button.dataset.copy ? document.querySelector(button.dataset.copy)!.textContent! : location.href.split('#')[0]!);
    });
  }

  async #copy(text: string) {
    const status = this.querySelector('[role=status]')!;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = says.copied;
    } catch {
      status.textContent = says.notCopied(text);
    }
  }
}

customElements.define('share-bar', ShareBar);
