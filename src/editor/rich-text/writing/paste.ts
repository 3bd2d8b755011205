import { closeHistory, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Plugin, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Clip, Pasted } from '../../paste/clip.ts';
import { nodesFromTree } from '../document/from-tree.ts';
import { text } from '../text.ts';
import { insertPasted } from './insert-pasted.ts';
import { forgetPlace, placeOf, rememberPlace, waitingPastes } from './waiting-pastes.ts';

/** What pasting needs of the editor around the text. */
export interface PasteOptions {
  /** Reads a clipboard, or what was dropped. */
  readClip(clip: Clip): Promise<Pasted>;
  /** Puts a file beside the page, and resolves to the name under which it is there. */
  keepFile(file: File): Promise<string>;
  /** Shows a sentence, with a button that takes the pasting back. `before` is the text without it. */
  tell(words: string, takeBack?: () => void, before?: Node): void;
  /** Says that something is being read, or, with nothing, that it has been. */
  announce(words: string): void;
}

/** Pasting and dropping. What comes from this editor stays exactly as it is. */
export function pasting({ readClip, keepFile, tell, announce }: PasteOptions): Plugin[] {
  const take = async (view: EditorView, clip: Clip): Promise<void> => {
    const id = Symbol('paste');
    view.dispatch(rememberPlace(view.state, id));
    if (clip.files.length) announce(text.paste.reading);
    try {
      const { tree, pictures, notes, isWhole } = await readClip(clip);
      const names = new Map<string, string>();
      for (const { name, bytes, type } of pictures) names.set(name, await keepFile(new File([new Uint8Array(bytes)], name, { type })));
      if (view.isDestroyed) return;
      // The place is gone when another text was shown meanwhile, such as that of a comparison.
      const place = isWhole ? { from: 0, to: view.state.doc.content.size } : placeOf(view.state, id) ?? view.state.selection;
      const blocks = nodesFromTree(tree).map((node) => rename(node, names));
      if (!blocks.length) return finish(view, id, notes.length ? notes : [text.paste.nothing]);
      const { transaction, isBelow } = insertPasted(view.state, place.from, place.to, blocks);
      const { selection } = view.state;
      // Whoever went on writing somewhere else stays there.
      if (selection.from !== place.from || selection.to !== place.to) transaction.setSelection(selection.map(transaction.doc, transaction.mapping));
      // What was typed just before is not taken back together with it.
      const before = view.state.doc;
      view.dispatch(forgetPlace(closeHistory(transaction), id));
      // Whoever went on to another field stays there.
      if (!document.activeElement || document.activeElement === document.body) view.focus();
      const told = isBelow ? [...notes, text.paste.below] : notes;
      const after = view.state.doc;
      // Undo takes back what was done last, which is no longer this once somebody has written on.
      if (told.length) tell(told.join(' '), () => (view.state.doc === after ? void undo(view.state, view.dispatch.bind(view)) : tell(text.paste.writtenSince)), before);
    } catch {
      if (!view.isDestroyed) finish(view, id, [text.paste.failed]);
    }
  };
  const finish = (view: EditorView, id: symbol, notes: readonly string[]) => {
    view.dispatch(forgetPlace(view.state.tr, id));
    if (notes.length) tell(notes.join(' '));
  };
  const plugin = new Plugin({
    props: {
      handlePaste(view, event) {
        const data = event.clipboardData;
        if (!data) return false;
        const clip = clipOf(data);
        if (/data-pm-slice=/.test(clip.html) || (isTypedAsItIs(view) && clip.text) || isWithoutLayout(clip)) return false;
        void take(view, clip);
        return true;
      },
      handleDrop(view, event, _slice, isMoved) {
        const data = event.dataTransfer;
        // Words of this text that are moved or copied within it stay exactly as they are.
        if (isMoved || view.dragging || !data) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
        event.preventDefault();
        view.focus();
        void take(view, clipOf(data));
        return true;
      },
    },
  });
  return [waitingPastes(), plugin];
}

function clipOf(data: DataTransfer): Clip {
  return { html: data.getData('text/html'), text: data.getData('text/plain'), rtf: data.getData('text/rtf'), files: [...data.files] };
}

/** Whether the caret is where text is kept as it is written. */
function isTypedAsItIs({ state }: EditorView): boolean {
  return Boolean(state.selection.$from.parent.type.spec.code);
}

/** An e-mail address or a long number, of which there may be something to say. */
const PERHAPS_PERSONAL = /@|[([{]at[)\]}]|\d[\d\s()./-]{6,}\d/i;

/** A few words without a line end need no reading. They take the look of the sentence that they come into. */
function isWithoutLayout({ html, text, files }: Clip): boolean {
  return !html && !files.length && !/[\r\n\t]/.test(text) && !/^\s*[-*+•–#>|\d]/.test(text) && !PERHAPS_PERSONAL.test(text);
}

function rename(node: Node, names: ReadonlyMap<string, string>): Node {
  const { src, values } = node.attrs as { src?: string; values?: { file?: string } };
  const attrs = src !== undefined && names.has(src) ? { ...node.attrs, src: names.get(src) } : values?.file && names.has(values.file) ? { ...node.attrs, values: { ...values, file: names.get(values.file) } } : node.attrs;
  return node.isText ? node : node.type.create(attrs, node.children.map((child) => rename(child, names)), node.marks);
}
