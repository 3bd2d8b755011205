import type { KindName } from '../../schema/index.ts';
import { make } from '../review/make-element.ts';
import { numberOf, type Ask } from '../review/waiting.ts';
import { showInDock } from '../together/dock.ts';
import { watchForm, type FormNow } from '../together/form-now.ts';
import { commentsDesk } from './comments-desk.ts';
import { findQuote } from './find-quote.ts';
import { listComments } from './list-comments.ts';
import type { CommentThread } from './read-comments.ts';
import { showPlace, textsIn } from './review-comments.ts';
import { text as says } from './text.ts';

/** What comments beside the form need from the editor. */
export interface FormCommentsSources {
  ask: Ask;
  titleOf: (kind: KindName, slug: string) => Promise<string | undefined>;
}

const NOTICE = 'comments';

/** The text as it is being written: the element whose children are its blocks. */
const TEXT = '.ProseMirror, .cms-editor-visual [data-slate-editor=true]';

/** Says in the form how many comments there are on the draft that is open, and lists them in a panel beside it. */
export function showComments({ ask, titleOf }: FormCommentsSources): void {
  let panel: HTMLElement | undefined;
  const close = () => {
    panel?.remove();
    panel = undefined;
    showInDock(NOTICE);
  };
  watchForm((form) => {
    close();
    if (form?.slug) void load(form).catch(() => undefined);
  });

  async function load(form: FormNow): Promise<void> {
    const number = await numberOf(ask, form.kind, form.slug);
    if (number === undefined) return;
    const desk = commentsDesk(ask, number);
    let threads = await desk.fetch();
    const schools = [...new Set(threads.flatMap(({ by, answers }) => [by, ...answers.map((one) => one.by)].flatMap((one) => (one.role === 'school' ? one.school : []))))];
    const titles = new Map(await Promise.all(schools.map(async (school) => [school, await titleOf('schools', school).catch(() => undefined)] as const)));
    if (!threads.length || !isOpen(form)) return;
    const draw = () => {
      const open = threads.filter(({ isDone }) => !isDone).length;
      const toggle = make('button', { type: 'button', 'aria-expanded': String(Boolean(panel)), 'aria-controls': 'form-comments' }, panel ? says.form.hide : says.form.show);
      toggle.addEventListener('click', () => {
        if (panel) {
          panel.remove();
          panel = undefined;
        } else openPanel();
        draw();
        document.querySelector<HTMLElement>(`[data-notice="${NOTICE}"] button`)?.focus();
      });
      showInDock(NOTICE, make('section', { 'aria-label': says.title }, make('p', {}, says.form.open(open)), toggle));
    };
    const openPanel = () => {
      const said = make('p', { role: 'status' });
      const list = make('div', {});
      const fill = () => list.replaceChildren(listComments(threads, {
        desk,
        titleOf: (school) => titles.get(school),
        say: (message) => (said.textContent = message),
        isFound: (thread) => findQuote(textsInForm(), thread) !== undefined,
        showPlace: (thread) => showInForm(thread, (message) => (said.textContent = message)),
        changed(now) {
          threads = now;
          fill();
          draw();
        },
      }));
      panel = make('aside', { class: 'text-comments form-comments', id: 'form-comments', 'aria-labelledby': 'form-comments-title' }, make('h2', { id: 'form-comments-title' }, says.title), said, list);
      fill();
      document.body.append(panel);
    };
    draw();
  }
}

function isOpen(form: FormNow): boolean {
  return location.hash.includes(`/${form.kind}/entries/${form.slug}`);
}

function textsInForm(): string[] {
  const text = document.querySelector(TEXT);
  return text ? textsIn(text) : [];
}

/** Shows the place in the text that is being written, and puts the cursor there. */
function showInForm(thread: CommentThread, say: (message: string) => void): void {
  const text = document.querySelector<HTMLElement>(TEXT);
  const range = text ? showPlace(text, thread, say) : undefined;
  if (!text) return say(says.form.notHere);
  if (!range) return;
  text.focus({ preventScroll: true });
  document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
