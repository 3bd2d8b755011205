/** A letter whose gaps can be filled in. A gap that asks for the same thing in two places is typed once. Nothing is stored or sent. */
class FamilyLetter extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', (event) => {
      const typed = event.target as HTMLInputElement;
      for (const gap of this.#gaps()) if (gap !== typed && gap.ariaLabel === typed.ariaLabel) gap.value = typed.value;
    });
    this.querySelector('button')?.addEventListener('click', () => this.#copy());
  }

  #gaps(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  async #copy() {
    const letter = this.querySelector('.letter')!.cloneNode(true) as HTMLElement;
    const typed = this.#gaps();
    letter.querySelectorAll('input').forEach((gap, index) => gap.replaceWith(typed[index]?.value || `[${gap.ariaLabel}]`));
    const words = [...letter.children].map((block) => block.textContent?.replace(/\s+/g, ' ').trim()).join('\n\n');
    const status = this.querySelector('[role=status]')!;
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = 'Copied. Paste it into your own letter.';
    } catch {
      status.textContent = 'This browser does not allow copying. Select the letter and copy it by hand.';
    }
  }
}

customElements.define('family-letter', FamilyLetter);
