import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, Selection, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import type { Clip, Pasted } from '../paste/clip.ts';
import { make } from '../review/make-element.ts';
import type { BlockTools } from './blocks/block-tools.ts';
import { ChipView } from './blocks/chip-view.ts';
import { ListItemView } from './blocks/list-item-view.ts';
import { NoteView } from './blocks/note-view.ts';
import { PartView } from './blocks/part-view.ts';
import { TableView } from './blocks/table-view.ts';
import { currentBlock } from './commands/current-block.ts';
import { findText } from './commands/find-text.ts';
import { insertBlocks } from './commands/insert-block.ts';
import { markdownRules } from './commands/input-rules.ts';
import { textKeys } from './commands/keys.ts';
import { nameEmptyHeadings } from './commands/name-empty-headings.ts';
import { tidyDocument } from './commands/tidy-document.ts';
import { readDocument } from './document/read-document.ts';
import { schema } from './document/schema.ts';
import { writeDocument } from './document/write-document.ts';
import { emitLater } from './emit-later.ts';
import { text } from './text.ts';
import { countLine } from './writing/count-line.ts';
import { openFindBar } from './writing/find-bar.ts';
import { openLinkPanel } from './writing/link-panel.ts';
import { pasting, type PasteOptions } from './writing/paste.ts';
import { openSlashMenu, slashMenu } from './writing/slash-menu.ts';
import { toolbar } from './writing/toolbar.ts';

/** What the editor of a text needs. */
export interface EditorOptions extends Omit<BlockTools, 'announce'> {
  /** The body of the page. */
  markdown: string;
  /** What the text is called. */
  label: string;
  /** The `id` of the element in which people write. */
  id: string;
  /** The language in which the entry is written now. */
  language(): string;
  /** Whether the form is being saved at this moment. */
  isSaving(): boolean;
  /** Receives the body whenever it has changed. */
  onChange(markdown: string): void;
  /** Reads a clipboard, or what was dropped. `text` gives the text of the page as it is at that moment. */
  readClip(clip: Clip, text: () => string): Promise<Pasted>;
  keepFile: PasteOptions['keepFile'];
  /** Messages that nobody has closed yet. */
  messages?: readonly string[];
}

/** The editor of a text, in the page. */
export interface RichTextEditor {
  element: HTMLElement;
  view: EditorView;
  /** Passes on at once what has been typed. */
  flush(): void;
  /** Shows another text, unless it is one that came from here. */
  show(markdown: string): void;
  /** The messages that nobody has closed. */
  messages(): string[];
  /** Whether this text came from here a moment ago, or is shown now. */
  isOwn(markdown: string): boolean;
  destroy(): void;
}

/** How long after the last key the words are counted, in milliseconds. */
const COUNT_AFTER = 800;

/** How long a text that was passed on may come back after later ones, in milliseconds. */
const RECENT = 5000;

/** How long it is known that it came from here, in milliseconds: as long as a save may take. */
const FORGOTTEN = 60_000;

/** How many messages are kept at most. They scroll, so that what was pasted first can still be read. */
const MOST_MESSAGES = 30;

/** Makes the editor: the buttons, the text, and the line that counts the words. */
export function makeEditor(options: EditorOptions): RichTextEditor {
  const live = make('div', { class: 'text-live', role: 'status', 'aria-live': 'polite' });
  const announce = (words: string) => {
    // The same words twice are said twice.
    live.textContent = live.textContent === words ? `${words} ` : words;
  };
  const counted = make('p', { class: 'text-count' });
  const told = make('div', { class: 'text-told', role: 'status' });
  const sheet = make('div', { class: 'text-sheet' });
  const tools: BlockTools = { addressOf: options.addressOf, onFiles: options.onFiles, chooseFile: options.chooseFile, editPicture: options.editPicture, announce };
  let sources = readDocument('').sources;
  let lastSent = options.markdown;
  const sent = new Map<string, number>();

  const open: { words: string; before: Node | undefined; close(): void }[] = [];
  const tell = (words: string, takeBack?: () => void, before?: Node) => {
    const message = make('div', { class: 'text-message' });
    const entry = { words, before, close: () => (message.remove(), void open.splice(open.indexOf(entry), 1)) };
    const { close } = entry;
    open.push(entry);
    const button = takeBack && make('button', { type: 'button', class: 'take-back', click: () => (takeBack(), close(), view.focus()) }, text.messages.undo);
    message.append(make('p', {}, words, ' ', button), make('button', { type: 'button', 'aria-label': text.messages.close, click: close }, '✕'));
    told.append(message);
    while (open.length > MOST_MESSAGES) open[0]!.close();
  };
  const openMenu = () => {
    const { $from } = view.state.selection;
    const isEmpty = $from.parent.type === schema.nodes.paragraph && $from.parent.content.size === 0;
    if (!isEmpty) view.dispatch(insertBlocks(view.state, [schema.nodes.paragraph.create()]));
    openSlashMenu(view);
  };
  const editLink = () => openLinkPanel(view, sheet);
  const openFind = () => openFindBar(view, sheet);
  const bar = toolbar(() => view, { editLink, openFind, openMenu });

  const plugins = [
    slashMenu(sheet, announce), markdownRules(), ...textKeys({ editLink, openFind, focusToolbar: () => bar.focus(), announce }), history(), gapCursor(), dropCursor({ color: 'var(--act)', width: 2 }),
    currentBlock(), findText(), tidyDocument(), nameEmptyHeadings(),
    // Before the tables, which would put each line that is pasted into a cell in place of the words of the next cell.
    ...pasting({ readClip: (clip) => options.readClip(clip, write), keepFile: options.keepFile, tell, announce }), tableEditing(),
  ];
  const read = (markdown: string) => {
    const document = readDocument(markdown);
    sources = document.sources;
    return EditorState.create({ doc: withLastLine(document.doc), plugins });
  };

  const write = () => writeDocument(view.state.doc, sources);
  const emitter = emitLater(() => {
    const markdown = write();
    if (markdown === lastSent) return;
    lastSent = markdown;
    const now = performance.now();
    for (const [text, at] of sent) if (now - at > FORGOTTEN) sent.delete(text);
    sent.set(markdown, now);
    options.onChange(markdown);
  }, options.isSaving);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void (counted.textContent = countLine(view.state.doc, options.language())), COUNT_AFTER);
  };

  const view: EditorView = new EditorView(sheet, {
    state: read(options.markdown),
    attributes: () => ({ id: options.id, class: 'text-words', role: 'textbox', 'aria-multiline': 'true', 'aria-label': options.label, lang: options.language(), spellcheck: 'true', dir: 'auto' }),
    nodeViews: {
      part: (node, view, getPos) => new PartView(node, view, getPos, tools),
      part_alone: (node, view, getPos) => new PartView(node, view, getPos, tools),
      picture: (node, view, getPos) => new PartView(node, view, getPos, tools),
      note: (node, view, getPos) => new NoteView(node, view, getPos, tools),
      as_written: (node, view, getPos) => new NoteView(node, view, getPos, tools),
      table: (node, view, getPos) => new TableView(node, view, getPos, tools),
      list_item: (node, view, getPos) => new ListItemView(node, view, getPos),
      chip: (node, view, getPos) => new ChipView(node, view, getPos, tools),
      image: (node, view, getPos) => new ChipView(node, view, getPos, tools),
      note_mark: (node, view, getPos) => new ChipView(node, view, getPos, tools),
    },
    dispatchTransaction(transaction) {
      const state = view.state.apply(transaction);
      view.updateState(state);
      bar.update(state);
      if (!transaction.docChanged) return;
      // Once something else was changed, undo would take that back, and not what was pasted.
      for (const button of told.querySelectorAll('.take-back')) button.remove();
      // What was said of a pasting no longer holds once it was taken back.
      if (isHistoryTransaction(transaction)) for (const one of [...open]) if (one.before?.eq(state.doc)) one.close();
      emitter.changed();
      count();
    },
    handleDOMEvents: {
      click(_, event) {
        // A link opens with Ctrl, as elsewhere where one writes.
        const link = (event.target as Element).closest('a[href]');
        if (link) event.preventDefault();
        if (link && (event.ctrlKey || event.metaKey)) window.open((link as HTMLAnchorElement).href, '_blank', 'noopener');
        return false;
      },
    },
  });
  for (const words of options.messages ?? []) tell(words);
  const element = make('div', { class: 'rich-text' }, bar.element, sheet, told, counted, live);
  element.addEventListener('focusout', emitter.flush);
  // Before the form is kept on this computer.
  for (const name of ['pagehide', 'freeze', 'blur']) window.addEventListener(name, emitter.flush, { capture: true });
  document.addEventListener('visibilitychange', emitter.flush, { capture: true });
  sheet.addEventListener('mousedown', (event) => {
    // Below the last line people expect to write on.
    if (event.target !== sheet && event.target !== view.dom) return;
    const last = view.dom.lastElementChild?.getBoundingClientRect();
    if (!last || event.clientY <= last.bottom) return;
    event.preventDefault();
    const { doc, tr } = view.state;
    if (!doc.lastChild?.isTextblock) tr.insert(doc.content.size, schema.nodes.paragraph.create());
    view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
    view.focus();
  });
  bar.update(view.state);
  count();

  return {
    element,
    view,
    flush: emitter.flush,
    show(markdown) {
      if (markdown === lastSent || emitter.isPending() || (sent.get(markdown) ?? -Infinity) > performance.now() - RECENT) return;
      const { from } = view.state.selection;
      lastSent = markdown;
      view.updateState(read(markdown));
      view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(Math.min(from, view.state.doc.content.size)))));
    },
    messages: () => open.map(({ words }) => words),
    isOwn: (markdown) => [lastSent, ...sent.keys()].some((text) => text.trim() === markdown.trim()),
    destroy() {
      // By now the form may hold another page.
      emitter.stop();
      clearTimeout(timer);
      for (const name of ['pagehide', 'freeze', 'blur']) window.removeEventListener(name, emitter.flush, { capture: true });
      document.removeEventListener('visibilitychange', emitter.flush, { capture: true });
      view.destroy();
    },
  };
}

/** A page that ends with a table or a part has no line to write on, so it gets one. It is not written unless somebody writes there. */
function withLastLine(doc: Node): Node {
  return doc.lastChild?.isTextblock && doc.lastChild.type !== schema.nodes.as_written ? doc : doc.copy(doc.content.addToEnd(schema.nodes.paragraph.create()));
}
