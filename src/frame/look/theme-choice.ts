import { text } from '../text.ts';

/** Where the choice is kept, under the name that Starlight gave it, so that nobody has to choose again. */
const KEY = 'starlight-theme';

/** The choice of light or dark in the foot of the page. Without a choice the page follows the device. There is none without script, because it could not be kept. */
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    const { label, own, light, dark } = text.theme;
    const choice = document.createElement('select');
    choice.append(...[['', own], ['light', light], ['dark', dark]].map(([value, name]) => new Option(name, value)));
    choice.value = read();
    choice.addEventListener('change', () => {
      show(choice.value);
      try {
        localStorage.setItem(KEY, choice.value);
      } catch {
        // A private window keeps nothing; the choice then counts for this page.
      }
    });
    addEventListener('storage', ({ key }) => {
      if (key !== KEY && key !== null) return;
      choice.value = read();
      show(choice.value);
    });
    const line = document.createElement('label');
    line.append(`${label} `, choice);
    this.replaceChildren(line);
  }
}

function read(): string {
  try {
    const chosen = localStorage.getItem(KEY);
    return chosen === 'light' || chosen === 'dark' ? chosen : '';
  } catch {
    return '';
  }
}

function show(chosen: string): void {
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
}

customElements.define('theme-choice', ThemeChoice);
