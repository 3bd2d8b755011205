import ControlPane from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane';
import { store } from 'decap-cms-core/dist/esm/redux';
import { cloneElement, createElement as h, useEffect, useRef, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { kinds, type KindName } from '../../schema/index.ts';
import { STEPS, type StepName } from '../../schema/steps/steps.ts';
import type { DecapMap } from '../decap.ts';
import { foundationHere } from '../foundation.ts';
import type { DraftReport } from '../validation/validate-draft.ts';
import { goToField, type FieldPane } from './go-to-field.ts';
import { listLeft, type LeftToDo } from './missing-things.ts';
import { sendForReview, statusInForm } from './send-for-review.ts';
import { savedAt, watchSaves } from './saved-at.ts';
import { text } from './text.ts';

/** What the steps need from the editor. */
export interface StepsOptions {
  validate: (entry: DecapMap, kind: KindName) => Promise<DraftReport>;
  /** Whether this person publishes, and so sends nothing for review. */
  isReviewer: boolean;
}

/** The part of Decap’s form that we change. */
type Pane = FieldPane & { props: { collection: DecapMap; entry: DecapMap } };
type Control = ReactElement<{ field: DecapMap }>;

/** How long after a change the form is checked, in milliseconds. */
const PAUSE = 400;

/** Where somebody was in the form that was open last, so that they are there again after its first save, when Decap opens it anew. */
let last: { kind: string; step: StepName; top: number; at: number } | undefined;

/** How long that counts, in milliseconds. */
const A_MOMENT = 60_000;

/**
 * Makes Decap show its form in steps. Decap draws the fields as it always does; each is put into its step, and one step is shown at a time. What is
 * hidden stays as it is, so that nothing is lost or checked less.
 */
export function showInSteps(options: StepsOptions): void {
  watchSaves();
  const pane = (ControlPane as unknown as { prototype: { render(this: Pane): ReactNode } }).prototype;
  const draw = pane.render;
  pane.render = function () {
    const drawn = draw.call(this) as ReactElement<{ children: [ReactNode, { toArray(): Control[] }] }> | null;
    const kind = String(this.props.collection.get('name')) as KindName;
    if (!drawn || kinds[kind].layout === 'single') return drawn;
    const controls = drawn.props.children[1].toArray();
    return h(FormSteps, { key: kind, pane: this, kind, controls, entry: this.props.entry, frame: drawn as unknown as ReactElement<{ children?: ReactNode }>, options });
  };
}

interface Props {
  pane: FieldPane;
  kind: KindName;
  controls: readonly Control[];
  entry: DecapMap;
  /** Decap’s own box around the fields. */
  frame: ReactElement<{ children?: ReactNode }>;
  options: StepsOptions;
}

function FormSteps({ pane, kind, controls, entry, frame, options: { validate, isReviewer } }: Props): ReactNode {
  const stepOf = (control: Control) => (control.props.field.get('step') as StepName | undefined) ?? 'more';
  const steps = STEPS.filter(({ name }) => controls.some((control) => stepOf(control) === name)).map((step) => ({ ...step, label: kinds[kind].steps?.[step.name] ?? step.label }));
  const [step, setStep] = useState<StepName>(() => (last && last.kind === kind && Date.now() - last.at < A_MOMENT ? last.step : 'text'));
  const [left, setLeft] = useState<readonly LeftToDo[]>();
  const box = useRef<HTMLElement>(null);
  const data = entry.get('data');
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => void validate(entry, kind).then(({ problems }) => isCurrent && setLeft(listLeft(problems, kinds[kind].fields)), () => undefined), PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [data]);
  useEffect(() => {
    const scrolls = box.current?.closest<HTMLElement>('[class*=ControlPaneContainer]')?.parentElement?.closest<HTMLElement>('[class*=ControlPaneContainer]');
    if (scrolls && last && last.kind === kind && Date.now() - last.at < A_MOMENT) scrolls.scrollTop = last.top;
    else if (!entry.get('slug')) box.current?.querySelector<HTMLInputElement>('[data-field=title] input')?.focus();
    // Noted while it is there: by the time that it goes, it has no place any more.
    let top = scrolls?.scrollTop ?? 0;
    scrolls?.addEventListener('scroll', () => void (top = scrolls.scrollTop));
    return () => void (last = { kind, step: shown.current, top, at: Date.now() });
  }, []);
  const shown = useRef(step);
  shown.current = step;

  const show = (name: StepName) => {
    setStep(name);
    // The heading of the step is where reading goes on.
    setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-step=${name}] > h2`)?.focus(), 0);
  };
  const goTo = (one: LeftToDo) => {
    setStep(one.step);
    const field = one.field || 'body';
    setTimeout(() => {
      const control = box.current?.querySelector<HTMLElement>(`[data-field=${CSS.escape(field)}]`);
      if (control) void goToField(pane, control, field, one.path, one.label.replace(/ of the \d+(?:st|nd|rd|th) .*$/, ''));
    }, 0);
  };
  const at = steps.findIndex(({ name }) => name === step);
  const next = steps[at + 1];
  return cloneElement(frame, {}, h('main', { className: 'form-steps', ref: box }, h('div', { className: 'form-steps-inside' },
    h('div', { className: 'steps-rail' },
      h('nav', { 'aria-label': text.title }, h('ol', null, steps.map(({ name, label }) => h('li', { key: name },
        h('button', { type: 'button', 'aria-current': name === step ? 'step' : undefined, onClick: () => show(name) }, h('b', null, label), ' ', h('small', null, left && text.left(left.filter((one) => one.step === name).length))))))),
      left && left.length > 0 && h('section', { className: 'steps-left', 'aria-labelledby': 'steps-left' },
        h('h2', { id: 'steps-left' }, text.left(left.length)),
        h('ul', null, left.slice(0, MOST_LEFT).map((one) => h('li', { key: `${one.field} ${one.path.join(' ')} ${one.fault ?? ''}` },
          h('button', { type: 'button', onClick: () => goTo(one) }, one.label), one.fault && h('small', null, ` ${one.fault}`)))),
        left.length > MOST_LEFT && h('p', null, text.more(left.length - MOST_LEFT))),
      h(SendOff, { isReviewer })),
    h('div', { className: 'steps-fields' },
      steps.map(({ name, label }) => h('section', { key: name, 'data-step': name, hidden: name !== step, 'aria-labelledby': `step-${name}` },
        h('h2', { id: `step-${name}`, tabIndex: -1 }, label),
        controls.filter((control) => stepOf(control) === name).map((control) => h('div', { key: String(control.props.field.get('name')), 'data-field': control.props.field.get('name') as string, className: 'step-field' }, control)))),
      next && h('p', { className: 'steps-next' }, h('button', { type: 'button', onClick: () => show(next.name) }, text.next(next.label)))))));
}

const MOST_LEFT = 20;

/** Says whether the form is saved, and sends it for review. */
function SendOff({ isReviewer }: { isReviewer: boolean }): ReactNode {
  const state = useSyncExternalStore(store.subscribe, describeSaved);
  const status = useSyncExternalStore(store.subscribe, statusInForm);
  const isUnsaved = useSyncExternalStore(store.subscribe, () => Boolean(store.getState().entryDraft.get('hasChanged')));
  const [isSending, setSending] = useState(false);
  // A page on the site that nobody has changed has nothing to send.
  const maySend = !isReviewer && (status === 'draft' || (status === undefined && isUnsaved));
  const send = () => {
    setSending(true);
    void sendForReview().finally(() => setSending(false));
  };
  return h('div', { className: 'steps-send' },
    h('p', { role: 'status' }, status === 'pending_review' && !isUnsaved ? text.send.inReview(foundationHere()) : state),
    maySend && h('button', { type: 'button', 'aria-disabled': isSending, onClick: () => isSending || send() }, isSending ? text.send.sending : text.send.button),
    h('a', { href: '/admin/' }, text.send.desk));
}

function describeSaved(): string {
  const { entryDraft } = store.getState();
  const entry = entryDraft.get('entry') as DecapMap | undefined;
  if (entry?.get('isPersisting')) return text.saved.saving;
  const at = savedAt();
  if (entryDraft.get('hasChanged')) return at ? text.saved.changedSince(at) : text.saved.notYet;
  return at ? text.saved.at(at) : '';
}
