import { scriptText } from './script-text.ts';
import { NOTHING, planFor, readReview, writeReview, type Kept } from './self-review.ts';

const PLACE = 'self-review';

/** The name of the file in which answers are saved. */
const FILE = 'self-review.json';

/** Stores the answers in this browser, and draws the plan from them. Nothing is sent. */
class SelfReview extends HTMLElement {
  #kept: Kept = NOTHING;
  #shown: string[] = [];

  connectedCallback() {
    try {
      this.#kept = readReview(localStorage.getItem(PLACE) ?? '') ?? NOTHING;
    } catch {
      this.#say(scriptText.cannotSave);
    }
    this.#show();
    this.addEventListener('change', ({ target }) => (target instanceof HTMLInputElement && target.type === 'file' ? void this.#open(target) : this.#keep()));
    this.addEventListener('click', ({ target }) => {
      const does = (target as Element).closest<HTMLElement>('[data-does]')?.dataset.does;
      if (does === 'print') print();
      if (does === 'save') this.#save();
      if (does === 'clear' && confirm(scriptText.clear)) this.#replace(NOTHING, scriptText.cleared);
    });
  }

  get #statements() {
    return [...this.querySelectorAll<HTMLFieldSetElement>('[data-key]')].map((box) => ({ key: box.dataset.key!, heading: box.dataset.heading!, box }));
  }

  /** Reads the answers on the page, and stores them. */
  #keep() {
    const steps = { ...this.#kept.steps };
    for (const [at, key] of this.#shown.entries()) {
      const [role, term] = [...this.#steps[at]!.querySelectorAll('select')].map(({ value }) => value);
      steps[key] = { role: role!, term: term! };
    }
    const chosen = this.#statements.flatMap(({ key, box }) => [...box.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => [key, Number(value)] as const));
    this.#kept = { answers: Object.fromEntries(chosen), steps };
    this.#store();
    this.#draw();
  }

  #store() {
    try {
      if (this.#kept === NOTHING) localStorage.removeItem(PLACE);
      else localStorage.setItem(PLACE, writeReview(this.#kept));
    } catch {
      this.#say(scriptText.cannotSave);
    }
  }

  #replace(kept: Kept, text: string) {
    this.#kept = kept;
    this.#store();
    this.#show();
    this.#say(text);
  }

  /** Sets every answer to the stored one. */
  #show() {
    for (const { key, box } of this.#statements) for (const input of box.querySelectorAll('input')) input.checked = this.#kept.answers[key] === Number(input.value);
    this.#draw();
  }

  get #steps() {
    return [...this.querySelectorAll<HTMLElement>('[data-step]')];
  }

  #draw() {
    const statements = this.#statements;
    const { answered, strong, next } = planFor(statements, this.#kept.answers);
    const legend = (key: string) => statements.find((one) => one.key === key)!.box.querySelector('legend')!.textContent!.trim();
    this.querySelector('[data-progress]')!.textContent = answered ? scriptText.answered(answered, statements.length) : '';
    const list = this.querySelector('[data-strong]')!;
    list.replaceChildren(...strong.map((key) => Object.assign(document.createElement('li'), { textContent: legend(key) })));
    if (!strong.length) list.append(Object.assign(document.createElement('li'), { className: 'line' }));
    this.querySelector<HTMLElement>('[data-nothing-low]')!.hidden = !answered || next.length > 0;
    this.#shown = next;
    for (const [at, step] of this.#steps.entries()) {
      const key = next[at];
      step.hidden = answered > 0 && !key;
      const what = step.querySelector('[data-what]')!;
      what.textContent = key ? legend(key) : '';
      what.classList.toggle('line', !key);
      const help = key && statements.find((one) => one.key === key)!.box.querySelector('ul');
      const list = step.querySelector<HTMLElement>('[data-help]')!;
      list.replaceChildren(...(help ? [...help.cloneNode(true).childNodes] : []));
      list.hidden = !help;
      const { role = '', term = '' } = (key && this.#kept.steps[key]) || {};
      const [roles, terms] = step.querySelectorAll('select');
      roles!.value = role;
      terms!.value = term;
    }
  }

  #save() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeReview(this.#kept)], { type: 'application/json' }));
    link.download = FILE;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    this.#say(scriptText.saved(FILE));
  }

  async #open(input: HTMLInputElement) {
    const file = input.files?.[0];
    const kept = file && file.size < 100_000 ? readReview(await file.text()) : undefined;
    input.value = '';
    if (kept) this.#replace(kept, scriptText.opened);
    else this.#say(scriptText.notOpened);
  }

  #say(text: string) {
    this.querySelector('[role=status]')!.textContent = text;
  }
}

customElements.define('self-review', SelfReview);
