import type { EditorView } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { copyBlock, moveBlock, placeOf, removeBlock } from '../commands/move-block.ts';
import { text } from '../text.ts';
import type { BlockTools } from './block-tools.ts';

/** The buttons of a block that moves as a whole: up, down, copy, remove. `name` says which block they are for. */
export function blockBar(view: EditorView, getPos: () => number | undefined, name: string, tools: BlockTools): HTMLElement {
  const block = () => {
    const at = getPos();
    const node = at === undefined ? undefined : view.state.doc.nodeAt(at);
    return node && at !== undefined ? { node, at } : undefined;
  };
  const move = (by: -1 | 1) => () => {
    const here = block();
    const tr = here && moveBlock(view.state, here, by);
    if (!here || !tr) return tools.announce(by < 0 ? text.block.isFirst(name) : text.block.isLast(name));
    const target = by < 0 ? here.at - view.state.doc.resolve(here.at).nodeBefore!.nodeSize : here.at + view.state.doc.nodeAt(here.at + here.node.nodeSize)!.nodeSize;
    view.dispatch(tr);
    tools.announce(text.block.moved(name, by < 0, placeOf(view.state, target)));
    // The block is drawn again where it is now, and the focus follows it.
    (view.nodeDOM(target) as HTMLElement | null)?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus();
  };
  const copy = () => {
    const here = block();
    if (here) view.dispatch(copyBlock(view.state, here)), tools.announce(text.block.copied(name)), view.focus();
  };
  const remove = () => {
    const here = block();
    if (here) view.dispatch(removeBlock(view.state, here)), tools.announce(text.block.removed(name)), view.focus();
  };
  const button = (words: string, label: string, click: () => void, more: Record<string, string> = {}) => make('button', { type: 'button', 'aria-label': text.block.button(label, name), title: label, click, ...more }, words);
  return make('span', { class: 'block-bar' },
    button('↑', text.block.up, move(-1), { 'data-move': '-1' }), button('↓', text.block.down, move(1), { 'data-move': '1' }), button(text.block.copy, text.block.copy, copy), button(text.block.remove, text.block.remove, remove));
}
