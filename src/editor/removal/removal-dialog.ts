import type { Pointer } from '../../checks/links/pointers.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { make } from '../review/make-element.ts';

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
      make('h2', { id: 'removal-title', tabindex: '-1', autofocus: '' }, `Remove “${title}” from the site?`),
      ...describePointers(removal),
      make('p', {}, 'Its address then says that a page was here and has been removed, so no link leads to nothing.'),
      instead && make('p', {}, make('strong', {}, instead)),
      successors && retirementForm(successors, findSuccessors, decide),
      make('p', { class: 'removal-actions' },
        make('button', { type: 'button', click: () => decide('leave') }, 'Leave it on the site'),
        make('button', { type: 'button', class: 'removal-remove', click: () => decide('remove') }, 'Remove it')));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function describePointers({ pointers, kind, title }: Removal): HTMLElement[] {
  if (!pointers) return [make('p', {}, 'What points to it could not be looked up at the moment.')];
  const { count, named } = pointers;
  if (count === 0) return [make('p', {}, 'No other page points to it.')];
  const rest = count - named.length;
  return [
    make('p', {}, count === 1 ? 'One page points to it:' : `${count} pages point to it:`),
    make('ul', { 'aria-label': `What points to “${title}”` },
      ...named.map(({ kind: of, slug, title: name, by }) => make('li', {}, make('a', { href: editorAddress(of, slug), target: '_blank' }, name), ` (${kinds[of].one}: ${by.join(', ')})`)),
      rest > 0 && make('li', {}, `and ${rest} more`)),
    make('p', {}, `They stay as they are. Change them before or after, so that they no longer name this ${kinds[kind].one}.`),
  ];
}

function editorAddress(kind: KindName, slug: string): string {
  const { layout } = kinds[kind];
  return `/admin/#/collections/${kind}/entries/${slug}${layout === 'folder' ? '/index' : ''}`;
}

function retirementForm(successors: readonly Successor[], find: Removal['findSuccessors'], decide: (made: Retirement) => void): HTMLElement {
  const reason = make('textarea', { id: 'removal-reason', rows: '2', maxlength: '300', required: '', 'aria-describedby': 'removal-missing' });
  const choices = (some: readonly Successor[]) => [make('option', { value: '' }, 'Nothing takes its place'), ...some.map(({ slug, title }) => make('option', { value: slug }, title))];
  const successor = make('select', { id: 'removal-successor' }, ...choices(successors));
  const search = find && make('input', { type: 'search', 'aria-label': 'Find it by its title', placeholder: 'Find it by its title' });
  search?.addEventListener('input', () => void (search.value.trim() ? find!(search.value) : Promise.resolve(successors)).then((some) => successor.replaceChildren(...choices(some)), () => undefined));
  const missing = make('p', { id: 'removal-missing', role: 'alert' });
  const form = make('form', { novalidate: '' },
    make('h3', {}, 'Or retire it'),
    make('p', {}, 'A retired resource keeps its address. It says why it is no longer used, and leads to what takes its place. Choose this unless nobody may read the page any more.'),
    make('label', { for: 'removal-reason' }, 'Why it is retired'), reason, missing,
    make('label', { for: 'removal-successor' }, 'Use this instead'), search, successor,
    make('p', {}, make('button', {}, 'Retire it instead')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = reason.value.trim();
    if (said) return decide({ reason: said, ...(successor.value ? { successor: successor.value } : {}) });
    missing.textContent = 'Say in a sentence why it is retired. Whoever has the link reads it.';
    reason.focus();
  });
  return form;
}
