import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { make } from '../../review/make-element.ts';
import { insertBlocks, newPart, newTable } from '../commands/insert-block.ts';
import { listAround, toggleList, type ListKind } from '../commands/toggle-list.ts';
import { schema } from '../document/schema.ts';
import { text } from '../text.ts';

/** What the buttons need of the editor around the text. */
export interface ToolbarOptions {
  editLink(): void;
  openFind(): void;
  openMenu(): void;
}

/** The row of buttons above the text. */
export interface Toolbar {
  element: HTMLElement;
  /** Shows which buttons are on, and which can be used. */
  update(state: EditorState): void;
  focus(): void;
}

interface Button {
  words: string;
  label: string;
  keys?: string;
  press(view: EditorView): void;
  isOn?(state: EditorState): boolean;
  isOff?(state: EditorState): boolean;
}

const { nodes, marks } = schema;

/** What is on a button, and what it is called. */
type Named = readonly [words: string, label: string];

/** The buttons that open something in which people type next. */
const ELSEWHERE: readonly string[] = [text.toolbar.link[1], text.toolbar.find[1]];

/** Makes the buttons. One of them is reached with Tab, the others with the arrow keys. */
export function toolbar(getView: () => EditorView, { editLink, openFind, openMenu }: ToolbarOptions): Toolbar {
  const run = (command: Command) => (view: EditorView) => void command(view.state, view.dispatch.bind(view));
  const list = (kind: ListKind, [words, label]: Named, keys: string): Button => ({ words, label, keys, press: run(toggleList(kind)), isOn: (state) => listAround(state)?.kind === kind });
  const heading = (level: number, [words, label]: Named): Button => ({
    words, label, keys: `Ctrl+Alt+${level}`, isOn: (state) => isIn(state, level),
    press: (view) => run(isIn(view.state, level) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(view),
  });
  const buttons: Button[] = [
    heading(2, text.toolbar.heading), heading(3, text.toolbar.smaller),
    { ...named(text.toolbar.bold), keys: 'Ctrl+B', press: run(toggleMark(marks.strong)), isOn: (state) => hasMark(state, marks.strong) },
    { ...named(text.toolbar.italics), keys: 'Ctrl+I', press: run(toggleMark(marks.em)), isOn: (state) => hasMark(state, marks.em) },
    { ...named(text.toolbar.link), keys: 'Ctrl+K', press: editLink, isOn: (state) => hasMark(state, marks.link) },
    list('bullets', text.toolbar.bullets, 'Ctrl+Shift+8'), list('numbers', text.toolbar.numbers, 'Ctrl+Shift+7'), list('ticks', text.toolbar.ticks, 'Ctrl+Shift+9'),
    { ...named(text.toolbar.quotation), press: run(wrapIn(nodes.quotation)) },
    { ...named(text.toolbar.table), press: (view) => view.dispatch(insertBlocks(view.state, [newTable()])) },
    { ...named(text.toolbar.picture), press: (view) => view.dispatch(insertBlocks(view.state, [newPart('Picture')])) },
    { ...named(text.toolbar.part), press: openMenu },
    { ...named(text.toolbar.find), keys: 'Ctrl+F', press: openFind },
    { ...named(text.toolbar.undo), keys: 'Ctrl+Z', press: run(undo), isOff: (state) => undoDepth(state) === 0 },
    { ...named(text.toolbar.redo), keys: 'Ctrl+Y', press: run(redo), isOff: (state) => redoDepth(state) === 0 },
  ];
  const elements = buttons.map(({ words, label, keys, press }, index) => {
    const element = make('button', { type: 'button', 'aria-label': label, title: keys ? `${label} (${keys})` : label, tabindex: index === 0 ? '0' : '-1', class: `tool-${label.toLowerCase().replace(/\W+/g, '-')}` }, words);
    // The caret stays where it is in the text.
    element.addEventListener('mousedown', (event) => event.preventDefault());
    element.addEventListener('click', () => {
      if (element.getAttribute('aria-disabled') === 'true') return;
      const view = getView();
      press(view);
      if (!ELSEWHERE.includes(label) && !document.activeElement?.closest('.chip-panel')) view.focus();
    });
    return element;
  });
  const element = make('div', { class: 'text-toolbar', role: 'toolbar', 'aria-label': text.toolbar.title }, ...elements);
  const focusOn = (index: number) => {
    elements.forEach((button, at) => button.setAttribute('tabindex', at === index ? '0' : '-1'));
    elements[index]!.focus();
  };
  element.addEventListener('keydown', (event) => {
    const at = elements.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: elements.length - 1 }[event.key];
    if (event.key === 'Escape') getView().focus();
    if (to === undefined) return;
    event.preventDefault();
    focusOn((to + elements.length) % elements.length);
  });
  return {
    element,
    update(state) {
      buttons.forEach(({ isOn, isOff }, index) => {
        set(elements[index]!, 'aria-pressed', isOn && String(isOn(state)));
        set(elements[index]!, 'aria-disabled', isOff && String(isOff(state)));
      });
    },
    focus: () => focusOn(Math.max(0, elements.findIndex((button) => button.getAttribute('tabindex') === '0'))),
  };
}

function named([words, label]: Named): { words: string; label: string } {
  return { words, label };
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value !== undefined && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function isIn({ selection: { $from } }: EditorState, level: number): boolean {
  return $from.parent.type === nodes.heading && $from.parent.attrs.level === level;
}

function hasMark({ selection: { from, to, empty, $from }, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  return empty ? Boolean(mark.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, mark);
}
