import { BEFORE_PUBLISHING, NOT_ALL_TICKED } from '../validation/before-publishing.ts';
import { Sentence } from '../sentence.ts';
import { Refusal } from './ask-gateway.ts';
import { validateNote } from '../validation/validate-note.ts';
import type { KeptNote } from './kept-note.ts';
import { make } from './make-element.ts';
import type { Listed } from './review-list.ts';
import { LABELS, type Ask, type Waiting } from './waiting.ts';

/** What the buttons below a draft need from the page. */
export interface ActionsContext {
  ask: Ask;
  /** The unfinished note on this draft, kept until it is sent. */
  note: KeptNote;
  /** Shows a message, which screen readers announce. */
  say: (message: string) => void;
  /** Called when a draft has been withdrawn. The code host may go on listing it for a moment. */
  withdrawn: (waiting: Waiting) => void;
  /** Goes back to the list, fetches it again, and says what was done. */
  done: (message: string) => void;
}

/** Makes the buttons below a draft. The Foundation can publish exactly what it has read, or send the draft back with a note. Its writer and the Foundation can withdraw it. */
export function reviewActions({ waiting, read }: Listed, isFoundation: boolean, { ask, note, say, done, withdrawn }: ActionsContext): HTMLElement {
  /** The note that has already been sent. If the next step fails and is tried again, it must not be sent twice. */
  let sentNote = '';
  const withErrors = (act: () => Promise<string | undefined>) => async (event: Event) => {
    event.preventDefault();
    const button = (event.target as HTMLElement).closest('form')?.querySelector('button') ?? (event.currentTarget as HTMLButtonElement);
    button.disabled = true;
    say('');
    try {
      const message = await act();
      if (message) {
        note.forget();
        return done(message);
      }
    } catch (error) {
      say(explain(error));
    }
    button.disabled = false;
  };

  async function publish(boxes: readonly HTMLInputElement[]): Promise<string | undefined> {
    const empty = boxes.find((box) => !box.checked);
    if (!read || read.problems.length) return void say('There is still something to put right. Nothing has been published.');
    if (empty) {
      empty.focus();
      return void say(NOT_ALL_TICKED);
    }
    // Names the commit that was read, so the code host refuses if the draft has moved on since.
    const { tidied } = await ask<{ tidied?: boolean }>('PUT', `/pulls/${waiting.number}/merge`, { commit_message: 'Read and published', sha: waiting.sha, merge_method: 'merge' });
    // Our gateway deletes the draft's branch, unless somebody has saved in it meanwhile. No other backend does.
    if (tidied === undefined) await dropBranch().catch(() => undefined);
    if (tidied === false) return 'Published. It is on the site within a minute or two. The draft is still listed: somebody has saved in it meanwhile, or it could not be put away.';
    return 'Published. It is on the site within a minute or two.';
  }

  async function sendBack(field: HTMLTextAreaElement): Promise<string | undefined> {
    const text = field.value.trim();
    const [problem] = validateNote(text);
    if (!text || problem) {
      field.focus();
      return void say(text ? `${problem!.what} The note is kept with the draft. ${problem!.remedy}` : 'Write in the note what should be different.');
    }
    if (text !== sentNote) await ask('POST', `/issues/${waiting.number}/comments`, { body: text });
    sentNote = text;
    await ask('PUT', `/issues/${waiting.number}/labels`, { labels: [LABELS.draft] });
    return 'Sent back. They see your note when they open the draft, and under “Drafts”.';
  }

  async function withdraw(): Promise<string | undefined> {
    if (!window.confirm('Withdraw this draft? Its words are lost. What is on the site stays as it is.')) return undefined;
    // The code host then closes the pull request. If we closed it first and the branch could not be deleted, nobody would see the draft any more.
    await dropBranch();
    withdrawn(waiting);
    return 'Withdrawn. What is on the site is as it was.';
  }

  const dropBranch = () => ask('DELETE', `/git/refs/heads/${encodeURIComponent(waiting.branch)}`);
  const withdrawal = make('section', {}, make('h3', {}, 'Withdraw it'), make('p', {}, 'The draft is thrown away. What is on the site does not change.'));
  const button = make('button', { type: 'button', class: 'button quiet' }, 'Withdraw this draft');
  button.addEventListener('click', withErrors(withdraw));
  withdrawal.append(button);
  if (!isFoundation) return withdrawal;
  return make('div', {}, publishForm(), returnForm(), withdrawal);

  function publishForm(): HTMLElement {
    const boxes = BEFORE_PUBLISHING.map(() => make('input', { type: 'checkbox' }));
    const form = make('form', { class: 'form review-checklist' },
      make('fieldset', {}, make('legend', {}, 'Before you publish'), ...BEFORE_PUBLISHING.map((line, index) => make('label', { class: 'tick' }, boxes[index], make('span', {}, line)))),
      read?.problems.length ? make('p', {}, 'It can be published once nothing is left to put right.') : undefined,
      make('p', {}, make('button', { class: 'button' }, 'Publish it')));
    form.addEventListener('submit', withErrors(() => publish(boxes)));
    return form;
  }

  function returnForm(): HTMLElement {
    const field = make('textarea', { id: 'note', maxlength: '2000', 'aria-describedby': 'note-hint' });
    const form = make('form', { class: 'form' },
      make('h3', {}, 'Send it back with a note'),
      make('label', { for: 'note' }, 'What should be different?'), make('span', { class: 'hint', id: 'note-hint' }, 'They read it above the form. Name nobody: the note is kept with the draft.'), field,
      make('p', {}, make('button', { class: 'button quiet' }, 'Send it back')));
    field.value = note.text;
    field.addEventListener('input', () => note.keep(field.value));
    form.noValidate = true;
    form.addEventListener('submit', withErrors(() => sendBack(field)));
    return form;
  }
}

function explain(error: unknown): string {
  if (error instanceof Refusal && [405, 409].includes(error.status)) return 'The draft, or the page on the site, was changed after you opened it. Nothing has been published. Reload this page, and look at it again.';
  return error instanceof Sentence ? error.message : 'This could not be done. Try again.';
}
