/** Lets somebody see the password that they type: a button beside the field, which is there only where script is. */
export function offerToShow(input: HTMLInputElement): void {
  const button = input.parentElement!.querySelector<HTMLButtonElement>('button.show')!;
  const set = (isShown: boolean) => {
    input.type = isShown ? 'text' : 'password';
    button.textContent = isShown ? 'Hide' : 'Show';
    button.setAttribute('aria-label', isShown ? 'Hide password' : 'Show password');
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    set(input.type === 'password');
    input.focus();
  });
  set(false);
  // A browser keeps what was typed into an ordinary field, and offers it to the next person.
  input.form!.addEventListener('submit', () => set(false));
}
