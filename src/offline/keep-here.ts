import { canKeep } from './choice.ts';
import { keepOnDevice } from './keep.ts';
import { describeOutcome } from './describe-outcome.ts';

/** Keeps a page, its pictures and its PDF on the device. */
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
    status.textContent = 'Keeping it …';
    status.textContent = describeOutcome(await keepOnDevice(this.dataset.addresses!.split(' ')));
    button.ariaBusy = 'false';
  }
}

customElements.define('keep-here', KeepHere);
