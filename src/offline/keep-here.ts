import { canKeep } from './choice.ts';

/** Keeps a page, its pictures and its PDF on the device. What does it is fetched when somebody presses the button: few do, and it is on every page. */
class KeepHere extends HTMLElement {
  connectedCallback() {
    this.hidden = !canKeep();
    this.querySelector('button')!.addEventListener('click', () => this.#keep());
  }

  async #keep() {
    const button = this.querySelector('button')!;
    const status = this.querySelector('[role=status]')!;
    // Not disabled, because that would take the focus away.
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    status.textContent = this.dataset.keeping!;
    try {
      const [{ keepOnDevice }, { describeOutcome }] = await Promise.all([import('./keep.ts'), import('./describe-outcome.ts')]);
      status.textContent = describeOutcome(await keepOnDevice(this.dataset.addresses!.split(' ')));
    } catch {
      status.textContent = this.dataset.failed!;
    }
    button.ariaBusy = 'false';
  }
}

customElements.define('keep-here', KeepHere);
