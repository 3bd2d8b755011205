import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { text } from '../text.ts';
import { findInsertables, insertables, type Insertable } from './insertables.ts';

/** A "/" with a space after it, as in “yes / no”, is one of the sentence. */
const SLASH = /(?:^|\s)\/((?:[\p{L}\p{N}][\p{L}\p{N} -]{0,20})?)$/u;

let count = 0;

/** Where a "/" is that the button has typed, and not the writer; -1 where there is none. */
const TYPED_BY_BUTTON = new PluginKey<number>('typed by the button');

/** Opens the menu at the caret, for somebody who has pressed a button. The "/" is gone again if they choose nothing. */
export function openSlashMenu(view: EditorView): void {
  view.focus();
  const { from } = view.state.selection;
  view.dispatch(view.state.tr.insertText('/').setMeta(TYPED_BY_BUTTON, from));
}

/** The menu that opens when somebody types "/": everything that can be put into the text, by its name. `place` is where it is drawn. */
export function slashMenu(place: HTMLElement, announce: (words: string) => void): Plugin {
  const all = insertables();
  const id = `slash-${++count}`;
  let shown: readonly Insertable[] = [];
  let active = 0;
  let from = -1;
  /** Where a "/" was that somebody left as it is. */
  let refused = -1;
  let list: HTMLElement | undefined;

  function look(view: EditorView): void {
    const typed = typedIn(view.state);
    if (!typed || !view.hasFocus()) return close(view);
    if (typed.from === refused) return;
    refused = -1;
    const found = findInsertables(all, typed.words);
    if (!found.length) return close(view);
    const isNew = from !== typed.from || found.length !== shown.length || found[0] !== shown[0];
    from = typed.from;
    shown = found;
    if (isNew) draw(view);
  }

  function draw(view: EditorView): void {
    active = 0;
    const isOpening = !list;
    list ??= make('div', { class: 'slash-menu', role: 'listbox', id, tabindex: '0', 'aria-label': text.menu.title });
    list.replaceChildren(...shown.map((one, index) => {
      const option = make('div', { role: 'option', id: `${id}-${index}`, class: 'slash-option' }, make('strong', {}, one.label), make('small', {}, one.hint));
      // Before the editor loses the caret.
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => choose(view, index));
      return option;
    }));
    // It can be scrolled, so it must be able to have the focus; Tab takes what is chosen, so nobody comes to it by accident.
    if (isOpening) place.append(list);
    const caret = view.coordsAtPos(from);
    const box = place.getBoundingClientRect();
    const isLow = caret.bottom + 300 > innerHeight && caret.top > 320;
    list.style.insetInlineStart = `${Math.max(0, Math.min(caret.left - box.left, box.width - 320))}px`;
    list.style.top = isLow ? '' : `${caret.bottom - box.top + 4}px`;
    list.style.bottom = isLow ? `${box.bottom - caret.top + 4}px` : '';
    mark(view);
    if (isOpening) announce(text.menu.count(shown.length));
  }

  function mark(view: EditorView): void {
    [...list!.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
    list!.children[active]?.scrollIntoView({ block: 'nearest' });
    view.dom.setAttribute('aria-controls', id);
    view.dom.setAttribute('aria-activedescendant', `${id}-${active}`);
  }

  function close(view: EditorView): void {
    list?.remove();
    list = undefined;
    from = -1;
    view.dom.removeAttribute('aria-controls');
    view.dom.removeAttribute('aria-activedescendant');
  }

  /** Closes it without a choice. A "/" that somebody typed stays as it is, because it may be one of the sentence. */
  function leave(view: EditorView): void {
    if (!list) return;
    const start = from;
    close(view);
    if (TYPED_BY_BUTTON.getState(view.state) === start) view.dispatch(view.state.tr.delete(start, view.state.selection.from).setMeta(TYPED_BY_BUTTON, -1));
    else refused = start;
  }

  function choose(view: EditorView, index: number): void {
    const one = shown[index]!;
    view.dispatch(view.state.tr.delete(from, view.state.selection.from).setMeta(TYPED_BY_BUTTON, -1));
    close(view);
    view.focus();
    one.insert(view);
  }

  return new Plugin<number>({
    key: TYPED_BY_BUTTON,
    state: {
      init: () => -1,
      apply: (change, at) => (change.getMeta(TYPED_BY_BUTTON) as number | undefined) ?? (at < 0 ? at : change.mapping.map(at, -1)),
    },
    view: (view) => ({ update: look, destroy: () => close(view) }),
    props: {
      handleKeyDown(view, event) {
        if (!list) return false;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          active = (active + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length;
          mark(view);
          return true;
        }
        if (event.key === 'Enter' || event.key === 'Tab') {
          choose(view, active);
          return true;
        }
        if (event.key === 'Escape') {
          leave(view);
          return true;
        }
        return false;
      },
      handleDOMEvents: { blur: leave },
    },
  });
}

/** What follows the "/" before the caret, and where that is. */
function typedIn({ selection: { $from, empty } }: EditorState): { from: number; words: string } | undefined {
  if (!empty || !$from.parent.inlineContent || $from.parent.type.spec.code) return undefined;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 24), $from.parentOffset, undefined, '\ufffc');
  const found = SLASH.exec(before);
  return found ? { from: $from.pos - found[1]!.length - 1, words: found[1]! } : undefined;
}
