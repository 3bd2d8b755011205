import { make } from '../review/make-element.ts';
import { markWords } from './mark-words.ts';
import { text as says } from './text.ts';

/**
 * Shows the later of two texts with what was added and what was taken out marked, for the eye and for a screen reader. Many screen readers do
 * not announce `<ins>` and `<del>`, so hidden words say it. https://adrianroselli.com/2017/12/tweaking-text-level-styles.html
 */
export function markedText(before: string, after: string): HTMLElement {
  if (!after) return make('p', { class: 'comparison-text' }, make('em', {}, says.marked.removed), marked('del', before));
  return make('p', { class: 'comparison-text', dir: 'auto' }, ...markWords(before, after).map(({ text, change }) => (change === 'same' ? text : marked(change === 'added' ? 'ins' : 'del', text))));
}

function marked(tag: 'ins' | 'del', text: string): HTMLElement {
  const hidden = (words: string) => make('span', { class: 'for-listeners' }, words);
  const [before, after] = tag === 'ins' ? says.marked.added : says.marked.takenOut;
  return make(tag, {}, hidden(before), text, hidden(after));
}
