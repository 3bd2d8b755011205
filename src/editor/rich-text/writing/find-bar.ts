import type { EditorView } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { foundIn, lookFor, selectFound } from '../commands/find-text.ts';
import { text } from '../text.ts';

/** Opens the bar that finds words in the text. `place` is where it is drawn. */
export function openFindBar(view: EditorView, place: HTMLElement): void {
  const open = place.querySelector<HTMLInputElement>('.find-bar input');
  if (open) return open.focus();
  const { from, to } = view.state.selection;
  const box = make('input', { type: 'search', 'aria-label': text.find.title, value: view.state.doc.textBetween(from, Math.min(to, from + 60)) });
  const count = make('output', { 'aria-live': 'polite' });
  const show = () => {
    const { words, places, current } = foundIn(view.state);
    count.textContent = !words ? '' : !places.length ? text.find.none : current >= 0 ? text.find.place(current + 1, places.length) : text.find.some(places.length);
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
    make('button', { type: 'button', 'aria-label': text.find.before, click: () => go(-1) }, '↑'), make('button', { type: 'button', 'aria-label': text.find.next, click: () => go(1) }, '↓'), make('button', { type: 'button', 'aria-label': text.find.close, click: close }, '✕'));
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
