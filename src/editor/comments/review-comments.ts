import { make } from '../review/make-element.ts';
import { Sentence } from '../sentence.ts';
import { showInDock } from '../together/dock.ts';
import type { CommentsDesk } from './comments-desk.ts';
import { findQuote } from './find-quote.ts';
import { listComments, refuseText } from './list-comments.ts';
import type { CommentPlace, CommentThread } from './read-comments.ts';
import { blocksIn, highlight, placeOfBlock, rangeOf, selectedPlace } from './text-blocks.ts';
import { text as says } from './text.ts';

/** What comments on a draft that is being read need from the page. */
export interface ReviewCommentsContext {
  desk: CommentsDesk;
  /** The element whose children are the blocks of the text. */
  text: HTMLElement;
  titleOf: (school: string) => string | undefined;
  say: (message: string) => void;
}

const CHOOSER = 'comment-place';

/**
 * Makes the comments below a draft that is being read. People choose what they comment on by selecting words, by tapping a paragraph, or in a list,
 * which needs no pointer. Resolves once the comments have been read.
 */
export async function reviewComments({ desk, text, titleOf, say }: ReviewCommentsContext): Promise<HTMLElement> {
  let threads = await desk.fetch();
  let chosen: CommentPlace | undefined;
  const list = make('div', {});
  const words = make('blockquote', { dir: 'auto', hidden: '' });
  const options = blocksIn(text).map((element, index) => make('option', { value: String(index) }, `${index + 1}. ${element.textContent!.replace(/\s+/g, ' ').trim().slice(0, 60)}`));
  const about = make('select', { id: 'comment-about' }, make('option', { value: '' }, says.write.wholePage), ...options);
  const field = make('textarea', { id: 'comment-text', rows: '3', maxlength: '2000', 'aria-describedby': 'comment-hint' });
  const choose = (place: CommentPlace | undefined) => {
    chosen = place;
    about.value = place ? String(place.block) : '';
    words.hidden = !place;
    words.textContent = place?.quote ?? '';
    const found = place && findQuote(textsIn(text), place);
    const range = found && rangeOf(text, found);
    highlight('comment-shown', range ? [range] : []);
  };
  const place = (thread: CommentThread) => findQuote(textsIn(text), thread);
  const draw = () => {
    list.replaceChildren(listComments(threads, {
      desk, titleOf, say,
      isFound: (thread) => place(thread) !== undefined,
      showPlace: (thread) => showPlace(text, thread, say),
      changed(now) {
        threads = now;
        draw();
      },
    }));
    highlight('comments', threads.filter(({ isDone }) => !isDone).flatMap((thread) => {
      const found = place(thread);
      return (found && rangeOf(text, found)) ?? [];
    }));
  };
  draw();

  about.addEventListener('change', () => choose(about.value ? placeOfBlock(text, Number(about.value)) : undefined));
  const offer = (at: CommentPlace | undefined) => {
    const go = make('button', { type: 'button', class: 'main' }, says.write.here);
    go.addEventListener('click', () => {
      choose(at);
      showInDock(CHOOSER);
      field.focus();
    });
    showInDock(CHOOSER, at && make('section', { 'aria-label': says.write.chosen }, make('p', { dir: 'auto' }, `“${at.quote.length > 80 ? `${at.quote.slice(0, 77)}…` : at.quote}”`), go));
  };
  // Selecting with a finger changes the selection many times.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const selecting = () => {
    if (!text.isConnected) return document.removeEventListener('selectionchange', selecting);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const at = selectedPlace(text, document.getSelection());
      if (at) offer(at);
    }, 200);
  };
  document.addEventListener('selectionchange', selecting);
  text.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('a, button, input, summary, audio') || !document.getSelection()?.isCollapsed) return;
    const block = blocksIn(text).findIndex((element) => element.contains(target));
    offer(block < 0 ? undefined : placeOfBlock(text, block));
  });

  const form = make('form', { class: 'form', novalidate: '' },
    make('h4', {}, says.write.title),
    make('label', { for: 'comment-about' }, says.write.about),
    make('span', { class: 'hint' }, says.write.aboutHint),
    about, words,
    make('label', { for: 'comment-text' }, says.write.field),
    make('span', { class: 'hint', id: 'comment-hint' }, says.write.fieldHint),
    field,
    make('p', {}, make('button', { class: 'button quiet' }, says.write.send)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const stop = refuseText(field);
    if (stop) return say(stop);
    const button = form.querySelector('button')!;
    button.disabled = true;
    desk.comment(chosen, field.value.trim()).then((now) => {
      threads = now;
      field.value = '';
      choose(undefined);
      draw();
      say(says.write.sent);
    }, (error: unknown) => say(error instanceof Sentence ? error.message : says.write.notSent)).finally(() => (button.disabled = false));
  });
  return make('section', { class: 'text-comments', 'aria-labelledby': 'comments-title' }, make('h3', { id: 'comments-title' }, says.title), list, form);
}

/** Scrolls to the place that a comment is about, marks it, and says so. */
export function showPlace(text: Element, thread: CommentThread, say: (message: string) => void): Range | undefined {
  const found = findQuote(textsIn(text), thread);
  const range = found && rangeOf(text, found);
  if (!range) return void say(says.place.gone);
  highlight('comment-shown', [range]);
  blocksIn(text)[found.block]!.scrollIntoView({ block: 'center' });
  say(says.place.marked(thread.quote.slice(0, 100)));
  return range;
}

/** The text of each block. */
export function textsIn(text: Element): string[] {
  return blocksIn(text).map((element) => element.textContent ?? '');
}
