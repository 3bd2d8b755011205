/** What can hold the cursor. */
const FOCUSABLE = 'input:not([type=hidden]):not([disabled]), textarea, select, [contenteditable=true], button[role=switch]';

/** The part of Decap’s form that this needs: it opens the groups and items around a field, and focuses it. The path is `actions.1.due`. */
export interface FieldPane {
  focus(path: string): void;
}

/**
 * Puts the cursor into a field, and opens the groups and the items of lists around it. `control` is the field at the top of the form, `label` that of the
 * field itself. Decap draws
 * what has been opened a moment later, so this waits for it. Resolves with whether the cursor is there.
 */
export async function goToField(pane: FieldPane, control: HTMLElement, field: string, path: readonly (string | number)[], label: string): Promise<boolean> {
  (document.activeElement as HTMLElement | null)?.blur();
  const isThere = () => control.contains(document.activeElement) && document.activeElement!.matches(FOCUSABLE);
  // The first time, Decap opens what is shut. What was in there can be focused once it is drawn.
  for (let turn = 0; turn < 3 && !isThere(); turn++) {
    pane.focus([field, ...path].join('.'));
    await soon(isThere);
    // A field of ours may be a group of boxes, and Decap focuses the group.
    const group = control.contains(document.activeElement) ? document.activeElement!.closest<HTMLElement>('.choices') : null;
    group?.querySelector<HTMLElement>('input:checked, input')?.focus();
  }
  if (!isThere()) focusableIn(control, path, label)?.focus();
  document.activeElement?.scrollIntoView({ block: 'center' });
  return isThere();
}

/** The field with a label in the item that a path names, or the first thing there that can hold the cursor. */
function focusableIn(control: HTMLElement, path: readonly (string | number)[], label: string): HTMLElement | undefined {
  const items = control.querySelectorAll<HTMLElement>('[class*=SortableListItem]');
  const item = typeof path[0] === 'number' ? items[path[0]] : undefined;
  const labelled = [...(item ?? control).querySelectorAll('label[for]')].find((one) => one.textContent?.replace(/ \(.*\)$/, '').trim() === label);
  const within = labelled?.closest<HTMLElement>('[class*=ControlContainer]') ?? item ?? control;
  return [...within.querySelectorAll<HTMLElement>(FOCUSABLE), ...within.querySelectorAll<HTMLElement>('button')].find((one) => one.checkVisibility());
}

function soon(isSo: () => boolean, tries = 8): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => (isSo() || tries-- === 0 ? resolve(isSo()) : void setTimeout(look, 25));
    look();
  });
}
