import { BEFORE_PUBLISHING, NOT_ALL_TICKED } from '../validation/before-publishing.ts';
import { Sentence } from '../sentence.ts';
import { Refusal } from './ask-gateway.ts';
import { validateNote } from '../validation/validate-note.ts';
import type { KeptNote } from './kept-note.ts';
import { make } from './make-element.ts';
import type { Listed } from './review-list.ts';
import { LABELS, type Ask, type Waiting } from './waiting.ts';
import { scriptText } from './script-text.ts';

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
    if (!read || read.problems.length) return void say(scriptText.publish.notYet);
    if (empty) {
      empty.focus();
      return void say(NOT_ALL_TICKED);
    }
    // Names the commit that was read, so the code host refuses if the draft has moved on since.
    const { tidied } = await ask<{ tidied?: boolean }>('PUT', `/pulls/${waiting.number}/merge`, { commit_message: 'Read and published', sha: waiting.sha, merge_method: 'merge' });
    // Our gateway deletes the draft's branch, unless somebody has saved in it meanwhile. No other backend does.
    if (tidied === undefined) await dropBranch().catch(() => undefined);
    if (tidied === false) return `${scriptText.publish.done} ${scriptText.publish.stillListed}`;
    return scriptText.publish.done;
  }

  async function sendBack(field: HTMLTextAreaElement): Promise<string | undefined> {
    const text = field.value.trim();
    const [problem] = validateNote(text);
    if (!text || problem) {
      field.focus();
      return void say(text ? scriptText.sendBack.kept(problem!.what, problem!.remedy) : scriptText.sendBack.empty);
    }
    if (text !== sentNote) await ask('POST', `/issues/${waiting.number}/comments`, { body: text });
    sentNote = text;
    await ask('PUT', `/issues/${waiting.number}/labels`, { labels: [LABELS.draft] });
    return scriptText.sendBack.done;
  }

  async function withdraw(): Promise<string | undefined> {
    if (!window.confirm(scriptText.withdraw.ask)) return undefined;
    // The code host then closes the pull request. If we closed it first and the branch could not be deleted, nobody would see the draft any more.
    await dropBranch();
    withdrawn(waiting);
    return scriptText.withdraw.done;
  }

  const dropBranch = () => ask('DELETE', `/git/refs/heads/${encodeURIComponent(waiting.branch)}`);
  const withdrawal = make('section', {}, make('h3', {}, scriptText.withdraw.title), make('p', {}, scriptText.withdraw.about));
  const button = make('button', { type: 'button', class: 'button quiet' }, scriptText.withdraw.button);
  button.addEventListener('click', withErrors(withdraw));
  withdrawal.append(button);
  if (!isFoundation) return withdrawal;
  return make('div', {}, publishForm(), returnForm(), withdrawal);

  function publishForm(): HTMLElement {
    const boxes = BEFORE_PUBLISHING.map(() => make('input', { type: 'checkbox' }));
    const form = make('form', { class: 'form review-checklist' },
      make('fieldset', {}, make('legend', {}, scriptText.publish.title), ...BEFORE_PUBLISHING.map((line, index) => make('label', { class: 'tick' }, boxes[index], make('span', {}, line)))),
      read?.problems.length ? make('p', {}, scriptText.publish.first) : undefined,
      make('p', {}, make('button', { class: 'button' }, scriptText.publish.button)));
    form.addEventListener('submit', withErrors(() => publish(boxes)));
    return form;
  }

  function returnForm(): HTMLElement {
    const field = make('textarea', { id: 'note', maxlength: '2000', 'aria-describedby': 'note-hint' });
    const form = make('form', { class: 'form' },
      make('h3', {}, scriptText.sendBack.title),
      make('label', { for: 'note' }, scriptText.sendBack.label), make('span', { class: 'hint', id: 'note-hint' }, scriptText.sendBack.hint), field,
      make('p', {}, make('button', { class: 'button quiet' }, scriptText.sendBack.button)));
    field.value = note.text;
    field.addEventListener('input', () => note.keep(field.value));
    form.noValidate = true;
    form.addEventListener('submit', withErrors(() => sendBack(field)));
    return form;
  }
}

function explain(error: unknown): string {
  if (error instanceof Refusal && [405, 409].includes(error.status)) return scriptText.changed;
  return error instanceof Sentence ? error.message : scriptText.failed;
}
