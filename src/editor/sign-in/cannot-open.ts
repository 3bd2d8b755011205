import { Sentence } from '../sentence.ts';
import { account } from './account.ts';

/** Sends somebody whose session is over to sign in again. Any other failure may pass, so they are asked to try again. */
export function cannotOpen(error: unknown): void {
  if (!account.current()) return location.replace(`/sign-in/?again&next=${encodeURIComponent(location.hash)}`);
  const [heading, message, again] = ['h1', 'p', 'a'].map((name) => document.createElement(name)) as [HTMLElement, HTMLElement, HTMLAnchorElement];
  heading.textContent = 'The editor cannot be opened at the moment';
  message.textContent = error instanceof Sentence ? error.message : 'Its server does not answer. It is not your fault, and nothing is lost. Try again in a minute.';
  again.textContent = 'Try again';
  again.href = location.pathname + location.search;
  const main = document.createElement('main');
  main.append(heading, message, again);
  document.body.replaceChildren(main);
}
