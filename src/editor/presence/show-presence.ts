import { nameWriter } from '../name-writer.ts';
import type { KindName } from '../../schema/index.ts';
import { make } from '../review/make-element.ts';
import { branchOf, numberOf, type Ask } from '../review/waiting.ts';
import { showInDock } from '../together/dock.ts';
import { formNow, watchForm, type FormNow } from '../together/form-now.ts';
import type { Presence } from './ask-presence.ts';
import { describeLastSave } from './describe-open-form.ts';
import { describeOpenForms } from './describe-open-forms.ts';
import { text } from './text.ts';

/** What this needs from the editor. */
export interface PresenceSources {
  presence: Presence;
  ask: Ask;
  /** The address of whoever is signed in. */
  email: string;
  titleOf: (kind: KindName, slug: string) => Promise<string | undefined>;
}

/** How often an open form says that it is still open, in milliseconds. */
const EVERY = 60_000;

const NOTICE = 'presence';

/** Says in the form who else has the page open, as soon as it is opened, and tells others as long as it is. */
export function showPresence({ presence, ask, email, titleOf }: PresenceSources): void {
  const name = crypto.randomUUID();
  let current: { draft: string; timer: ReturnType<typeof setInterval> } | undefined;

  const leave = () => {
    if (!current) return;
    clearInterval(current.timer);
    void presence.tell(current.draft, name, true);
    current = undefined;
    showInDock(NOTICE);
  };
  const enter = (form: FormNow | undefined) => {
    leave();
    if (!form?.slug) return;
    const { kind, slug } = form;
    const draft = branchOf(kind, slug);
    const tell = async () => {
      const { isKept, open } = await presence.tell(draft, name);
      const sentences = isKept ? await describeOpenForms(open[draft] ?? [], titleOf) : await lastSave(kind, slug);
      if (current?.draft === draft) say(sentences);
    };
    current = { draft, timer: setInterval(() => void tell(), EVERY) };
    void tell();
  };
  async function lastSave(kind: KindName, slug: string): Promise<string[]> {
    try {
      if ((await numberOf(ask, kind, slug)) === undefined) return [];
      const [last] = (await ask<{ commit: { author: { name: string; email: string; date: string } } }[]>('GET', `/commits?sha=${encodeURIComponent(branchOf(kind, slug))}&per_page=1`)).map(({ commit }) => commit.author);
      return last && last.email !== email ? [describeLastSave(nameWriter(last), Date.parse(last.date), Date.now())].filter((one) => one !== undefined) : [];
    } catch {
      return [];
    }
  }
  watchForm(enter);
  addEventListener('pagehide', leave);
  // A page that the browser kept in memory is shown again.
  addEventListener('pageshow', ({ persisted }) => void (persisted && enter(formNow())));
}

let said = '';

/** Announced only when it changes, so that nobody hears the same sentence every minute. */
function say(sentences: readonly string[]): void {
  const now = sentences.join(' ');
  if (now === said && document.querySelector(`[data-notice="${NOTICE}"]`)) return;
  said = now;
  showInDock(NOTICE, now ? make('section', { 'aria-label': text.title }, make('p', {}, now, text.both)) : undefined);
}
