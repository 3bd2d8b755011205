import { showDay } from '../../dates/show-dates.ts';
import { quote } from '../../schema/fault.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { foundationHere } from '../foundation.ts';
import { make } from '../review/make-element.ts';
import { Sentence } from '../sentence.ts';
import { validateNote } from '../validation/validate-note.ts';
import type { CommentsDesk } from './comments-desk.ts';
import type { CommentThread, CommentWriter } from './read-comments.ts';
import { text as says } from './text.ts';

/** What a list of comments needs from the page that it is on. */
export interface CommentsContext {
  desk: CommentsDesk;
  /** The title of a school, if it is known. */
  titleOf: (school: string) => string | undefined;
  /** Whether the words that a comment is about are still in the text. */
  isFound: (thread: CommentThread) => boolean;
  /** Shows the place in the text. */
  showPlace: (thread: CommentThread) => void;
  /** Shows a message, which screen readers announce. */
  say: (message: string) => void;
  /** Called with the comments as they are after something was sent. */
  changed: (threads: CommentThread[]) => void;
}

/** Lists comments: the words that each is about, what was said, and buttons to answer, to show the place and to mark it as done. Those that are done come last, folded up. */
export function listComments(threads: readonly CommentThread[], context: CommentsContext): HTMLElement {
  const open = threads.filter(({ isDone }) => !isDone);
  const done = threads.filter(({ isDone }) => isDone);
  return make('div', {},
    open.length > 0 && make('ol', { class: 'comments-list' }, ...open.map((thread) => makeThread(thread, context))),
    open.length === 0 && make('p', {}, threads.length ? says.list.allDone : says.list.none),
    done.length > 0 && make('details', {}, make('summary', {}, says.list.done(done.length)), make('ol', { class: 'comments-list' }, ...done.map((thread) => makeThread(thread, context)))));
}

function makeThread(thread: CommentThread, context: CommentsContext): HTMLElement {
  const { desk, titleOf, isFound, showPlace, say, changed } = context;
  const name = (by: CommentWriter) => (by.role === 'reviewer' ? upperFirst(foundationHere()) : by.role === 'school' ? (titleOf(by.school) ?? by.school) : says.list.writer);
  const said = (by: CommentWriter, text: string, at: string) => make('div', {}, make('p', {}, make('strong', {}, says.list.by(name(by), showDay(dayOf(at))))), ...text.split(/\n+/).map((line) => make('p', { dir: 'auto' }, line)));
  const found = thread.quote !== '' && isFound(thread);
  const send = async (button: HTMLButtonElement, act: () => Promise<CommentThread[]>, message: string) => {
    button.disabled = true;
    try {
      const now = await act();
      changed(now);
      say(message);
    } catch (error) {
      button.disabled = false;
      say(error instanceof Sentence ? error.message : says.list.notSent);
    }
  };
  const button = (label: string, click: (button: HTMLButtonElement) => void, kind = '') => {
    const made = make('button', { type: 'button', class: kind }, label);
    made.addEventListener('click', () => click(made));
    return made;
  };
  const field = make('textarea', { rows: '2', maxlength: '2000', 'aria-label': says.answer.field(thread.quote ? quote(thread.quote.slice(0, 60)) : undefined) });
  const answer = make('details', { class: 'comment-answer' }, make('summary', {}, says.answer.title), field, button(says.answer.send, (made) => {
    const stop = refuseText(field);
    if (stop) return say(stop);
    void send(made, () => desk.answer(thread.id, field.value.trim()), says.answer.sent);
  }));
  return make('li', { 'data-comment': String(thread.id) },
    thread.quote
      ? make('blockquote', { dir: 'auto' }, thread.quote)
      : make('p', {}, make('em', {}, says.list.wholePage)),
    thread.quote !== '' && !found && make('p', {}, make('em', {}, says.list.changed)),
    said(thread.by, thread.text, thread.at),
    ...thread.answers.map((one) => make('div', { class: 'comment-said' }, said(one.by, one.text, one.at))),
    make('p', { class: 'comparison-actions' },
      found && button(says.list.showPlace, () => showPlace(thread)),
      thread.isDone ? button(says.list.reopen, (made) => void send(made, () => desk.setDone(thread.id, false), says.list.reopened)) : button(says.list.close, (made) => void send(made, () => desk.setDone(thread.id, true), says.list.closed))),
    answer);
}

/** Says why a text cannot be sent, and puts the cursor into its field. Undefined if it can. */
export function refuseText(field: HTMLTextAreaElement): string | undefined {
  const text = field.value.trim();
  const [problem] = text ? validateNote(text) : [];
  if (text && !problem) return undefined;
  field.focus();
  return text ? says.refused(problem!.what, problem!.remedy) : says.empty;
}

function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(moment));
}
