import { fillAlike, fillGap, gapsIn } from '../fill-in/gaps.ts';
import { printAlone } from './print-alone.ts';

/** A letter whose gaps can be filled in. What people type is only in the page, and is gone when they leave it. */
class FamilyLetter extends HTMLElement {
  connectedCallback() {
    fillAlike(this);
    // A browser that goes back to a page restores it as it was left. The next child's letter must not begin with the last one's name.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#clear());
    this.querySelector('[data-copy]')?.addEventListener('click', () => this.#copy());
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      this.#clear();
      this.#say('All gaps are empty again.');
      gapsIn(this)[0]?.focus();
    });
    this.querySelector('[data-print]')?.addEventListener('click', () => printAlone(this.querySelector('.letter-sheet')!));
  }

  #clear() {
    for (const gap of gapsIn(this)) fillGap(gap, '');
  }

  #say(words: string) {
    this.querySelector('[role=status]')!.textContent = words;
  }

  /** In right-to-left text, groups of digits change places unless the space between them holds them together. */
  #whole(typed: string): string {
    return getComputedStyle(this).direction === 'rtl' ? typed.replace(/(\d) (?=\d)/g, '$1\u00a0') : typed;
  }

  async #copy() {
    const letter = this.querySelector('.letter')!.cloneNode(true) as HTMLElement;
    for (const gap of gapsIn(letter)) gap.parentElement!.replaceWith(gap.value ? this.#whole(gap.value) : `[${gap.ariaLabel}]`);
    // A gap alone on its line is a line of its own, although it is not in a paragraph.
    const words = [...letter.childNodes].map((block) => block.textContent!.replace(/[ \t\r\n]+/g, ' ').trim()).filter(Boolean).join('\n\n');
    try {
      await navigator.clipboard.writeText(words);
      this.#say('Copied. Paste it into your own letter.');
    } catch {
      this.#say('This browser does not allow copying. Select the letter and copy it by hand.');
    }
  }
}

customElements.define('family-letter', FamilyLetter);
