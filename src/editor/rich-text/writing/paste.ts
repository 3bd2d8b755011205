import type { Root } from 'mdast';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { undo } from 'prosemirror-history';
import { Plugin, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { nodesFromTree } from '../document/from-tree.ts';
import { readBlocks } from '../document/read-document.ts';
import { schema } from '../document/schema.ts';

/** What is on the clipboard, or was dropped. */
export interface Clip {
  html: string;
  text: string;
  files: File[];
}

/** What a clipboard holds that can come into a page, and sentences of what cannot. */
export interface ReadClip {
  tree: Root;
  pictures: { name: string; bytes: Uint8Array; type: string }[];
  notes: string[];
}

/** What pasting needs of the editor around the text. */
export interface PasteOptions {
  /** Reads a clipboard. Without it, the browser's own reading is used. */
  onPaste?(clip: Clip): Promise<ReadClip>;
  /** Puts a file beside the page, and resolves to the name under which it is there. */
  addFile(file: File): Promise<string | undefined>;
  /** Shows a sentence, with a button that takes the pasting back. */
  tell(words: string, takeBack?: () => void): void;
}

const WHAT_CAME = 'This could not be pasted. Nothing was changed. Try it again, or paste it as plain text with Ctrl+Shift+V.';

/** Pasting and dropping. What comes from this editor stays exactly as it is. */
export function pasting({ onPaste, addFile, tell }: PasteOptions): Plugin {
  const take = (view: EditorView, clip: Clip): boolean => {
    if (onPaste && (clip.html || clip.files.length)) {
      void onPaste(clip).then((read) => insertRead(view, read), () => tell(WHAT_CAME));
      return true;
    }
    const pictures = clip.files.filter(({ type }) => type.startsWith('image/'));
    if (pictures.length && !clip.html) {
      void Promise.all(pictures.map(addFile)).then((names) => {
        const blocks = names.flatMap((name) => (name ? [schema.nodes.part_alone.create({ name: 'Picture', values: { file: name } })] : []));
        if (blocks.length) insert(view, blocks);
      });
      return true;
    }
    if (clip.html) {
      const lost = (clip.html.match(/<img\b/gi) ?? []).length;
      if (lost) tell(lost === 1 ? 'A picture in it could not come along. Add it with the button “Picture”.' : `${lost} pictures in it could not come along. Add them with the button “Picture”.`, () => undo(view.state, view.dispatch.bind(view)));
      return false;
    }
    const blocks = clip.text && looksLikeMarkdown(clip.text) ? readBlocks(clip.text) : undefined;
    if (!blocks?.length) return false;
    insert(view, blocks);
    return true;
  };
  const insertRead = async (view: EditorView, { tree, pictures, notes }: ReadClip) => {
    const names = new Map<string, string>();
    for (const { name, bytes, type } of pictures) names.set(name, (await addFile(new File([new Uint8Array(bytes)], name, { type }))) ?? name);
    insert(view, nodesFromTree(tree).map((node) => rename(node, names)));
    if (notes.length) tell(notes.join(' '), () => undo(view.state, view.dispatch.bind(view)));
  };
  return new Plugin({
    props: {
      handlePaste(view, event) {
        const data = event.clipboardData;
        if (!data) return false;
        const clip = clipOf(data);
        if (/data-pm-slice=/.test(clip.html) || view.state.selection.$from.parent.type.spec.code) return false;
        return take(view, clip);
      },
      handleDrop(view, event, _slice, isMoved) {
        const data = event.dataTransfer;
        if (isMoved || !data?.files.length) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
        event.preventDefault();
        return take(view, clipOf(data)) || true;
      },
    },
  });
}

function clipOf(data: DataTransfer): Clip {
  return { html: data.getData('text/html'), text: data.getData('text/plain'), files: [...data.files] };
}

/** Puts blocks at the caret in one step that can be undone. Words of one paragraph join the sentence at the caret. */
function insert(view: EditorView, blocks: readonly Node[]): void {
  const isWords = blocks.every(({ isTextblock }) => isTextblock);
  const open = isWords && blocks[0]?.type === schema.nodes.paragraph ? 1 : 0;
  const close = isWords && blocks.at(-1)?.type === schema.nodes.paragraph ? 1 : 0;
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from([...blocks]), open, close)).scrollIntoView().setMeta('paste', true));
  view.focus();
}

function rename(node: Node, names: ReadonlyMap<string, string>): Node {
  const { src, values } = node.attrs as { src?: string; values?: { file?: string } };
  const attrs = src !== undefined && names.has(src) ? { ...node.attrs, src: names.get(src) } : values?.file && names.has(values.file) ? { ...node.attrs, values: { ...values, file: names.get(values.file) } } : node.attrs;
  return node.isText ? node : node.type.create(attrs, node.children.map((child) => rename(child, names)), node.marks);
}

/** Whether plain text has the marks of Markdown at the beginnings of its lines. */
function looksLikeMarkdown(text: string): boolean {
  return /^(?:#{1,6} \S|[-*+] \S|\d{1,3}[.)] \S|> \S|```|\|.*\|\s*$|<[A-Z]\w+[ >])/m.test(text);
}
