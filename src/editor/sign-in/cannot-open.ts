import { Sentence } from '../sentence.ts';
import { account } from './account.ts';
import { scriptText } from './script-text.ts';

/** Sends somebody whose session is over to sign in again. Any other failure may pass, so they are asked to try again. */
export function cannotOpen(error: unknown): void {
  if (!account.current()) return location.replace(`/sign-in/?again&next=${encodeURIComponent(location.hash)}`);
  const [heading, message, again] = ['h1', 'p', 'a'].map((name) => document.createElement(name)) as [HTMLElement, HTMLElement, HTMLAnchorElement];
  heading.textContent = scriptText.cannotOpen.title;
  message.textContent = error instanceof Sentence ? error.message : scriptText.cannotOpen.why;
  again.textContent = scriptText.cannotOpen.again;
  again.href = location.pathname + location.search;
  const main = document.createElement('main');
  main.append(heading, message, again);
  document.body.replaceChildren(main);
}
