import { flushSync } from 'react-dom';

/** The part of Decap's store that this needs. */
interface Listened {
  subscribe(listener: () => void): () => void;
}

/**
 * Makes sure that no letter is lost while data arrives. When data arrives outside an event (the choices of a relation field, say), React
 * schedules a render of the form, and until then the form does not hear about the letters that somebody types. The field is then drawn
 * with its old value, and the letter is gone. The cause is react-redux 7, which predates the way in which React renders since version 18.
 * So while somebody is typing, anything that arrives is rendered immediately.
 */
export function keepLetters(store: Listened): void {
  const subscribe = store.subscribe.bind(store);
  store.subscribe = (listener) => subscribe(() => (isWriting() ? flushSync(listener) : listener()));
}

function isWriting(): boolean {
  return document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
}
