import { scriptText } from './script-text.ts';

/** Adds a button beside a password field that shows what somebody types. Without JavaScript it stays hidden. */
export function addPasswordToggle(input: HTMLInputElement): void {
  const button = input.parentElement!.querySelector<HTMLButtonElement>('button.show')!;
  const set = (isShown: boolean) => {
    input.type = isShown ? 'text' : 'password';
    button.textContent = isShown ? scriptText.password.hide : scriptText.password.show;
    button.setAttribute('aria-label', isShown ? scriptText.password.hideHeard : scriptText.password.showHeard);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    set(input.type === 'password');
    input.focus();
  });
  set(false);
  // A browser remembers what people type into an ordinary text field, and offers it to the next person.
  input.form!.addEventListener('submit', () => set(false));
}
