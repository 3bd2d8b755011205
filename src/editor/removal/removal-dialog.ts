import type { Pointer } from '../../checks/links/pointers.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { make } from '../review/make-element.ts';
import { text } from './text.ts';

/** Why a resource is retired, and the slug of the resource that replaces it. */
export interface Retirement {
  reason: string;
  successor?: string;
}

/** What somebody decided about a page: to remove it, to leave it, or to retire it. */
export type Decision = 'remove' | 'leave' | Retirement;

/** What the question is about. */
export interface Removal {
  kind: KindName;
  title: string;
  /** What links to the page; undefined if that could not be found out. */
  pointers: { count: number; named: readonly Pointer[] } | undefined;
  /** What people can do instead, in a sentence. */
  instead?: string;
  /** The resources that may replace it, if it can be retired. */
  successors?: readonly Successor[];
  /** Finds more of them by their titles, where there are too many for one list. */
  findSuccessors?: (typed: string) => Promise<readonly Successor[]>;
}

/** A resource that may replace another. */
export interface Successor {
  slug: string;
  title: string;
}

/** Asks before a page is removed. Says what links to it, and offers to retire it instead if that is possible. Escape leaves it on the site. */
export function askBeforeRemoval(removal: Removal): Promise<Decision> {
  return new Promise((resolve) => {
    let decision: Decision = 'leave';
    const decide = (choice: Decision) => {
      decision = choice;
      dialog.close();
    };
    const { title, instead, successors, findSuccessors } = removal;
    const dialog = make('dialog', { class: 'removal', 'aria-labelledby': 'removal-title', close: () => {
      dialog.remove();
      resolve(decision);
    } },
      make('h2', { id: 'removal-title', tabindex: '-1', autofocus: '' }, text.title(title)),
      ...describePointers(removal),
      make('p', {}, text.after),
      instead && make('p', {}, make('strong', {}, instead)),
      successors && retirementForm(successors, findSuccessors, decide),
      make('p', { class: 'removal-actions' },
        make('button', { type: 'button', click: () => decide('leave') }, text.leave),
        make('button', { type: 'button', class: 'removal-remove', click: () => decide('remove') }, text.remove)));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function describePointers({ pointers, kind, title }: Removal): HTMLElement[] {
  if (!pointers) return [make('p', {}, text.pointers.unknown)];
  const { count, named } = pointers;
  if (count === 0) return [make('p', {}, text.pointers.none)];
  const rest = count - named.length;
  return [
    make('p', {}, text.pointers.some(count)),
    make('ul', { 'aria-label': text.pointers.list(title) },
      ...named.map(({ kind: of, slug, title: name, by }) => make('li', {}, make('a', { href: editorAddress(of, slug), target: '_blank' }, name), text.pointers.by(kinds[of].one, by.join(', ')))),
      rest > 0 && make('li', {}, text.pointers.more(rest))),
    make('p', {}, text.pointers.stay(kinds[kind].one)),
  ];
}

function editorAddress(kind: KindName, slug: string): string {
  const { layout } = kinds[kind];
  return `/admin/#/collections/${kind}/entries/${slug}${layout === 'folder' ? '/index' : ''}`;
}

function retirementForm(successors: readonly Successor[], find: Removal['findSuccessors'], decide: (made: Retirement) => void): HTMLElement {
  const reason = make('textarea', { id: 'removal-reason', rows: '2', maxlength: '300', required: '', 'aria-describedby': 'removal-missing' });
  const choices = (some: readonly Successor[]) => [make('option', { value: '' }, text.retire.noSuccessor), ...some.map(({ slug, title }) => make('option', { value: slug }, title))];
  const successor = make('select', { id: 'removal-successor' }, ...choices(successors));
  const search = find && make('input', { type: 'search', 'aria-label': text.retire.find, placeholder: text.retire.find });
  search?.addEventListener('input', () => void (search.value.trim() ? find!(search.value) : Promise.resolve(successors)).then((some) => successor.replaceChildren(...choices(some)), () => undefined));
  const missing = make('p', { id: 'removal-missing', role: 'alert' });
  const form = make('form', { novalidate: '' },
    make('h3', {}, text.retire.title),
    make('p', {}, text.retire.about),
    make('label', { for: 'removal-reason' }, text.retire.reason), reason, missing,
    make('label', { for: 'removal-successor' }, text.retire.successor), search, successor,
    make('p', {}, make('button', {}, text.retire.button)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = reason.value.trim();
    if (said) return decide({ reason: said, ...(successor.value ? { successor: successor.value } : {}) });
    missing.textContent = text.retire.reasonMissing;
    reason.focus();
  });
  return form;
}
