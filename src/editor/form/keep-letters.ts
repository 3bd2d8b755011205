import { flushSync } from 'react-dom';

/** What of Decap's store this needs. */
interface Listened {
  subscribe(listener: () => void): () => void;
}

/**
 * Keeps every letter that is typed while something arrives. What arrives outside of an event (the choices of a relation field, say) marks
 * the form as about to be drawn, and until then the form is not told of a letter; the field is drawn with what it held before, and the
 * letter is gone: react-redux 7 knows nothing of the way in which React draws since version 18. While somebody writes, what arrives is
 * therefore drawn at once.
 */
export function keepLetters(store: Listened): void {
  const subscribe = store.subscribe.bind(store);
  store.subscribe = (listener) => subscribe(() => (isWriting() ? flushSync(listener) : listener()));
}

function isWriting(): boolean {
  return document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
}
