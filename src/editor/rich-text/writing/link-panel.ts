import { TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { linkAddress } from '../commands/link-address.ts';
import { schema } from '../document/schema.ts';
import { text } from '../text.ts';

const { link } = schema.marks;

/** Opens the form for a link: where it leads and, if nothing is selected, its words. `place` is where it is drawn. */
export function openLinkPanel(view: EditorView, place: HTMLElement): void {
  place.querySelector('.text-panel')?.remove();
  const range = linkRange(view.state);
  const { from, to } = range ?? view.state.selection;
  const address = make('input', { type: 'text', id: 'link-address', inputmode: 'url', autocomplete: 'off', spellcheck: 'false', value: range?.href ?? '' });
  const words = from === to ? make('input', { type: 'text', id: 'link-words', dir: 'auto' }) : undefined;
  const close = () => {
    panel.remove();
    view.focus();
  };
  const apply = () => {
    const href = linkAddress(address.value);
    const { tr } = view.state;
    if (from === to && href) {
      const shown = words!.value.trim() || address.value.trim();
      tr.insert(from, schema.text(shown, [link.create({ href })]));
      tr.setSelection(TextSelection.create(tr.doc, from + shown.length));
    } else {
      tr.removeMark(from, to, link);
      if (href) tr.addMark(from, to, link.create({ href }));
      tr.setSelection(TextSelection.create(tr.doc, to));
    }
    view.dispatch(tr.removeStoredMark(link).scrollIntoView());
    close();
  };
  const remove = () => {
    view.dispatch(view.state.tr.removeMark(from, to, link));
    close();
  };
  const panel = make('div', { class: 'text-panel', role: 'dialog', 'aria-label': text.link.title },
    ...(words ? [make('label', { for: 'link-words' }, text.link.words), words] : []),
    make('label', { for: 'link-address' }, text.link.address), address,
    make('small', {}, text.link.hint),
    make('span', { class: 'part-choose' }, make('button', { type: 'button', click: apply }, text.link.set), range && make('button', { type: 'button', click: remove }, text.link.remove), make('button', { type: 'button', click: close }, text.link.cancel)));
  panel.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') event.preventDefault(), close();
    if (event.key === 'Enter' && (event.target as HTMLElement).matches('input')) event.preventDefault(), apply();
  });
  place.append(panel);
  const caret = view.coordsAtPos(from);
  const box = place.getBoundingClientRect();
  panel.style.top = `${caret.bottom - box.top + 6}px`;
  panel.style.insetInlineStart = `${Math.max(0, Math.min(caret.left - box.left, box.width - panel.offsetWidth))}px`;
  (words ?? address).focus();
}

/** The whole link around the caret, or the selection if it is within one. */
function linkRange({ doc, selection: { $from, from, to, empty } }: EditorState): { from: number; to: number; href: string } | undefined {
  const mark = $from.marks().find(({ type }) => type === link) ?? link.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark) return undefined;
  let [start, end] = [$from.pos, $from.pos];
  while (start > $from.start() && doc.rangeHasMark(start - 1, start, link) && mark.isInSet(doc.resolve(start).nodeBefore?.marks ?? [])) start--;
  while (end < $from.end() && mark.isInSet(doc.resolve(end).nodeAfter?.marks ?? [])) end++;
  if (!empty && (from < start || to > end)) return undefined;
  return start < end ? { from: start, to: end, href: String(mark.attrs.href) } : undefined;
}
