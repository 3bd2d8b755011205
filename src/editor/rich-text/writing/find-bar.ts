import type { EditorView } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { foundIn, lookFor, selectFound } from '../commands/find-text.ts';

/** Opens the bar that finds words in the text. `place` is where it is drawn. */
export function openFindBar(view: EditorView, place: HTMLElement): void {
  const open = place.querySelector<HTMLInputElement>('.find-bar input');
  if (open) return open.focus();
  const { from, to } = view.state.selection;
  const box = make('input', { type: 'search', 'aria-label': 'Find in the text', value: view.state.doc.textBetween(from, Math.min(to, from + 60)) });
  const count = make('output', { 'aria-live': 'polite' });
  const show = () => {
    const { words, places, current } = foundIn(view.state);
    count.textContent = !words ? '' : !places.length ? 'Not found' : current >= 0 ? `${current + 1} of ${places.length}` : `${places.length} found`;
  };
  const go = (by: 1 | -1) => {
    const tr = selectFound(view.state, by);
    if (tr) view.dispatch(tr);
    show();
  };
  const look = () => {
    view.dispatch(lookFor(view.state, box.value));
    show();
  };
  const close = () => {
    view.dispatch(lookFor(view.state, ''));
    bar.remove();
    view.focus();
  };
  const bar = make('div', { class: 'find-bar', role: 'search' }, box, count,
    make('button', { type: 'button', 'aria-label': 'The one before', click: () => go(-1) }, '↑'), make('button', { type: 'button', 'aria-label': 'The next one', click: () => go(1) }, '↓'), make('button', { type: 'button', 'aria-label': 'Close', click: close }, '✕'));
  box.addEventListener('input', look);
  bar.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') event.preventDefault(), close();
    if (event.key === 'Enter' && event.target === box) event.preventDefault(), go(event.shiftKey ? -1 : 1);
  });
  place.append(bar);
  box.focus();
  box.select();
  if (box.value) look();
}
